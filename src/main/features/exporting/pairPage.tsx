import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf } from '#shared/model/language.ts';
import { factsOf, HEADS, sidesOf, type Pair } from './pair.ts';

/** Looks the same on paper; the page is one file and asks for nothing. */
const STYLE = `
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 'PT Serif', Georgia, 'Times New Roman', serif; color: #1d1d1b; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem; font: .8rem/1.5 system-ui, sans-serif; color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { padding: .3rem .75rem; text-align: start; font: 600 .8rem/1.5 system-ui, sans-serif; border-bottom: 2px solid #888; }
td { padding: .45rem .75rem; vertical-align: top; border-bottom: 1px solid #ddd; }
td.none { color: #777; font: italic .8rem/1.6 system-ui, sans-serif; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`;

/** The pair as one page of HTML without scripts: a row a link, what is linked with nothing in rows of its own. */
export function pairPage(pair: Pair): string {
  const { fields, original, rows } = pair;
  const facts = factsOf(pair);
  const sides = sidesOf(pair);
  const page = (
    <html lang={original.language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{fields.title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1 dir={directionOf(original.language)}>{fields.title}</h1>
        <dl>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
        <table>
          <thead>
            <tr>
              {sides.map(({ key, text }) => (
                <th key={key} scope="col">
                  {HEADS[key]} ({text.language})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {sides.map(({ key, text, none }) =>
                  row[key] === '' ? (
                    <td key={key} className="none" lang="en">
                      {none}
                    </td>
                  ) : (
                    <td key={key} lang={text.language} dir={directionOf(text.language)}>
                      {row[key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt lang="en">{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
