import path from 'node:path';
import { parseArgs } from 'node:util';

/** Used wrongly: exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

export const COMMANDS = [
  'import',
  'translate',
  'search',
  'show',
  'export',
  'export-pair',
  'batch',
  'records',
  'dictionary',
  'verify',
  'rebuild-index',
  'help',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: CommandName;
  readonly archive: string | null;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

const TEXT_OPTIONS: Record<CommandName, readonly string[]> = {
  import: ['on-duplicate', 'charset'],
  translate: ['language', 'origin', 'translator', 'date', 'charset'],
  search: ['limit', 'offset', 'sort', 'script'],
  show: [],
  export: ['tag', 'pdf', 'title'],
  'export-pair': ['tmx', 'html', 'docx', 'translation'],
  batch: ['csv', 'script'],
  records: ['csv'],
  dictionary: [],
  verify: [],
  'rebuild-index': [],
  help: [],
};

/** Options that are there or not. */
const FLAGS: Partial<Record<CommandName, readonly string[]>> = { search: ['facets', 'why'] };

/** Where to read on after a wrong use. */
export const HINT = 'Run “cuttings --help” to see what can be said.';

export const USAGE = `Usage: cuttings [--archive DIR] COMMAND

  import FILES… [--on-duplicate ask|keep-both|attach|skip] [--charset NAME]
                            import articles (.txt, .md); encoding, language and data are detected
  translate ID FILE [--language en] [--origin human|machine] [--translator NAME] [--date YYYY-MM-DD]
                            add a translation to article ID and link its sentences
  search QUERY [--limit N] [--offset N] [--sort relevance|newest] [--script any|same] [--facets] [--why]
                            search titles, originals, translations, tags, notes and outlets; --script same keeps names
                            in their script, --facets counts what was found, --why says how each word was understood
  show ID                   one article with its texts, links and passages
  export --tag TAG --pdf OUT [--title TITLE]
                            everything under a tag as a PDF
  export-pair ID --tmx OUT | --html OUT | --docx OUT [--translation TEXT]
                            an article beside a translation: linked sentences as TMX 1.4b, or all of it as a page
  batch TERMS.txt [--csv OUT] [--script any|same]
                            run each line of a file as a query (# begins a comment): counts, first and last date
  records [--csv OUT]       every search that was made, newest first: what was asked, of what archive, how much was found
  dictionary list | add LANGUAGE FILE.aff FILE.dic | remove LANGUAGE
                            hunspell dictionaries that help to find every form of a word (ru, uk, en)
  verify                    hash every file again, look at every passage, the index and the database
  rebuild-index             throw the search index away and make it anew from the articles

  --archive DIR             the archive to use; without it, your own
  --json                    one JSON document on standard output and nothing else
  --help                    this text

Exit codes: 0 done, 1 failed (what failed is said on standard error), 2 used wrongly.
`;

/** @throws WrongUse with a sentence. */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const [command, rest, archive] = splitCommand(argv);
  const wanted = TEXT_OPTIONS[command];
  const flags = FLAGS[command] ?? [];
  const { values, positionals } = parse(rest, wanted, flags);
  if (values.help === true)
    return { command: 'help', archive: null, words: [], json: false, options: {}, flags: new Set() };
  const options: Record<string, string> = {};
  for (const name of wanted) {
    const value = values[name];
    if (typeof value === 'string') options[name] = value;
  }
  const named = typeof values.archive === 'string' ? values.archive : archive;
  return {
    command,
    archive: named === null ? null : path.resolve(cwd, named),
    words: positionals,
    json: values.json === true,
    options,
    flags: new Set(flags.filter((name) => values[name] === true)),
  };
}

/** `--archive DIR` may stand before the command or after it. */
function splitCommand(argv: readonly string[]): [CommandName, string[], string | null] {
  let archive: string | null = null;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--archive') {
      archive = argv[++i] ?? '';
      if (archive === '') throw new WrongUse('--archive needs a folder.');
    } else if (argument.startsWith('--archive=')) archive = argument.slice('--archive='.length);
    else if (argument === '--help' || argument === '-h') return ['help', [], null];
    else if (argument.startsWith('-')) throw new WrongUse(`${argument} must come after the command.`);
    else if ((COMMANDS as readonly string[]).includes(argument))
      return [argument as CommandName, argv.slice(i + 1), archive];
    else throw new WrongUse(`There is no command “${argument}”.`);
  }
  throw new WrongUse('Say what to do.');
}

function parse(args: string[], wanted: readonly string[], flags: readonly string[]): ReturnType<typeof parseArgs> {
  const text = Object.fromEntries([...wanted, 'archive'].map((name) => [name, { type: 'string' as const }]));
  const yesNo = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...text, ...yesNo, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new WrongUse(
      error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.` : 'The options were not understood.',
    );
  }
}

/** Whether the program was started with a command (and not just to open its window). */
export const isCommandLine = (argv: readonly string[]): boolean =>
  argv.some(
    (word, at) => (COMMANDS as readonly string[]).includes(word) && !(argv[at - 1] ?? '').startsWith('--archive'),
  ) || argv.includes('--help');
