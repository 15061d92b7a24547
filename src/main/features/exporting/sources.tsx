import type { ReactElement } from 'react';
import type { Source, TranslationSource } from './evidence.ts';
import { SOURCES, sourceAnchor } from './outline.ts';
import { CaptureFacts, Citation, Hash, Label, spoken } from './parts.tsx';
import { number, translationWords } from './words.ts';

/** Every article cited, once, with all its captures and translations. */
export const Sources = ({ sources }: { readonly sources: readonly Source[] }): ReactElement => (
  <section className="sources">
    <h2 id={SOURCES}>Sources</h2>
    {sources.map((source) => (
      <OneSource key={source.articleId} source={source} />
    ))}
  </section>
);

const OneSource = ({ source }: { readonly source: Source }): ReactElement => (
  <article className="source">
    <h3 id={sourceAnchor(source.number)}>
      <span className="n">Source {number(source.number)}</span> <span {...spoken(source.language)}>{source.title}</span>
    </h3>
    <p className="citation">
      <Citation source={source} />
    </p>
    {source.cites.map(({ outlet, sentence }) =>
      sentence ? (
        <p key={outlet} className="cites">
          Cites <bdi>{outlet}</bdi> in: <q {...spoken(source.language)}>{sentence}</q>
        </p>
      ) : null,
    )}
    <dl className="custody">
      {source.captures.map((capture, index) => (
        <div key={capture.id}>
          <dt>{source.captures.length > 1 ? `Capture ${source.captures.length - index}` : 'Captured'}</dt>
          <dd>
            <CaptureFacts capture={capture} />
          </dd>
        </div>
      ))}
      {source.translations.map((translation) => (
        <div key={translation.textId}>
          <dt>Translation</dt>
          <dd>
            <TranslationFacts translation={translation} />
          </dd>
        </div>
      ))}
    </dl>
  </article>
);

const TranslationFacts = ({ translation }: { readonly translation: TranslationSource }): ReactElement => (
  <>
    {translationWords(translation)}. Text {translation.textId}
    <br />
    <Label>SHA-256</Label> <Hash value={translation.textSha256} />
    {translation.fileSha256 ? (
      <>
        <br />
        File <bdi className="file">{translation.fileName || 'pasted text'}</bdi>
        <br />
        <Label>SHA-256</Label> <Hash value={translation.fileSha256} />
      </>
    ) : null}
  </>
);
