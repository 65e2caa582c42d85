// What the command line of npm run bench asks for.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the command is used, for a person. */
const usage = `npm run bench -- [--rounds N] [--only REGEX] [--huge] [--editor] [--cli FILE]
  --rounds N    how often everything is measured; medians count (3)
  --only REGEX  measures only what has such a name, and leaves docs/performance.md as it is
  --huge        also validates 315 MB, which is generated once
  --editor      also measures edits in a real VS Code, which is downloaded once
  --cli FILE    measures that build of the command line, and makes none; leaves docs/performance.md as it is`;

/**
 * Reads the arguments.
 * Throws an error that says how the command is used.
 * @param {string[]} args
 * @returns {{ rounds: number, only: RegExp | undefined, huge: boolean, editor: boolean, cli: string | undefined }}
 */
export function readOptions(args) {
  const values = parse(args);
  const rounds = Number(values.rounds ?? 3);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number from 1.\n${usage}`);
  return {
    rounds,
    only: values.only === undefined ? undefined : new RegExp(values.only),
    huge: values.huge ?? false,
    editor: values.editor ?? false,
    cli: values.cli === undefined ? undefined : resolve(values.cli)
  };
}

function parse(args) {
  const text = { type: 'string' };
  try {
    const flag = { type: 'boolean' };
    return parseArgs({ args, options: { rounds: text, only: text, huge: flag, editor: flag, cli: text } }).values;
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`);
  }
}
