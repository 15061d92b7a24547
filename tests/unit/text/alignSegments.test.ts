import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIGNMENT_METHOD, alignSegments } from '#shared/text/alignSegments.ts';
import type { AlignableText } from '#shared/text/alignSegments.ts';
import { segmentText } from '#shared/text/segments.ts';

const read = (text: string, language: string): AlignableText => ({ text, segments: segmentText(text, language) });

/** The links as "0=0 1,2=1 -=2". */
function show(links: ReturnType<typeof alignSegments>): string {
  const ids = (indexes: number[]) => indexes.join(',') || '-';
  return links.map((link) => `${ids(link.source)}=${ids(link.target)}`).join(' ');
}

const RUSSIAN = [
  'Порт утром / © Lantern Press',
  'Корабли покинули гавань до рассвета. Начальник порта Мадсен сообщил, что 14 судов укрылись за мысом.',
  'Почему ушёл флот',
  'Шторм «Агата» движется на север со скоростью 90 километров в час. Никто не пострадал.',
];
const ENGLISH = [
  'The port at dawn / © Lantern Press',
  'The ships left the harbour before dawn. Port chief Madsen said that 14 vessels had taken shelter behind the cape.',
  'Why the fleet left',
  'Storm Agata is moving north at a speed of 90 kilometres an hour. Nobody was hurt.',
];
const join = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

describe('a translation is laid beside its original', () => {
  test('sentence by sentence', () => {
    const links = alignSegments(read(join(RUSSIAN), 'ru'), read(join(ENGLISH), 'en'));
    expect(show(links)).toBe('0=0 1=1 2=2 3=3 4=4 5=5');
    expect(Math.min(...links.map((link) => link.confidence))).toBeGreaterThan(0.9);
  });

  test('without the caption, which then has no counterpart', () => {
    const links = alignSegments(read(join(RUSSIAN), 'ru'), read(join(ENGLISH.slice(1)), 'en'));
    expect(show(links)).toBe('0=- 1=0 2=1 3=2 4=3 5=4');
  });

  test('without the heading in the middle', () => {
    const english = ENGLISH.filter((paragraph) => !paragraph.startsWith('Why'));
    const links = alignSegments(read(join(RUSSIAN), 'ru'), read(join(english), 'en'));
    expect(show(links)).toBe('0=0 1=1 2=2 3=- 4=3 5=4');
  });

  test('with two sentences that the translator made one', () => {
    const english = ENGLISH.map((paragraph) => paragraph.replace('dawn. Port chief', 'dawn, and port chief'));
    const links = alignSegments(read(join(RUSSIAN), 'ru'), read(join(english), 'en'));
    expect(show(links)).toBe('0=0 1,2=1 3=2 4=3 5=4');
  });

  test('with three sentences that the translator made one', () => {
    const three = 'Мэр открыл мост. Он благодарил рабочих из Одессы. Проезд стоит 12 гривен.';
    const one = 'The mayor opened the bridge, thanking the workers from Odesa, and the passage costs 12 hryvnias.';
    const links = alignSegments(read(join([RUSSIAN[0] ?? '', three]), 'ru'), read(join([ENGLISH[0] ?? '', one]), 'en'));
    expect(show(links)).toBe('0=0 1,2,3=1');
  });

  test('or with nothing on one side', () => {
    const links = alignSegments(read(join(RUSSIAN), 'ru'), read('', 'en'));
    expect(links.every((link) => link.source.length === 1 && link.target.length === 0)).toBe(true);
    expect(alignSegments(read('', 'ru'), read('', 'en'))).toEqual([]);
  });

  test('and the method has a name that is stored with the links', () => {
    expect(ALIGNMENT_METHOD).toBe('length-order-words/3');
  });
});

describe('whatever the two texts are', () => {
  const side = fc
    .array(fc.record({ length: fc.integer({ min: 1, max: 300 }), ends: fc.boolean(), heading: fc.boolean() }), {
      maxLength: 60,
    })
    .map((parts): AlignableText => {
      let start = 0;
      let paragraph = 0;
      const segments = parts.map(({ length, ends, heading }) => {
        const segment = {
          start,
          end: start + length,
          paragraph,
          kind: heading ? ('heading' as const) : ('sentence' as const),
        };
        start += length + 1;
        if (ends) paragraph++;
        return segment;
      });
      return { text: 'Слово word 12 '.repeat(start / 14 + 1).slice(0, start), segments };
    });

  test('every segment is in exactly one link, in order, with an honest confidence', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const links = alignSegments(source, target);
        expect(links.flatMap((link) => link.source)).toEqual(source.segments.map((_, index) => index));
        expect(links.flatMap((link) => link.target)).toEqual(target.segments.map((_, index) => index));
        for (const { confidence } of links) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('two thousand sentences are linked one by one', () => {
    const source = read(join(Array.from({ length: 500 }, () => RUSSIAN.slice(1).join(' '))), 'ru');
    const target = read(join(Array.from({ length: 500 }, () => ENGLISH.slice(1).join(' '))), 'en');
    expect(source.segments.length).toBeGreaterThan(1900);
    const right = alignSegments(source, target).filter(
      (link) => link.source.length === 1 && link.target.length === 1 && link.source[0] === link.target[0],
    );
    expect(right.length).toBeGreaterThan(0.99 * source.segments.length);
  });

  test('where both texts have as many paragraphs, free translations of any length stay with their own', () => {
    const long = ', однако подробностей комиссия не раскрыла и попросила подождать до конца месяца';
    const wordy =
      ', adding that details will be published only after the audit, whenever that may be, and not a day before';
    const source = read(join(Array.from({ length: 40 }, (_, n) => `Совет собрался снова${n % 3 ? '' : long}.`)), 'ru');
    const target = read(
      join(Array.from({ length: 40 }, (_, n) => `The council met again${n % 4 ? '' : wordy}.`)),
      'en',
    );
    const links = alignSegments(source, target).map((link) => [link.source, link.target]);
    expect(links).toEqual(Array.from({ length: 40 }, (_, n) => [[n], [n]]));
  });
});
