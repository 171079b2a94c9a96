import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';
import { REDIS_MARK } from './redis/redis-mark.ts';

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

    const withoutRedis = tests.filter(
      (test) => test.result().state === 'skipped' && test.fullName.includes(REDIS_MARK),
    );
    if (withoutRedis.length > 0) {
      console.log(`Redis suite NOT RUN: ${withoutRedis.length} tests`);
      if (process.env.CI) failed += 1;
    }
    if (failed > 0) process.exitCode = 1;
    console.log(`${passed} passed, ${failed} failed`);
  }
}
