import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { ArticleBody } from './articleBody.tsx';
import { Colophon } from './colophon.tsx';
import type { Entry, Evidence, Source } from './evidence.ts';
import { Contents, Front, Problems } from './front.tsx';
import { outlineOf, type Outline, type PageNumbers } from './outline.ts';
import { PassageBody } from './passageBody.tsx';
import { Sources } from './sources.tsx';

/** Built from src/renderer/print; its fonts lie beside it. */
const STYLESHEET = 'app://bundle/print/print.css';

/**
 * The document that is previewed and printed. React escapes every string by construction: nothing that was imported
 * becomes markup, and there is no script, no inline style and no address that is fetched except the stylesheet's.
 * `pages` is null until a first print has shown where everything stands.
 */
export function renderDocument(evidence: Evidence, version: string, pages: PageNumbers | null): string {
  return `<!doctype html>${renderToStaticMarkup(<Paper evidence={evidence} version={version} pages={pages} />)}`;
}

interface PaperProps {
  readonly evidence: Evidence;
  readonly version: string;
  readonly pages: PageNumbers | null;
}

function Paper({ evidence, version, pages }: PaperProps): ReactElement {
  const outline = outlineOf(evidence);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>{evidence.title}</title>
        <meta httpEquiv="x-dns-prefetch-control" content="off" />
        <meta name="referrer" content="no-referrer" />
        <link rel="stylesheet" href={STYLESHEET} />
      </head>
      <body>
        <div className="paper">
          <Front evidence={evidence} version={version} />
          <Problems evidence={evidence} />
          <Contents evidence={evidence} outline={outline} pages={pages} />
          <main>
            {outline.map((section) =>
              section.entries ? <Section key={section.id} section={section} sources={evidence.sources} /> : null,
            )}
          </main>
          <Sources sources={evidence.sources} />
          <Colophon version={version} />
        </div>
      </body>
    </html>
  );
}

function Section({
  section,
  sources,
}: {
  readonly section: Outline[number];
  readonly sources: readonly Source[];
}): ReactElement {
  return (
    <section>
      <h2 id={section.id} dir="auto">
        {section.title}
      </h2>
      {section.entries?.map((entry) => (
        <Body
          key={entry.number}
          entry={entry}
          source={sources.find(({ articleId }) => articleId === entry.articleId)}
        />
      ))}
    </section>
  );
}

interface BodyProps {
  readonly entry: Exclude<Entry, { kind: 'heading' }>;
  readonly source: Source | undefined;
}

function Body({ entry, source }: BodyProps): ReactElement {
  if (!source) throw new Error(`entry ${entry.number} has no source`);
  return entry.kind === 'passage' ? (
    <PassageBody entry={entry} source={source} />
  ) : (
    <ArticleBody entry={entry} source={source} />
  );
}
