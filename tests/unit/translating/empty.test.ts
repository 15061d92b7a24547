import { describe, expect, it } from 'vitest';
import { exportPair } from '#main/features/exporting/exportPair.ts';
import { alignAgain } from '#main/features/importing/aligning.ts';
import { translatingCommands, translatingQueries } from '#main/features/translating/handlers.ts';
import { alignmentsOf } from '#main/archive/textReads.ts';
import fs from 'node:fs';
import path from 'node:path';
import { addArticle, newArchive, NOW } from '../../support/archive.ts';
import { articlesWith, verifyNow } from '../../support/searching.ts';

describe('A translation that is still empty', () => {
  it('is in order, is searched past, linked again without harm, and leaves as a file of originals', async () => {
    const archive = newArchive();
    const { db, directory } = archive;
    const { articleId } = addArticle(archive, 'Мост закрыт. Паром идёт.', { title: 'Мост' });
    const started = translatingCommands(db, () => NOW)['translating.start']({
      articleId,
      language: 'en',
      translator: '',
    });
    if (started instanceof Promise || !started.ok) throw new Error('not started');
    const { textId } = started.value;
    expect(translatingQueries(db)['translating.sentences']({ textId })).toEqual({ ok: true, value: { sentences: [] } });
    expect(verifyNow({ db, directory }).problems).toEqual([]);
    expect(articlesWith(db, 'паром')).toBe(1);
    const [alignment] = alignmentsOf(db, articleId);
    if (!alignment) throw new Error('no alignment');
    expect(alignAgain(db, alignment.id, NOW)).toMatchObject({ ok: true, value: { linked: 0, unlinked: 2, kept: 0 } });
    for (const format of ['tmx', 'html', 'docx'] as const) {
      const out = path.join(directory, `pair.${format}`);
      const written = await exportPair(db, { articleId, translationId: textId, format, out }, NOW);
      expect(written).toEqual({ ok: true, value: { pairs: 0, alone: 2 } });
      expect(fs.statSync(out).size).toBeGreaterThan(300);
    }
  });
});
