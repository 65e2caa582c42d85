import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { commandLine } from '../../scripts/bundles.mjs';

const repository = path.resolve(__dirname, '../..');
const bundle = path.join(repository, 'out/command-line/cli.js');

let isBuilt: Promise<unknown> | undefined;

/** Bundles the command line as `npm run build` does, but legibly; once, however often it is called. */
export function buildProgram(): Promise<unknown> {
  isBuilt ??= esbuild.build({ ...commandLine, outfile: bundle, minify: false, sourcemap: false });
  return isBuilt;
}

/** How the program ended. */
export interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the reader of standard output goes away after the first bytes, as `head -c 1` does. */
  readonly closesEarly?: boolean;
}

/** Runs the program with `args`, and with no word about colours but what `env` says. */
export function runProgram(args: readonly string[], { cwd, env, closesEarly }: RunOptions): Promise<Ending> {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  const child = spawn(process.execPath, [bundle, ...args], { cwd, env: { ...inherited, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text;
    if (closesEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve({ code, out, err }));
  });
}

/** Files of a folder: their content by their paths; `{ link }` is a symbolic link to what it names. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** Gives a function that makes a temporary folder with files; the folders are gone after each test. */
export function useFolders(): (files: Files) => string {
  let folders: string[] = [];
  afterEach(() => {
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
    folders = [];
  });
  return files => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-')));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      if (typeof content === 'string' || content instanceof Uint8Array) fs.writeFileSync(file, content);
      else fs.symlinkSync(content.link, file);
    }
    return folder;
  };
}
