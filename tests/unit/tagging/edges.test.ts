import { describe, expect, it } from 'vitest';
import { readDossier } from '#main/archive/dossiers.ts';
import { exportingCommands } from '#main/features/exporting/handlers.ts';
import { shownQuote } from '#shared/text/omissions.ts';
import { NOW } from '../../support/archive.ts';
import { deskWith, refusal, value } from './desk.ts';

const TEXT = 'Кабинет обсудил ремонт моста 🌉. Смету назовут весной. Работы займут год.';

const quotes = (desk: ReturnType<typeof deskWith>) => desk.passages().map(({ quote }) => quote);

describe('The edges of a passage', () => {
  it('move, the words and their surroundings are taken anew, and undo puts them back', () => {
    const desk = deskWith(TEXT);
    const passageId = desk.mark('ремонт моста', ['Мосты'], 'проверить');
    value(desk.does['passages.move']({ passageId, ...desk.spanOf('обсудил ремонт моста 🌉') }));
    expect(desk.passages()).toMatchObject([
      { id: passageId, quote: 'обсудил ремонт моста 🌉', prefix: 'Кабинет ', note: 'проверить' },
    ]);
    desk.undo();
    expect(quotes(desk)).toEqual(['ремонт моста']);
  });

  it('never end inside a character, and only move to words that stand there', () => {
    const desk = deskWith(TEXT);
    const passageId = desk.mark('ремонт моста');
    const half = TEXT.indexOf('🌉') + 1;
    const start = TEXT.indexOf('ремонт');
    value(desk.does['passages.move']({ passageId, start, end: half, quote: TEXT.slice(start, half) }));
    expect(quotes(desk)).toEqual(['ремонт моста 🌉']);
    expect(refusal(desk.does['passages.move']({ passageId, start: 0, end: 7, quote: 'Совет00' }))).toMatch(
      /not what stands/,
    );
  });

  it('do not move onto another passage: those are joined', () => {
    const desk = deskWith(TEXT);
    const passageId = desk.mark('ремонт моста');
    desk.mark('Смету назовут');
    expect(refusal(desk.does['passages.move']({ passageId, ...desk.spanOf('Смету назовут') }))).toMatch(/join/);
  });

  it('part at the caret: both halves have the tags, the first the note', () => {
    const desk = deskWith(TEXT);
    const passageId = desk.mark('ремонт моста 🌉. Смету назовут', ['Мосты'], 'заметка');
    value(desk.does['passages.split']({ passageId, at: TEXT.indexOf(' Смету') }));
    expect(desk.passages().map(({ quote, note, tagIds }) => [quote, note, tagIds.length])).toEqual([
      ['ремонт моста 🌉.', 'заметка', 1],
      ['Смету назовут', '', 1],
    ]);
    expect(refusal(desk.does['passages.split']({ passageId, at: TEXT.indexOf('ремонт') }))).toMatch(/no words/);
    desk.undo();
    expect(quotes(desk)).toEqual(['ремонт моста 🌉. Смету назовут']);
  });

  it('join: tags and notes of all, words between left out, and a dossier keeps what it had', () => {
    const desk = deskWith(TEXT);
    const exporting = exportingCommands(desk.db, () => NOW);
    const first = desk.mark('Кабинет обсудил', ['Власть'], 'кто именно?');
    const second = desk.mark('Смету назовут', ['Деньги'], 'когда?');
    const { dossierId } = value(exporting['exporting.createDossier']({ title: 'Мост' }));
    value(exporting['exporting.addItems']({ dossierId, items: [{ kind: 'passage', passageId: second }] }));
    const said = { passageId: second, speaker: 'мэр', nature: 'claim', standing: 'disputed' } as const;
    value(desk.does['passages.setEvidence'](said));
    value(desk.does['passages.join']({ passageIds: [second, first] }));
    const [joined] = desk.passages();
    expect(desk.passages()).toHaveLength(1);
    expect(joined && shownQuote(joined)).toBe('Кабинет обсудил […] Смету назовут');
    expect(joined).toMatchObject({
      id: first,
      note: 'кто именно?\n\nкогда?',
      evidence: { speaker: 'мэр', standing: 'disputed' },
    });
    expect(joined?.tagIds).toHaveLength(2);
    expect(readDossier(desk.db, dossierId)?.items).toMatchObject([{ kind: 'passage', passageId: first }]);
    desk.undo();
    expect(quotes(desk)).toEqual(['Кабинет обсудил', 'Смету назовут']);
    expect(readDossier(desk.db, dossierId)?.items).toMatchObject([{ kind: 'passage', passageId: second }]);
  });

  it('leave words out of the middle, never of an end, and put them back', () => {
    const desk = deskWith(TEXT);
    const passageId = desk.mark('Смету назовут весной. Работы займут год.');
    const { start, end } = desk.spanOf('назовут весной. Работы');
    value(desk.does['passages.leaveOut']({ passageId, start, end }));
    const shown = () => desk.passages().map(shownQuote);
    expect(shown()).toEqual(['Смету […] займут год.']);
    const whole = desk.spanOf('Смету назовут');
    expect(refusal(desk.does['passages.leaveOut']({ passageId, ...whole }))).toMatch(/in the middle/);
    // The edge moves past what was left out: nothing of it is left.
    value(desk.does['passages.move']({ passageId, ...desk.spanOf('займут год.') }));
    expect(desk.passages()).toMatchObject([{ quote: 'займут год.', omissions: [] }]);
    desk.undo();
    expect(shown()).toEqual(['Смету […] займут год.']);
    value(desk.does['passages.putBack']({ passageId }));
    expect(shown()).toEqual(['Смету назовут весной. Работы займут год.']);
  });
});
