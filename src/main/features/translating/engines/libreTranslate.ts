import { z } from 'zod';
import { EngineFailed, inGroups, type TranslationEngine } from './engine.ts';

const Answer = z.object({ translatedText: z.array(z.string()) });
const Refusal = z.object({ error: z.string() });
/** A small machine may take long for eight sentences. */
const PATIENCE_MS = 120_000;
const LONGEST_REASON = 300;

/** The address without what follows it; null when it is none for a server. */
export function serverAddress(typed: string): URL | null {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.search = '';
  url.hash = '';
  return url;
}

/** A server that speaks the LibreTranslate API: POST /translate. https://libretranslate.com/docs */
export function libreTranslate(address: URL, from: string, to: string): TranslationEngine {
  const endpoint = `${address.href.replace(/\/+$/u, '')}/translate`;
  const ask = async (group: readonly string[], signal: AbortSignal): Promise<readonly string[]> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: group, source: from, target: to, format: 'text' }),
      // Nobody is asked but the server that was named.
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const said = Refusal.safeParse(answer);
      const reason = said.success ? said.data.error.slice(0, LONGEST_REASON) : `status ${response.status}`;
      throw new EngineFailed(`The server at ${address.host} refused: ${reason}. Nothing was kept.`);
    }
    const read = Answer.safeParse(answer);
    if (!read.success)
      throw new EngineFailed(
        `The server at ${address.host} did not answer as LibreTranslate does. Nothing was kept. Check the address in Settings.`,
      );
    return read.data.translatedText;
  };
  return {
    label: `LibreTranslate at ${address.host}`,
    translate: (sentences, signal, onDone) =>
      inGroups(sentences, signal, onDone, async (group) => {
        try {
          return await ask(group, signal);
        } catch (error) {
          if (signal.aborted || error instanceof EngineFailed) throw error;
          throw new EngineFailed(
            `The server at ${address.host} can't be reached (${reasonOf(error)}). Nothing was kept. See that it runs, and check the address in Settings.`,
          );
        }
      }),
    close: () => undefined,
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : error.message;
}
