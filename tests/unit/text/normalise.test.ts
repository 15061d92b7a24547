import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '#shared/text/normalise.ts';

describe('a captured text before it is stored', () => {
  test('has one kind of line end, whatever the file had', () => {
    expect(normaliseText('a\r\nb\rc\u2028d\u2029e\ff')).toBe('a\nb\nc\nd\ne\nf');
  });

  test('has no byte-order marks', () => {
    expect(normaliseText('\uFEFFКиев\n\uFEFFЛьвов')).toBe('Киев\nЛьвов');
  });

  test('shows where a control character stood instead of joining two words', () => {
    expect(normaliseText('a\0b\x1Fc\td')).toBe('a\uFFFDb\uFFFDc\td');
  });

  test('keeps й and ї whole when a file has them in two pieces', () => {
    expect(normaliseText('и\u0306 і\u0308')).toBe('й ї');
  });

  test('can be written as UTF-8, even from half of an emoji', () => {
    expect(normaliseText('x\uD83D')).toBe('x\uFFFD');
    expect(normaliseText('x\u{1F600}')).toBe('x\u{1F600}');
  });

  test('does not change when it is normalised again, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
        expect(letters(once)).toBe(letters(raw.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });
});

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
