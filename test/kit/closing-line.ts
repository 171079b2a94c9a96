import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';
import { MARKS } from './programs/marks.ts';

/** Ends a run with the line `N passed, N failed`, after saying which suites could not be run. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    // A file that cannot be loaded has no tests, and an error outside a test belongs to none.
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    let failed = failedTests + brokenModules + errors.length;
    if (failed === 0 && reason === 'failed') failed = 1;

    const skipped = tests.filter((test) => test.result().state === 'skipped');
    for (const mark of Object.values(MARKS)) {
      const notRun = skipped.filter(({ fullName }) => fullName.includes(mark));
      if (notRun.length === 0) continue;
      console.log(`Suites NOT RUN ${mark}: ${notRun.length} tests`);
      if (process.env.CI) failed += 1;
    }
    if (failed > 0) process.exitCode = 1;
    console.log(`${passed} passed, ${failed} failed`);
  }
}
