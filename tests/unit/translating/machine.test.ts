import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { undo } from '#main/archive/acts.ts';
import { deleteLink } from '#main/archive/alignments.ts';
import { writeSettings } from '#main/archive/settings.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import { alignAgain } from '#main/features/importing/aligning.ts';
import { serverAddress } from '#main/features/translating/engines/libreTranslate.ts';
import { translatingQueries } from '#main/features/translating/handlers.ts';
import { machineHandlers } from '#main/features/translating/machine.ts';
import type { Result } from '#shared/contract/result.ts';
import { addArticle, closeAfterwards, newArchive, NOW } from '../../support/archive.ts';
import { verifyNow } from '../../support/searching.ts';

const TEXT = `Мост\n\n${Array.from({ length: 12 }, (_, at) => `Мост закрыт на ${at + 1} дней.`).join(' ')}\n\nМэр ждёт.`;

interface Asked {
  readonly q: string[];
  readonly source: string;
  readonly target: string;
  readonly format: string;
}
type Answer = (asked: Asked, turn: number) => { status?: number; body: unknown } | null;

/** A server on this machine that speaks the LibreTranslate API; null as an answer: none, ever. */
async function server(answer: Answer): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const listening = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(text) as Asked;
      const said = answer(body, asked.push(body));
      if (said === null) return;
      response.writeHead(said.status ?? 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(said.body));
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  closeAfterwards(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`, asked };
}

const upper: Answer = ({ q }) => ({ body: { translatedText: q.map((words) => `«${words}»`) } });

function desk(settings: { serverTranslation: boolean; serverUrl?: string }) {
  const archive = newArchive();
  writeSettings(archive.db, settings);
  const { articleId } = addArticle(archive, TEXT, { title: 'Мост' });
  const seen: number[] = [];
  const does = machineHandlers({
    db: archive.db,
    directory: archive.directory,
    now: () => NOW,
    startTranslator: null,
    chooseFolder: null,
    onProgress: ({ done }) => seen.push(done),
  });
  const translate = async () => does['translating.machine']({ articleId, language: 'en', engine: 'server' });
  return { ...archive, articleId, does, translate, seen, texts: () => textsOf(archive.db, articleId) };
}
const message = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.message);

describe('Translation by a server', () => {
  it('goes sentence by sentence into a translation of its own, linked, each marked with engine and date', async () => {
    const { url, asked } = await server(upper);
    const { db, directory, translate, texts, articleId, seen } = desk({ serverTranslation: true, serverUrl: url });
    const done = await translate();
    expect(done).toMatchObject({ ok: true, value: { sentences: 14 } });
    expect(asked.map(({ q }) => q.length)).toEqual([8, 6]);
    expect(asked[0]).toMatchObject({ source: 'ru', target: 'en', format: 'text' });
    expect(seen).toEqual([0, 8, 14]);
    const [original, translation] = texts();
    if (!original || !translation) throw new Error('there is no translation');
    expect(translation.content.split('\n\n')[0]).toBe('«Мост»');
    expect(translation).toMatchObject({ origin: 'machine', language: 'en', translatedOn: NOW.slice(0, 10) });
    const links = alignmentsOf(db, articleId)[0]?.links ?? [];
    expect(links).toHaveLength(14);
    expect(links.every((link) => link.confidence === 1 && link.origin === 'automatic')).toBe(true);
    const states = translatingQueries(db)['translating.sentences']({ textId: translation.id });
    if (states instanceof Promise || !states.ok) throw new Error('no states');
    expect(new Set(states.value.sentences.map(({ status, engine, at }) => `${status} ${engine} ${at}`))).toEqual(
      new Set([`machine LibreTranslate at ${new URL(url).host} ${NOW}`]),
    );
    expect(verifyNow({ db, directory }).problems).toEqual([]);
    undo(db);
    expect(texts()).toHaveLength(1);
  });

  it('keeps its links, which are known, when sentences are linked again; what was taken apart is linked anew', async () => {
    const { url } = await server(upper);
    const { db, translate, articleId } = desk({ serverTranslation: true, serverUrl: url });
    await translate();
    const pairsOf = () =>
      (alignmentsOf(db, articleId)[0]?.links ?? []).map(({ original, translation }) => [original, translation]);
    const before = pairsOf();
    const [alignment] = alignmentsOf(db, articleId);
    const [first] = alignment?.links ?? [];
    if (!alignment || !first) throw new Error('there are no links');
    deleteLink(db, first.id);
    expect(alignAgain(db, alignment.id, NOW)).toMatchObject({ ok: true, value: { kept: 13, linked: 14 } });
    expect(pairsOf().sort()).toEqual(before.sort());
    expect(alignmentsOf(db, articleId)[0]?.method).toBe(alignment.method);
  });

  it('is refused unless switched on, and nothing is sent', async () => {
    const { url, asked } = await server(upper);
    const { translate, texts } = desk({ serverTranslation: false, serverUrl: url });
    expect(message(await translate())).toContain('switched off. Nothing was sent');
    expect([asked.length, texts().length]).toEqual([0, 1]);
  });

  it.each<[string, Answer, string]>([
    [
      'an error of the server',
      () => ({ status: 400, body: { error: 'ru is not supported' } }),
      'refused: ru is not supported',
    ],
    ['too few sentences', () => ({ body: { translatedText: ['one'] } }), 'answered 1 sentences where 8 were asked'],
    ['something else', () => ({ body: { hello: 1 } }), 'did not answer as LibreTranslate does'],
    ['no words at all', ({ q }) => ({ body: { translatedText: q.map(() => ' ') } }), 'no words'],
    [
      'an error half way',
      (asked, turn) => (turn === 1 ? upper(asked, turn) : { status: 500, body: {} }),
      'refused: status 500',
    ],
  ])('with %s keeps nothing and says why', async (_, answer, sentence) => {
    const { url } = await server(answer);
    const { translate, texts } = desk({ serverTranslation: true, serverUrl: url });
    expect(message(await translate())).toContain(sentence);
    expect(texts()).toHaveLength(1);
  });

  it('that is not there, or has no address, is said', async () => {
    expect(message(await desk({ serverTranslation: true, serverUrl: 'http://127.0.0.1:9/' }).translate())).toMatch(
      /can't be reached \(.+\)\. Nothing was kept/,
    );
    expect(message(await desk({ serverTranslation: true, serverUrl: 'file:///etc/passwd' }).translate())).toContain(
      'is no address of a server',
    );
    for (const wrong of ['', 'x', 'ftp://a', 'http://user:secret@a']) expect(serverAddress(wrong)).toBeNull();
  });

  it('follows nobody to another address', async () => {
    const elsewhere = await server(upper);
    const listening = http.createServer((_, response) => response.writeHead(307, { Location: elsewhere.url }).end());
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    closeAfterwards(() => void listening.close());
    const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
    expect(message(await desk({ serverTranslation: true, serverUrl: url }).translate())).toContain("can't be reached");
    expect(elsewhere.asked).toEqual([]);
  });

  it('is stopped at once, and nothing is kept', async () => {
    const { url } = await server((asked, turn) => (turn === 1 ? upper(asked, turn) : null));
    const { does, translate, texts, seen } = desk({ serverTranslation: true, serverUrl: url });
    const running = translate();
    await expect.poll(() => seen).toContain(8);
    await does['translating.stopMachine']({});
    expect(message(await running)).toBe('Stopped. Nothing was kept.');
    expect(texts()).toHaveLength(1);
  });

  it('on this computer needs a model, and says so', async () => {
    const { does, articleId } = desk({ serverTranslation: false });
    const device = await does['translating.machine']({ articleId, language: 'en', engine: 'device' });
    expect(message(device)).toContain('needs the Cuttings window');
  });
});
