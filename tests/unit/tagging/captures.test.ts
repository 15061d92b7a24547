import { describe, expect, it } from 'vitest';
import { insertCapture } from '#main/archive/captures.ts';
import { keepRaw, sha256 } from '#main/archive/raw.ts';
import { insertOriginal } from '#main/archive/texts.ts';
import type { TextId } from '#shared/model/ids.ts';
import { segmentText } from '#shared/text/segments.ts';
import { transact } from '../../support/archive.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT =
  'Кабинет обсудил ремонт моста. Смету назовут весной, когда сойдёт снег. Работы займут целый год. Мэр молчит.';
const LATER = 'Срочно. Кабинет обсудил ремонт моста. Смету назовут осенью, когда сойдёт снег. Работы займут целый год.';

function capturedAgain() {
  const desk = deskWith(TEXT);
  const hash = keepRaw(desk.directory, Buffer.from(LATER));
  const marks = {
    moved: desk.mark('обсудил ремонт моста', ['Мосты']),
    changed: desk.mark('Смету назовут весной', ['Деньги']),
    gone: desk.mark('Мэр молчит', ['Мэр']),
  };
  const now = '2026-04-01T08:00:00.000Z';
  const laterId = transact(desk.db, (): TextId => {
    const about = { articleId: desk.articleId, capturedAt: now, importedAt: now, fileName: 'b.txt' };
    const captureId = insertCapture(desk.db, { ...about, byteLength: 1, sha256: hash, charset: 'utf-8' });
    const text = { articleId: desk.articleId, captureId, language: 'ru', content: LATER, sha256: sha256(LATER), now };
    return insertOriginal(desk.db, text, segmentText(LATER, 'ru'));
  });
  const verdicts = () => value(desk.asks['captures.verdicts']({ articleId: desk.articleId })).verdicts;
  return { ...desk, marks, laterId, verdicts };
}

describe('An article that was captured again', () => {
  it('has a verdict on each passage of the earlier capture, and nothing moves by itself', () => {
    const desk = capturedAgain();
    expect(desk.verdicts().map(({ verdict, quote, proposed }) => [verdict, quote, proposed?.quote ?? null])).toEqual([
      ['moved', 'обсудил ремонт моста', 'обсудил ремонт моста'],
      ['changed', 'Смету назовут весной', 'Смету назовут осенью'],
      ['gone', 'Мэр молчит', null],
    ]);
    expect(desk.passages().every(({ textId }) => textId === desk.textId)).toBe(true);
  });

  it('moves what the analyst confirms as one act, which undo takes back', () => {
    const desk = capturedAgain();
    const moves = desk.verdicts().flatMap(({ passageId, proposed }) => (proposed ? [{ passageId, ...proposed }] : []));
    expect(value(desk.does['captures.confirm']({ toTextId: desk.laterId, moves })).moved).toBe(2);
    expect(desk.passages().map(({ textId, quote }) => [textId === desk.laterId, quote])).toEqual([
      [false, 'Мэр молчит'],
      [true, 'обсудил ремонт моста'],
      [true, 'Смету назовут осенью'],
    ]);
    expect(desk.verdicts().map(({ verdict }) => verdict)).toEqual(['gone']);
    value(desk.does['captures.letGo']({ passageIds: [desk.marks.gone] }));
    expect(desk.verdicts()).toEqual([]);
    // Its words stay on record.
    expect(desk.passages()).toContainEqual(expect.objectContaining({ quote: 'Мэр молчит', state: 'detached' }));
    desk.undo();
    desk.undo();
    expect(desk.verdicts()).toHaveLength(3);
  });

  it('moves nothing where the words are not what stands there', () => {
    const desk = capturedAgain();
    const moves = [{ passageId: desk.marks.moved, start: 0, end: 6, quote: 'Кабине' }];
    expect(refusal(desk.does['captures.confirm']({ toTextId: desk.laterId, moves }))).toMatch(/not what stands/);
    expect(desk.verdicts()).toHaveLength(3);
  });

  it('shows the words that differ, and both texts can be put together from them', () => {
    const desk = capturedAgain();
    const { parts, isWhole } = value(desk.asks['captures.diff']({ fromTextId: desk.textId, toTextId: desk.laterId }));
    expect(isWhole).toBe(true);
    expect(parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
      'added Срочно.',
      'removed весной',
      'added осенью',
      'removed Мэр молчит.',
    ]);
    const side = (without: string) =>
      parts
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([TEXT, LATER]);
  });
});
