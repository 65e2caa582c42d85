// A mocha reporter for every place where tests run: the command line, the extension host and a web worker. It needs
// nothing but console.log. One line for each file's outermost suite, failures in full at the end, and then the counts
// for scripts/test.mjs.

class Reporter {
  constructor(runner) {
    const failures = [];
    let passed = 0;
    let suite = { begun: 0, passed: 0, failed: 0 };

    runner.on('suite', ({ parent }) => {
      if (parent?.root) suite = { begun: Date.now(), passed: 0, failed: 0 };
    });
    runner.on('pass', () => {
      passed++;
      suite.passed++;
    });
    runner.on('fail', (test, error) => {
      failures.push({ title: test.titlePath().join(' › '), error });
      suite.failed++;
    });
    // A test that is skipped shows nothing, so that it counts as failed.
    runner.on('pending', test => {
      failures.push({ title: test.titlePath().join(' › '), error: new Error('This test is skipped.') });
      suite.failed++;
    });
    runner.on('suite end', ({ parent, title }) => {
      if (!parent?.root) return;
      const outcome = suite.failed > 0 ? `${suite.failed} of ${suite.failed + suite.passed} FAILED` : `${suite.passed}`;
      console.log(`  ${title}: ${outcome} (${Date.now() - suite.begun} ms)`);
    });
    runner.on('end', () => {
      for (const { title, error } of failures) console.log(`\n  FAILED ${title}\n${indented(described(error))}`);
      console.log(`\nTests passed: ${passed}, failed: ${failures.length}`); // read by stages.mjs
    });
  }
}

function described(error) {
  if (!(error instanceof Error) && typeof error?.message !== 'string') return String(error);
  const { stack = '', message } = error;
  return stack.includes(message) ? stack : `${message}\n${stack}`;
}

const indented = text => text.replace(/^/gm, '    ');

module.exports = Reporter;
