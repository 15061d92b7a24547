import { describe, expect, it } from 'vitest';
import { webAddress } from '#main/webAddress.ts';

const HOSTILE = [
  'file:///etc/passwd',
  'file://server/share',
  'smb://server/share',
  '\\\\server\\share',
  '//server/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:msgbox(1)',
  'obsidian://open',
  'x-callback-url://x',
  'mailto:a@b.c',
  'tel:+1',
  'ftp://host/x',
  'ws://host',
  'app://bundle/index.html',
  'chrome://gpu',
  'devtools://devtools',
  'about:blank',
  'blob:https://host/x',
  'view-source:https://host',
  'https:\\\\host\\x',
  'https:/host',
  'https:host',
  'http:host',
  ' https://host',
  'https://host ',
  '\thttps://host',
  'https://ho\nst',
  'https://host/\u0000',
  '\u200bhttps://host',
  'https://\u202ehost',
  'https://user@host',
  'https://user:pass@host',
  'https://bank.example@evil.example',
  'https://',
  'http://',
  'https://[',
  'https://host:99999',
  'https://%',
  '',
  'www.host.example',
  'HTTPS',
  'https://host\\@evil.example',
  'https://exa mple.com',
];

describe('A web address in an article', () => {
  it.each(HOSTILE)('is refused when it is %j', (typed) => {
    expect(webAddress(typed)).toBeNull();
  });

  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTP://EXAMPLE.com/a?b=c#d', 'http://example.com/a?b=c#d'],
    ['https://пример.укр/новини', 'https://xn--e1afmkfd.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8'],
  ])('is opened as its full, unambiguous form when it is %s', (typed, opened) => {
    expect(webAddress(typed)).toBe(opened);
  });
});
