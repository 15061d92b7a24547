// A very long pair for the benchmark of reading: its texts, and how it is put into an archive with or without passages.
import { createHash } from 'node:crypto';
import { makeArticle } from './newsroom.mjs';

const NOW = '2026-01-01T00:00:00.000Z';
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Translated articles of the newsroom one after the other, until there are words enough. */
export function longPair(words) {
  const sides = [0, 1].map(() => ({ text: '', segments: [] }));
  for (let n = 0, paragraph = 0; sides[0].text.split(' ').length < words; n++) {
    const { text, segments, translation } = makeArticle(n);
    if (!translation) continue;
    const most = Math.max(...segments.map((segment) => segment.paragraph)) + 1;
    [{ text, segments }, translation].forEach((part, side) => {
      const at = sides[side].text.length;
      for (const { start, end, ...segment } of part.segments)
        sides[side].segments.push({
          ...segment,
          paragraph: paragraph + segment.paragraph,
          start: at + start,
          end: at + end,
        });
      sides[side].text += `${part.text}\n`;
    });
    paragraph += most;
  }
  return sides;
}

export function write(db, store, title, [source, target], passages, authorOf = () => '') {
  const fields = {
    title,
    language: 'ru',
    outlet: '',
    cites: [],
    byline: '',
    published: null,
    url: '',
    caption: '',
    credit: '',
  };
  const articleId = store.insertArticle(db, fields, NOW);
  const hash = sha256(source.text);
  const capture = {
    articleId,
    capturedAt: NOW,
    importedAt: NOW,
    fileName: 'long.txt',
    byteLength: 1,
    sha256: hash,
    charset: 'utf-8',
  };
  const captureId = store.insertCapture(db, capture);
  const original = store.insertOriginal(
    db,
    { articleId, captureId, language: 'ru', content: source.text, sha256: hash, now: NOW },
    source.segments,
  );
  const made = {
    origin: 'human',
    translator: '',
    translatedOn: null,
    rawSha256: hash,
    rawName: 't.txt',
    charset: 'utf-8',
  };
  const translated = {
    ...made,
    articleId,
    language: 'en',
    content: target.text,
    sha256: sha256(target.text),
    now: NOW,
  };
  const translation = store.insertTranslation(db, translated, target.segments);
  const [here, there] = [original, translation].map((id) => store.segmentsOf(db, id));
  const links = here.map(({ id }, i) => ({
    original: [id],
    translation: [there[i].id],
    confidence: i % 10 === 0 ? 0.6 : 1,
  }));
  store.insertAlignment(
    db,
    { originalTextId: original, translationTextId: translation, method: 'bench', now: NOW },
    links,
  );
  const tags = ['one', 'two', 'three', 'four', 'five'].map((name) => store.ensureTag(db, name, NOW));
  db.prepare("UPDATE tags SET quick_key = 1 WHERE name = 'one'").run();
  for (let n = 0; n < passages; n++) {
    const segment = source.segments[Math.floor((n / passages) * (source.segments.length - 1))];
    const [start, end] = [segment.start + (n % 3), segment.end - (n % 2)];
    const selector = { start, end, quote: source.text.slice(start, end), prefix: '', suffix: '' };
    store.tagPassage(
      db,
      store.insertPassage(db, { textId: original, selector, note: '', author: authorOf(n) }, NOW),
      tags[n % tags.length],
      NOW,
    );
  }
}
