// VS Code's own command line arguments.

/** Options that take a value, which may be the next argument. All others are switches. */
const valued = new Set([
  'crash-reporter-directory',
  'disable-extension',
  'enable-proposed-api',
  'extensionDevelopmentKind',
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensions-dir',
  'file-uri',
  'folder-uri',
  'goto',
  'inspect-brk-extensions',
  'inspect-extensions',
  'locale',
  'log',
  'logsPath',
  'profile',
  'remote-debugging-port',
  'sync',
  'user-data-dir'
]);

/**
 * Parses arguments: `--name=value`, `--name value` for options that take one, `--switch`, and paths.
 * @param {string[]} argv
 * @returns {{ paths: string[], all: (name: string) => string[], last: (name: string) => string | undefined }}
 */
export function parseArguments(argv) {
  const options = new Map();
  const paths = [];
  for (let i = 0; i < argv.length; i++) {
    const [, name, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argv[i]) ?? [];
    if (name === undefined) paths.push(argv[i]);
    else options.set(name, [...(options.get(name) ?? []), value ?? (valued.has(name) ? argv[++i] : 'true')]);
  }
  return { paths, all: name => options.get(name) ?? [], last: name => options.get(name)?.at(-1) };
}
