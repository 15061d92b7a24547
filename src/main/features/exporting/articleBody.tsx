import type { ReactElement } from 'react';
import type { ArticleEntry, Line, Mark, Row, Run, Source } from './evidence.ts';
import { entryAnchor } from './outline.ts';
import { Hash, Label, Note, PlaceFacts, Provenance, spoken, Tags, Warnings } from './parts.tsx';
import { languageName, linkWords, number, translationWords } from './words.ts';

interface Props {
  readonly entry: ArticleEntry;
  readonly source: Source;
}

/** A whole article, sentence beside sentence, with the passages marked in it underlined and listed below. */
export function ArticleBody({ entry, source }: Props): ReactElement {
  return (
    <article className="entry long">
      <h3 id={entryAnchor(entry.number)}>
        <span className="n">{entry.number}</span> <span {...spoken(source.language)}>{source.title}</span>
      </h3>
      <Warnings problems={entry.problems} />
      <FullText entry={entry} />
      <Marks marks={entry.marks} />
      <Custody entry={entry} source={source} />
    </article>
  );
}

function FullText({ entry }: { readonly entry: ArticleEntry }): ReactElement {
  const { translation, language, rows } = entry;
  return (
    <table className={translation ? 'pair full' : 'full single'}>
      <thead>
        <tr>
          <th scope="col">Original · {languageName(language)}</th>
          {translation ? <th scope="col">Translation · {languageName(translation.language)}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <TextRow key={index} row={row} language={language} other={translation?.language ?? null} />
        ))}
      </tbody>
    </table>
  );
}

interface TextRowProps {
  readonly row: Row;
  readonly language: string;
  readonly other: string | null;
}

const TextRow = ({ row, language, other }: TextRowProps): ReactElement => (
  <tr className={row.startsParagraph ? 'starts' : undefined}>
    <Side lines={row.original} language={language} />
    {other === null ? null : <Side lines={row.translation} language={other} />}
  </tr>
);

const Side = ({ lines, language }: { readonly lines: readonly Line[]; readonly language: string }): ReactElement =>
  lines.length === 0 ? (
    <td className="missing">nothing linked</td>
  ) : (
    <td {...spoken(language)}>
      {lines.map(({ kind, runs }, index) => (
        <span key={index} className={kind}>
          {index > 0 ? ' ' : ''}
          {runs.map(words)}
        </span>
      ))}
    </td>
  );

function words({ text, marks, ends }: Run, index: number): ReactElement {
  if (marks.length === 0) return <span key={index}>{text}</span>;
  return (
    <span key={index}>
      <mark className={marks.length > 1 ? 'several' : undefined}>{text}</mark>
      {ends.map((mark) => (
        <sup key={mark}>{mark}</sup>
      ))}
    </span>
  );
}

/** Passages of the article by number. */
const Marks = ({ marks }: { readonly marks: readonly Mark[] }): ReactElement | null =>
  marks.length === 0 ? null : (
    <ol className="marks">
      {marks.map((mark) => (
        <li key={mark.number}>
          <p>
            <span className="n">{mark.number}</span> <q {...spoken(mark.language)}>{mark.quote}</q>{' '}
            <span className="digits">
              [{mark.place.start}, {mark.place.end}) of text {mark.place.textId}
            </span>
          </p>
          <Tags tags={mark.tags} />
          <Warnings problems={mark.problems} />
          <Note note={mark.assessment} label="Assessment" />
          <Note note={mark.note} />
        </li>
      ))}
    </ol>
  );

function Custody({ entry, source }: Props): ReactElement {
  const { translation, link, capture, text } = entry;
  return (
    <dl className="custody">
      <Provenance source={source} capture={capture} without="No capture is recorded." />
      <dt>Text</dt>
      <dd>
        <PlaceFacts place={{ ...text, start: 0, end: text.length }} role="original, whole" />
      </dd>
      <dt>Translation</dt>
      {translation ? (
        <dd>
          {translationWords(translation)}. {link ? `Sentences ${linkWords(link)} at the lowest.` : ''} Text{' '}
          {number(translation.textId)}
          <br />
          <Label>SHA-256</Label> <Hash value={translation.textSha256} />
        </dd>
      ) : (
        <dd>No translation is linked to this text.</dd>
      )}
    </dl>
  );
}
