/** A Vitest reporter that writes what `npm test` counts, with the reasons of skipped tests, which its JSON leaves out. */
import fs from 'node:fs';
import path from 'node:path';

export default class VitestTally {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failures: unhandledErrors.map(() => 'an error outside of any test'), skipped: [] };
    for (const module of modules) countModule(module, tally);
    const file = process.env.CUTTINGS_TALLY;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(tally));
  }
}

function countModule(module, tally) {
  // A file that can't be loaded, or a hook that throws, fails no test of its own: count it, or it would go unseen.
  tally.failures.push(...module.errors().map(() => module.relativeModuleId));
  for (const suite of module.children.allSuites()) {
    tally.failures.push(...suite.errors().map(() => `${module.relativeModuleId} > ${suite.fullName}`));
  }
  for (const test of module.children.allTests()) {
    const name = `${module.relativeModuleId} > ${test.fullName}`;
    const { state, note } = test.result();
    if (state === 'passed') tally.passed += 1;
    else if (state !== 'skipped') tally.failures.push(name);
    else tally.skipped.push({ name, reason: note ?? (test.options.mode === 'todo' ? 'to do' : '') });
  }
}
