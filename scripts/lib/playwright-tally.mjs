/** Counts what Playwright's JSON report says. */
export function tallyPlaywright(report) {
  const tally = { passed: 0, failures: report.errors.map(({ message }) => message), skipped: [] };
  for (const suite of report.suites) countSuite(suite, [], tally);
  return tally;
}

function countSuite(suite, above, tally) {
  const names = [...above, suite.title];
  for (const child of suite.suites ?? []) countSuite(child, names, tally);
  for (const spec of suite.specs ?? []) {
    const name = [...names, spec.title].join(' > ');
    for (const test of spec.tests) {
      if (test.status === 'expected') tally.passed += 1;
      else if (test.status !== 'skipped') tally.failures.push(name);
      else tally.skipped.push({ name, reason: reasonOf(test) });
    }
  }
}

function reasonOf(test) {
  const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  if (!note) return 'did not run, because a test before it failed';
  return note.description ?? '';
}
