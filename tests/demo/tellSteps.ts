import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints the steps of the demo as they are done, and what stands in its way if it stops. */
export default class TellSteps implements Reporter {
  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category !== 'test.step') return;
    say(`${step.error ? '✗' : '✓'} ${step.title} (${(step.duration / 1000).toFixed(1)} s)`);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { message } of result.errors) say(message ?? 'The demo stopped.');
  }

  onEnd(result: FullResult): void {
    say(result.status === 'passed' ? 'The demo is done: look into demo/.' : 'The demo did not reach its end.');
  }
}
