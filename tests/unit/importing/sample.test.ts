import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { undo } from '#main/archive/acts.ts';
import { citationsOf, fieldsOf } from '#main/archive/articleReads.ts';
import { passagesOfArticle } from '#main/archive/passages.ts';
import { listTags } from '#main/archive/tags.ts';
import { alignmentsOf, textsOf } from '#main/archive/textReads.ts';
import { contentsOf, newImporting, resourcesDir, value } from './support.ts';
import { verifyNow } from '../../support/searching.ts';

describe('the sample archive', () => {
  test('holds three bilingual articles with their fields, links and tagged passages', async () => {
    const importing = newImporting();
    const { articleIds } = value(await importing.service.handlers['importing.sample']({}));
    expect(articleIds).toHaveLength(3);
    const [partners] = articleIds;
    if (partners === undefined) throw new Error('no article');
    expect(fieldsOf(importing.db, partners)).toMatchObject({
      title: 'Союзники Москвы остаются без её защиты',
      language: 'ru',
      caption: 'Владимир Путин на совещании в Кремле',
      credit: 'Associated Press',
      published: '2026-01-12',
    });
    expect(citationsOf(importing.db, partners)).toMatchObject([{ outlet: 'Bloomberg' }]);
    expect(passagesOfArticle(importing.db, partners)).toHaveLength(3);
    expect(listTags(importing.db).map(({ name }) => name)).toContain('security guarantees');
    expect(verifyNow(importing).problems).toEqual([]);
  });

  test('is linked well: hardly any sentence is left without its counterpart', async () => {
    const importing = newImporting();
    const { articleIds } = value(await importing.service.handlers['importing.sample']({}));
    for (const id of articleIds) {
      const segments = textsOf(importing.db, id).reduce((sum, text) => sum + text.segments.length, 0);
      const linked = alignmentsOf(importing.db, id)
        .flatMap(({ links }) => links)
        .reduce((sum, link) => sum + link.original.length + link.translation.length, 0);
      expect(segments - linked).toBeLessThanOrEqual(2);
    }
  });

  test('loaded twice is there once', async () => {
    const importing = newImporting();
    const first = value(await importing.service.handlers['importing.sample']({}));
    const before = contentsOf(importing);
    expect(value(await importing.service.handlers['importing.sample']({}))).toEqual(first);
    expect(contentsOf(importing)).toEqual(before);
  });

  test('is taken out again by one undo', async () => {
    const importing = newImporting();
    value(await importing.service.handlers['importing.sample']({}));
    expect(undo(importing.db)?.label).toBe('Load the sample archive');
    expect(contentsOf(importing)).toMatchObject({ indexed: 0 });
    expect(listTags(importing.db)).toEqual([]);
    expect(undo(importing.db)).toBeUndefined();
  });

  test('is short enough to read in a coffee break', () => {
    for (const name of fs.readdirSync(`${resourcesDir}/sample`).filter((file) => file.endsWith('.txt'))) {
      const words = fs.readFileSync(`${resourcesDir}/sample/${name}`, 'utf8').split(/\s+/).length;
      expect(words).toBeGreaterThan(120);
      expect(words).toBeLessThan(350);
    }
  });
});
