/** What the window's own command line can say. */
export interface WindowArguments {
  readonly archive: string | null;
  readonly smoke: boolean;
  readonly print: { readonly from: string; readonly to: string } | null;
}

/** Reads `--archive DIR`, `--smoke` and `--print-document IN OUT`; Chromium's own switches are left alone. */
export function readArguments(argv: readonly string[]): WindowArguments {
  const after = (name: string, offset = 1): string | null => {
    const at = argv.indexOf(name);
    return at < 0 ? null : (argv[at + offset] ?? null);
  };
  const joined = argv.find((argument) => argument.startsWith('--archive='))?.slice('--archive='.length);
  const [from, to] = [after('--print-document'), after('--print-document', 2)];
  return {
    archive: joined ?? after('--archive'),
    smoke: argv.includes('--smoke'),
    print: from !== null && to !== null ? { from, to } : null,
  };
}
