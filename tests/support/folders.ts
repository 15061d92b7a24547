import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** An empty folder; whoever asks for it takes it away again. */
export const temporaryFolder = (prefix = 'cuttings-'): string => fs.mkdtempSync(path.join(os.tmpdir(), prefix));
