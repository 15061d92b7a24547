import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { ERROR_CODES } from '#shared/contract/result.ts';
import { errorHeadings } from '#renderer/strings/errors.ts';

describe('The contract', () => {
  it('lets no request carry a path of a file', () => {
    const suspicious = Object.entries(contract).filter(([, route]) =>
      /"(path|file|directory|filename|dir)"/i.test(JSON.stringify(inputSchema(route.input))),
    );
    expect(suspicious.map(([name]) => name)).toEqual([]);
  });

  it('declares each request as an object with a kind that says where it runs', () => {
    expect(Object.keys(contract).length).toBeGreaterThan(30);
    for (const [name, route] of Object.entries(contract)) {
      expect(route.input, name).toBeInstanceOf(z.ZodObject);
      expect(['query', 'command', 'host']).toContain(route.kind);
    }
  });

  it('has a heading for every way to fail', () => {
    for (const code of ERROR_CODES) expect(errorHeadings[code].length, code).toBeGreaterThan(0);
  });
});

function inputSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { unrepresentable: 'any' });
}
