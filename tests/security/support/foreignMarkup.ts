import type { Page } from '@playwright/test';

/** Elements that no page or document of ours has, or has only in the form that is left out here. */
const FOREIGN = [
  'script:not([src^="./assets/"])',
  'style',
  'iframe:not([src^="app://bundle/print/"])',
  'img',
  'svg :is(script, use, animate, set, foreignObject, image, a, style)',
  'link:not([href^="app://bundle/"], [href^="./assets/"])',
  'meta[http-equiv="refresh"], meta[http-equiv="Content-Security-Policy"]',
  'a[href]:not([href^="#"])',
  'object, embed, base, math, video, audio, source, marquee, webview, portal, map, area, isindex, noscript, x',
  'form[action], [formaction], [background], [ping], [srcdoc], [srcset]',
].join(', ');

/** What in the page, and in the documents shown in it, came out of a text: elements, handlers, scripts that ran. */
export const foreignMarkup = (page: Page): Promise<string[]> =>
  page.evaluate((selectors) => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
    const found = [document, ...frames].flatMap((one) =>
      [...(one?.querySelectorAll('*') ?? [])].flatMap((element) => [
        ...(element.matches(selectors) ? [element.outerHTML.slice(0, 200)] : []),
        ...element.getAttributeNames().filter((name) => /^on/i.test(name)),
      ]),
    );
    return 'pwned' in window ? [...found, 'a script from a text ran'] : found;
  }, FOREIGN);

/** All that can be read in a part of the page, what stands in fields too. */
export const readable = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .flatMap((part) => [
          part.textContent,
          ...[...part.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
        ])
        .join('\n'),
    selector,
  );
