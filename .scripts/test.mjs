import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { install, npm, root } from './repo.mjs';

const reports = 'test-results';

/** A check that either passes or fails counts as one. */
const check = (script) => ({
  script,
  args: [],
  counts: (code) => ({ passed: code ? 0 : 1, failed: code ? 1 : 0 }),
});

const vitest = (script) => {
  const report = `${reports}/${script}.json`;
  return {
    script,
    report,
    args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    counts: () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(join(root, report), 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  };
};

const playwright = (script) => {
  const report = `${reports}/${script}.json`;
  return {
    script,
    report,
    args: [],
    counts: () => {
      const { expected, flaky, unexpected } = JSON.parse(readFileSync(join(root, report), 'utf8')).stats;
      return { passed: expected + flaky, failed: unexpected };
    },
  };
};

const steps = [
  check('format'),
  check('lint'),
  check('types'),
  check('unused'),
  vitest('unit'),
  vitest('component'),
  check('build'),
  check('bench'),
  playwright('e2e'),
];

/** Runs one step. A step that ends badly has at least one failure, even when its report names none or is missing. */
async function take({ script, report, args, counts }, env) {
  console.log(`\n— ${script}`);
  if (report) rmSync(join(root, report), { force: true });
  const code = await npm(['run', '--silent', script, ...args], env);
  try {
    const { passed, failed } = counts(code);
    return { passed, failed: code ? Math.max(failed, 1) : failed };
  } catch (error) {
    console.error(`${script} left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const total = { passed: 0, failed: 0 };
try {
  await install();
  const env = { CHROMIUM_PATH: await chromium() };
  mkdirSync(join(root, reports), { recursive: true });
  for (const step of steps) {
    const { passed, failed } = await take(step, env);
    total.passed += passed;
    total.failed += failed;
    if (failed) break;
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
