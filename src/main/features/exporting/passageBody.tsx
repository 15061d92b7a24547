import type { ReactElement, ReactNode } from 'react';
import type { Counterpart, PassageEntry, Source } from './evidence.ts';
import { entryAnchor } from './outline.ts';
import { Hash, Label, Note, PlaceFacts, Provenance, spoken, Tags, Warnings } from './parts.tsx';
import { languageName, linkWords, translationWords, unlinkedWords, when } from './words.ts';

/** From this many characters an entry is let break over pages: kept whole, it would leave most of a page empty. */
const LONG = 1600;

interface Props {
  readonly entry: PassageEntry;
  readonly source: Source;
}

/** One passage: original and translation side by side, its sentence, tags, note, and where it all comes from. */
export function PassageBody({ entry, source }: Props): ReactElement {
  return (
    <article className={lengthOf(entry) > LONG ? 'entry long' : 'entry'}>
      <h3 id={entryAnchor(entry.number)}>
        <span className="n">{entry.number}</span> <span {...spoken(source.language)}>{source.title}</span>
      </h3>
      <Tags tags={entry.tags} />
      <Warnings problems={entry.problems} />
      <Pair entry={entry} source={source} />
      <ContextLine entry={entry} />
      <Note note={entry.assessment} label="Assessment" />
      <Note note={entry.note} />
      <Custody entry={entry} source={source} />
    </article>
  );
}

const lengthOf = ({ quote, counterparts, context, note, assessment }: PassageEntry): number =>
  quote.length +
  counterparts.flatMap(({ words }) => words).join('').length / 2 +
  (context ? context.before.length + context.after.length : 0) +
  note.length +
  (assessment === '' ? 0 : 120) +
  60 * note.split('\n').length;

function Pair({ entry, source }: Props): ReactElement {
  const quoted = <Quoted entry={entry} />;
  const other = <Counterparts entry={entry} />;
  const fromOriginal = entry.role === 'original';
  const first = entry.counterparts[0];
  const originalLanguage = fromOriginal ? entry.language : (first?.language ?? source.language);
  const translationLanguage = fromOriginal ? first?.language : entry.language;
  return (
    <table className="pair">
      <thead>
        <tr>
          <ColumnHead name="Original" language={originalLanguage} marked={fromOriginal} />
          <ColumnHead name="Translation" language={translationLanguage} marked={!fromOriginal} />
        </tr>
      </thead>
      <tbody>
        <tr>
          {fromOriginal ? quoted : other}
          {fromOriginal ? other : quoted}
        </tr>
      </tbody>
    </table>
  );
}

interface ColumnHeadProps {
  readonly name: string;
  readonly language: string | undefined;
  readonly marked: boolean;
}

const ColumnHead = ({ name, language, marked }: ColumnHeadProps): ReactElement => (
  <th scope="col">
    {name}
    {language === undefined ? '' : ` · ${languageName(language)}`}
    {marked ? <span className="quiet"> · quoted here</span> : null}
  </th>
);

const Quoted = ({ entry }: { readonly entry: PassageEntry }): ReactElement => (
  <td {...spoken(entry.language)} className="quoted">
    <blockquote>{entry.quote}</blockquote>
    {entry.translation ? <Origin>{translationWords(entry.translation)}</Origin> : null}
  </td>
);

function Counterparts({ entry }: { readonly entry: PassageEntry }): ReactElement {
  const [only, ...more] = entry.counterparts;
  if (!only) return <td className="missing">{absence(entry)}</td>;
  return (
    <td {...spoken(only.language)}>
      {[only, ...more].map((counterpart, index) => (
        <OtherWords key={counterpart.translation.textId} counterpart={counterpart} entry={entry} first={index === 0} />
      ))}
    </td>
  );
}

function absence({ role, problems }: PassageEntry): string {
  if (problems.includes('quote-mismatch')) return 'Not shown: the quote does not stand at its recorded place.';
  return role === 'original'
    ? 'No translation is linked to this text.'
    : 'This translation is not linked to an original text.';
}

interface OtherWordsProps {
  readonly counterpart: Counterpart;
  readonly entry: PassageEntry;
  readonly first: boolean;
}

function OtherWords({ counterpart, entry, first }: OtherWordsProps): ReactElement {
  const { words, link, language, translation } = counterpart;
  const unlinked = unlinkedWords(counterpart);
  return (
    <div className="other" {...spoken(language)}>
      {first ? null : <Origin>Another translation</Origin>}
      {words.length > 0 ? <blockquote>{words.join(' […] ')}</blockquote> : null}
      {unlinked ? <Origin>{unlinked}</Origin> : null}
      <Origin>
        {entry.role === 'original' ? `${translationWords(translation)}. ` : ''}
        {link ? `Whole sentences, ${linkWords(link)}.` : ''}
      </Origin>
    </div>
  );
}

/** Small print under a cell's words, in the document's own language. */
const Origin = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <p className="origin" lang="en" dir="ltr">
    {children}
  </p>
);

function ContextLine({ entry }: { readonly entry: PassageEntry }): ReactElement | null {
  const { context, language } = entry;
  if (!context) return null;
  // Where words were left out, a reader must be able to see them.
  const isWhole = entry.quote === context.quote;
  if (isWhole && context.before.trim() === '' && context.after.trim() === '') {
    return (
      <p className="context whole">
        <Label>In context</Label> The quote begins and ends where its sentences do.
      </p>
    );
  }
  return (
    <div className="context">
      <p className="label">{isWhole ? 'In context' : 'In context, with the words left out […]'}</p>
      <p className="words" {...spoken(language)}>
        {context.before}
        <mark>{context.quote}</mark>
        {context.after}
      </p>
    </div>
  );
}

/** Where the words come from and how a third party finds them again. */
function Custody({ entry, source }: Props): ReactElement {
  const { translation } = entry;
  return (
    <dl className="custody">
      <Provenance source={source} capture={entry.capture} without="No capture is linked to this translation." />
      <dt>Place</dt>
      <dd>
        <PlaceFacts place={entry.place} role={entry.role}>
          ; marked {when(entry.markedAt)}
          {entry.author === '' ? '' : ` by ${entry.author}`} as passage {entry.passageId}
        </PlaceFacts>
      </dd>
      {translation?.fileSha256 ? (
        <>
          <dt>Translation file</dt>
          <dd>
            <bdi className="file">{translation.fileName}</bdi>
            <br />
            <Label>SHA-256</Label> <Hash value={translation.fileSha256} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}
