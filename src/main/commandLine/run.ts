import fs from 'node:fs';
import path from 'node:path';
import { createApp, type App } from '../app.ts';
import { ArchiveError } from '../archive/open.ts';
import { databaseFile } from '../archive/paths.ts';
import type { Printer } from '../features/exporting/ports.ts';
import type { Events } from '#shared/contract/events.ts';
import { bug } from '../ipc/router.ts';
import { defaultArchive } from '../places.ts';
import { HINT, readArguments, USAGE, WrongUse, type Arguments } from './arguments.ts';
import { Failed } from './command.ts';
import { COMMAND_TABLE } from './commands.ts';

export interface CommandLineHost {
  /** The folder that holds `resources`. */
  readonly root: string;
  readonly printer: Printer;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
}

/** Runs one command on the same application the window uses. Returns the exit code: 0 done, 1 failed, 2 wrong use. */
export async function runCommandLine(argv: readonly string[], host: CommandLineHost): Promise<0 | 1 | 2> {
  let app: App | null = null;
  try {
    const given = readArguments(argv, host.cwd);
    if (given.command === 'help') {
      host.out(USAGE);
      return 0;
    }
    app = open(given, host);
    const { json, lines, failures, warnings = [] } = await COMMAND_TABLE[given.command](app, given, host);
    host.out(given.json ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
    for (const sentence of [...warnings, ...failures]) host.err(`cuttings: ${sentence}\n`);
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    return explain(error, host);
  } finally {
    await app?.close();
  }
}

/** Only an import makes an archive: a mistyped folder must not pass for an empty one that is in order. */
function open(given: Arguments, { root, printer, err }: CommandLineHost): App {
  const directory = given.archive ?? defaultArchive();
  if (given.command !== 'import' && !fs.existsSync(databaseFile(directory))) {
    throw new Failed(
      `There is no archive in ${directory}. Nothing was made there. Check --archive, or import something.`,
    );
  }
  return createApp({
    directory,
    resourcesDir: path.join(root, 'resources'),
    printer,
    threads: null,
    onEvent: (name, payload) => {
      if (name === 'search.indexing' && given.command === 'rebuild-index')
        err(progressLine(payload as Events['search.indexing']));
    },
  });
}

const progressLine = ({ done, total }: Events['search.indexing']): string =>
  `cuttings: ${done} of ${total} articles indexed\n`;

function explain(error: unknown, host: CommandLineHost): 1 | 2 {
  if (error instanceof WrongUse) {
    host.err(`cuttings: ${error.message}\n${HINT}\n`);
    return 2;
  }
  const message = error instanceof Failed || error instanceof ArchiveError ? error.message : bug(error).error.message;
  host.err(`cuttings: ${message}\n`);
  return 1;
}
