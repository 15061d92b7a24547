/** Pieces that several parts of the printed document share. */
import type { ReactElement, ReactNode } from 'react';
import { webAddress } from '#main/webAddress.ts';
import type { Capture } from '#shared/model/article.ts';
import { directionOf } from '#shared/model/language.ts';
import type { EvidenceTag, Place, Problem, Source } from './evidence.ts';
import { sourceAnchor } from './outline.ts';
import { languageName, number, plural, problemWords, when } from './words.ts';

/** Attributes of an element that holds words in a language. */
export const spoken = (language: string): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: language,
  dir: directionOf(language),
});

/** 64 hex digits that may break between groups but are copied as one. */
export function Hash({ value }: { readonly value: string }): ReactElement {
  const groups = value.match(/.{1,8}/gu) ?? [];
  return (
    <span className="hash">
      {groups.map((group, index) => (
        <span key={index}>
          {group}
          <wbr />
        </span>
      ))}
    </span>
  );
}

/** Tags by name; the colour is only a second sign. */
export const Tags = ({ tags }: { readonly tags: readonly EvidenceTag[] }): ReactElement | null =>
  tags.length === 0 ? null : (
    <ul className="tags" aria-label="Tags">
      {tags.map(({ name, colour }) => (
        <li key={name} className={`tag tag-${colour}`} dir="auto">
          {name}
        </li>
      ))}
    </ul>
  );

/** What the analyst wrote: a note, or an assessment. */
export const Note = ({
  note,
  label = 'Note',
}: {
  readonly note: string;
  readonly label?: string;
}): ReactElement | null =>
  note === '' ? null : (
    <div className="note">
      <p className="label">{label}</p>
      <p className="words" dir="auto">
        {note}
      </p>
    </div>
  );

export const Warnings = ({ problems }: { readonly problems: readonly Problem[] }): ReactElement | null =>
  problems.length === 0 ? null : (
    <div className="warning">
      {problems.map((problem) => (
        <p key={problem}>{problemWords(problem)}</p>
      ))}
    </div>
  );

/** Byline, title, outlet, date, address, language, and whom the article cites. What is not known is said. */
export function Citation({ source }: { readonly source: Source }): ReactElement {
  const { byline, title, outlet, published, url, language, cites, credit } = source;
  const address = webAddress(url);
  return (
    <>
      {byline ? <bdi>{byline}. </bdi> : null}
      <cite {...spoken(language)}>{title}</cite>
      {/[.!?…]$/u.test(title) ? ' ' : '. '}
      {outlet ? <bdi>{outlet}</bdi> : 'Outlet not recorded'},{' '}
      {published === null ? 'date of publication not recorded' : when(published)}. In {languageName(language)}.
      {cites.length > 0 ? (
        <>
          {' '}
          Cites <bdi>{cites.map((cited) => cited.outlet).join(', ')}</bdi>.
        </>
      ) : null}
      {credit ? (
        <>
          {' '}
          Picture credit: <bdi>{credit}</bdi>.
        </>
      ) : null}
      {url ? (
        <> {address === null ? <span className="url">{url}</span> : <Address href={address} text={url} />}</>
      ) : null}
    </>
  );
}

const Address = ({ href, text }: { readonly href: string; readonly text: string }): ReactElement => (
  <a className="url" href={href}>
    {text}
  </a>
);

export const SourceLink = ({ source }: { readonly source: Source }): ReactElement => (
  <a href={`#${sourceAnchor(source.number)}`}>Source {number(source.number)}</a>
);

/** A captured file: when, what, how long, and its hash. */
export const CaptureFacts = ({ capture }: { readonly capture: Capture }): ReactElement => (
  <>
    {when(capture.capturedAt)}; <bdi className="file">{capture.fileName || 'pasted text'}</bdi>,{' '}
    {plural(capture.byteLength, 'byte')}, {capture.charset}
    <br />
    <Label>SHA-256</Label> <Hash value={capture.sha256} />
  </>
);

interface ProvenanceProps {
  readonly source: Source;
  readonly capture: Capture | null;
  /** What is said where no capture is known. */
  readonly without: string;
}

/** The first lines of every entry's proof: which source, and when it was captured. */
export const Provenance = ({ source, capture, without }: ProvenanceProps): ReactElement => (
  <>
    <dt>
      <SourceLink source={source} />
    </dt>
    <dd>
      <Citation source={source} />
    </dd>
    <dt>Captured</dt>
    <dd>{capture ? <CaptureFacts capture={capture} /> : without}</dd>
  </>
);

export const Label = ({ children }: { readonly children: string }): ReactElement => (
  <span className="label">{children}</span>
);

interface PlaceFactsProps {
  readonly place: Place;
  readonly role: string;
  /** What else is to be said before the hash. */
  readonly children?: ReactNode;
}

/** Characters of a text, and the hash of that text. */
export const PlaceFacts = ({ place, role, children }: PlaceFactsProps): ReactElement => (
  <>
    characters{' '}
    <span className="digits">
      [{place.start}, {place.end})
    </span>{' '}
    of text {place.textId} ({role}){children}
    <br />
    <Label>SHA-256</Label> <Hash value={place.textSha256} />
  </>
);
