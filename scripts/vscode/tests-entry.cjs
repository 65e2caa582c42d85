// Loaded by the Node extension host in place of the test runner, which it then runs; see `marker` in headless-code.mjs.
const { format } = require('node:util');

// VS Code drops what is printed when the first argument is not a string. The methods of its console cannot be replaced,
// so the object is.
const given = globalThis.console;
globalThis.console = Object.create(
  given,
  Object.fromEntries(
    ['log', 'info', 'warn', 'error', 'debug', 'trace'].map(method => [
      method,
      { writable: true, configurable: true, value: (...args) => given[method](format(...args)) }
    ])
  )
);

exports.run = async () => {
  const { HEADLESS_CODE_TESTS: tests, HEADLESS_CODE_MARKER: marker } = process.env;
  const { run } = require(tests);
  if (typeof run !== 'function') throw new Error(`${tests} does not export a run() function`);
  await run();
  console.log(marker);
};
