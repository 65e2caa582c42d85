import { run } from './arguments';
import { exitCodes, UsageError } from './command';
import { outputOn } from './output';

async function main(): Promise<number> {
  const out = outputOn(process.stdout, process.env);
  const err = outputOn(process.stderr, process.env);
  try {
    return await run(process.argv.slice(2), { cwd: process.cwd(), out, err });
  } catch (error) {
    const message = error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error);
    err.write(`error: ${message}\n`);
    return exitCodes.failure;
  }
}

// Not process.exit: what was written to a pipe may still be on its way.
void main().then(exitCode => {
  process.exitCode = exitCode;
});
