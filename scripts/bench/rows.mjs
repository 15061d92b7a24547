// Synthetic articles written through the archive's own functions; there are no files behind them.
import { createHash } from 'node:crypto';
import { load } from './engine.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** @returns a writer of articles in one transaction for each call */
export async function openRows(engine, directory) {
  const { openWriter } = await load(engine, 'open');
  const parts = ['acts', 'articles', 'captures', 'texts', 'textReads', 'alignments', 'passages', 'tags'];
  const archive = Object.assign({}, ...(await Promise.all(parts.map((name) => load(engine, name)))));
  const db = openWriter(directory);
  // A crash of the bench loses nothing that the bench could not make again.
  db.pragma('synchronous = OFF');
  return {
    write: (articles, from) =>
      archive.transact(db, () => {
        articles.forEach((article, i) => writeArticle(db, archive, article, from + i));
      }),
    close: () => db.close(),
  };
}

function writeArticle(db, archive, article, n) {
  const { title, text, language, published, segments } = article;
  const now = `${published}T06:00:00.000Z`;
  const hash = sha256(text);
  const articleId = archive.insertArticle(db, fieldsOf(article), now);
  const captureId = archive.insertCapture(db, {
    articleId,
    capturedAt: now,
    importedAt: now,
    fileName: `${n}.txt`,
    byteLength: Buffer.byteLength(text),
    sha256: hash,
    charset: 'utf-8',
  });
  const textId = archive.insertOriginal(
    db,
    { articleId, captureId, language, content: text, sha256: hash, now },
    segments,
  );
  if (article.translation) writeTranslation(db, archive, { articleId, textId, now }, article.translation);
  for (const tag of article.tags) {
    const [, { start, end }] = segments;
    const quote = text.slice(start, end);
    const passageId = archive.insertPassage(
      db,
      {
        textId,
        selector: { start, end, quote, prefix: '', suffix: '' },
        note: `see ${title.split(' ')[0]}`,
        author: '',
      },
      now,
    );
    archive.tagPassage(db, passageId, archive.ensureTag(db, tag, now), now);
  }
}

const fieldsOf = ({ title, language, outlet, published, cites }) => ({
  title,
  language,
  outlet,
  cites: cites.map((name) => ({ outlet: name, sentence: '' })),
  byline: '',
  published,
  url: '',
  caption: '',
  credit: '',
});

function writeTranslation(db, archive, { articleId, textId, now }, { text, segments }) {
  const hash = sha256(text);
  const translationTextId = archive.insertTranslation(
    db,
    {
      articleId,
      language: 'en',
      content: text,
      sha256: hash,
      now,
      origin: 'machine',
      translator: '',
      translatedOn: null,
      rawSha256: hash,
      rawName: 'translation.txt',
      charset: 'utf-8',
    },
    segments,
  );
  const [original, translation] = [textId, translationTextId].map((id) => archive.segmentsOf(db, id));
  archive.insertAlignment(
    db,
    { originalTextId: textId, translationTextId, method: 'bench', now },
    original.map(({ id }, i) => ({ original: [id], translation: [translation[i].id], confidence: 1 })),
  );
}
