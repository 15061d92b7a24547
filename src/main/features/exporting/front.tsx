import type { ReactElement } from 'react';
import { evidenceIn, type ArticleEntry, type Evidence, type PassageEntry } from './evidence.ts';
import { CONTENTS, entryAnchor, entryTitle, PROBLEMS, troublesOf, type Outline, type PageNumbers } from './outline.ts';
import { number, plural, problemWords, when } from './words.ts';

/** Title, note, and what, when and by what: the head of the first page. */
export function Front({ evidence, version }: { readonly evidence: Evidence; readonly version: string }): ReactElement {
  const entries = evidenceIn(evidence);
  const passages = entries.filter(({ kind }) => kind === 'passage').length;
  const articles = entries.length - passages;
  const parts = [
    passages > 0 ? plural(passages, 'passage') : '',
    articles > 0 ? plural(articles, 'whole article') : '',
    `from ${plural(evidence.sources.length, 'source')}`,
  ];
  const { archive } = evidence;
  return (
    <header className="front">
      <p className="kind">Dossier</p>
      <h1 dir="auto">{evidence.title}</h1>
      {evidence.note ? (
        <p className="foreword" dir="auto">
          {evidence.note}
        </p>
      ) : null}
      <dl className="facts">
        <dt>Contains</dt>
        <dd>{parts.filter(Boolean).join(', ').replace(', from', ' from')}</dd>
        <dt>Exported</dt>
        <dd>{when(evidence.exportedAt)}</dd>
        <dt>Archive</dt>
        <dd>
          {plural(archive.articles, 'article')}, {plural(archive.captures, 'capture')},{' '}
          {plural(archive.passages, 'marked passage')} on that day
        </dd>
        <dt>Made with</dt>
        <dd>Cuttings {version}, offline</dd>
      </dl>
      {evidence.remarks.map((remark) => (
        <p key={remark} className="remark">
          {remark}
        </p>
      ))}
    </header>
  );
}

/** What may not be relied on, before anything else is read. */
export function Problems({ evidence }: { readonly evidence: Evidence }): ReactElement | null {
  const troubled = evidenceIn(evidence)
    .map((entry) => ({ number: entry.number, problems: troublesOf(entry) }))
    .filter(({ problems }) => problems.length > 0);
  if (troubled.length === 0) return null;
  return (
    <section className="problems">
      <h2>{PROBLEMS}</h2>
      <p>{plural(troubled.length, 'entry needs', 'entries need')} a look before anyone relies on this document.</p>
      <ul>
        {troubled.map(({ number: entry, problems }) => (
          <li key={entry}>
            <a href={`#${entryAnchor(entry)}`}>Entry {number(entry)}</a>: {problems.map(problemWords).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ContentsProps {
  readonly evidence: Evidence;
  readonly outline: Outline;
  readonly pages: PageNumbers | null;
}

/** The list of contents. Page numbers have a place of fixed width, so that filling them in moves nothing. */
export function Contents({ evidence, outline, pages }: ContentsProps): ReactElement {
  return (
    <nav className="contents">
      <h2>{CONTENTS}</h2>
      <ul>
        {outline.map(({ id, title, entries }) => (
          <li key={id}>
            <a className="part" href={`#${id}`}>
              <span className="what" dir="auto">
                {title}
              </span>
              <PageNumber page={pages?.get(id)} />
            </a>
            {entries && entries.length > 0 ? (
              <ul>
                {entries.map((entry) => (
                  <ContentsLine
                    key={entry.number}
                    entry={entry}
                    words={entryTitle(entry, evidence)}
                    page={pages?.get(entryAnchor(entry.number))}
                  />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const PageNumber = ({ page }: { readonly page: number | undefined }): ReactElement => (
  <>
    <span className="leader" />
    <span className="page">{page ?? ''}</span>
  </>
);

function ContentsLine({
  entry,
  words,
  page,
}: {
  readonly entry: PassageEntry | ArticleEntry;
  readonly words: string;
  readonly page: number | undefined;
}): ReactElement {
  return (
    <li>
      <a href={`#${entryAnchor(entry.number)}`}>
        <span className="n">{entry.number}</span>
        <span className="what" lang={entry.language} dir="auto">
          {words}
        </span>
        <PageNumber page={page} />
      </a>
    </li>
  );
}
