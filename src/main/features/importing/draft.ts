import { findCapturesBySha } from '#main/archive/captures.ts';
import type { ReadableDb } from '#main/archive/db.ts';
import { rememberedDecision } from '#main/archive/duplicates.ts';
import type { Draft, Handle } from '#shared/contract/routes/importing.ts';

import { beforePair } from '#shared/text/characters.ts';
import type { Analysis } from './analyse.ts';

const PREVIEW_LENGTH = 20_000;

/** What the form shows before a file is imported. */
export function draftOf(
  db: ReadableDb,
  file: { handle: Handle; name: string; byteLength: number },
  { text, sha256, charset, language, fields, reasons, capturedAt, bilingual }: Analysis,
): Draft {
  return {
    ...file,
    sha256,
    charset,
    language: { detected: language.language, confidence: language.confidence },
    preview: text.slice(0, beforePair(text, Math.min(PREVIEW_LENGTH, text.length))),
    length: text.length,
    fields,
    capturedAt,
    reasons,
    duplicates: findCapturesBySha(db, sha256),
    rememberedDecision: rememberedDecision(db, sha256),
    bilingual,
  };
}
