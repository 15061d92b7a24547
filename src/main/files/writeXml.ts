/** Characters that XML 1.0 can't hold, not even escaped; halves of a surrogate pair among them. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of an element or of an attribute in double quotes. */
export const xml = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
