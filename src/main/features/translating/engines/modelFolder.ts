import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';

/** A model that Bergamot reads, as Firefox Translations names its files. */
export interface ModelFolder {
  /** ISO 639-1. */
  readonly from: string;
  readonly to: string;
  readonly model: string;
  readonly shortlist: string;
  readonly vocabularies: readonly string[];
  readonly precision: 'int8shiftAlphaAll' | 'int8shiftAll';
  readonly bytes: number;
}

const MODEL = /^model\.([a-z]{2})([a-z]{2})\.intgemm(8|\.alphas)\.bin$/u;
const LIMITS = {
  model: [1_000_000, 600_000_000],
  shortlist: [10_000, 200_000_000],
  vocabulary: [10_000, 50_000_000],
} as const;

/** Finds the model in a folder, by the names and sizes of its files. Reads none of them. */
export function readModelFolder(folder: string): Result<ModelFolder> {
  const names = namesIn(folder);
  const packed = names.find((name) => /^(model|lex|vocab|srcvocab|trgvocab)\..*\.(gz|zst)$/u.test(name));
  const model = names.find((name) => MODEL.test(name));
  if (model === undefined) {
    return refused(
      packed === undefined
        ? `There is no model.XXYY.intgemm.alphas.bin in “${path.basename(folder)}”. Choose the folder of one Firefox Translations model, with model, lex and vocab files in it.`
        : `The files in “${path.basename(folder)}” are packed (“${packed}”). Unpack them first.`,
    );
  }
  const [, from = '', to = '', kind] = MODEL.exec(model) ?? [];
  const pair = `${from}${to}`;
  const shortlist = names.find(
    (name) => name.startsWith('lex.') && name.includes(`.${pair}.`) && name.endsWith('.bin'),
  );
  const vocabularies = vocabulariesAmong(names, pair);
  if (shortlist === undefined) return refused(`The shortlist (lex.….${pair}.s2t.bin) is missing beside “${model}”.`);
  if (vocabularies.length === 0) return refused(`The vocabulary (vocab.${pair}.spm) is missing beside “${model}”.`);
  const files = [
    { name: model, limits: LIMITS.model },
    { name: shortlist, limits: LIMITS.shortlist },
    ...vocabularies.map((name) => ({ name, limits: LIMITS.vocabulary })),
  ];
  let bytes = 0;
  for (const { name, limits } of files) {
    const { size } = fs.statSync(path.join(folder, name));
    const [least, most] = limits;
    if (size < least || size > most)
      return refused(
        `“${name}” has ${size.toLocaleString('en')} bytes, which no such file of a model has. Is it whole?`,
      );
    bytes += size;
  }
  const at = (name: string): string => path.join(folder, name);
  return ok({
    from,
    to,
    model: at(model),
    shortlist: at(shortlist),
    vocabularies: vocabularies.map(at),
    precision: kind === '8' ? 'int8shiftAll' : 'int8shiftAlphaAll',
    bytes,
  });
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function vocabulariesAmong(names: readonly string[], pair: string): string[] {
  const own = (kind: string): string | undefined => names.find((name) => name === `${kind}.${pair}.spm`);
  const [both, source, target] = [own('vocab'), own('srcvocab'), own('trgvocab')];
  if (both !== undefined) return [both];
  return source !== undefined && target !== undefined ? [source, target] : [];
}

const refused = (message: string): Result<never> => fail('unreadable-file', `${message} Nothing was added.`);
