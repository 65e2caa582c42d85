import { Argument, Command, CommanderError, Option } from 'commander';
import { severities } from '../format/severity';
import { readers } from '../journal/readers';
import { type ListName, lists } from '../queries/list';
import { exitCodes, type Surroundings } from './command';
import { tellCrossCheck } from './cross-check';
import { type ListOptions, list, listFormats } from './list';
import { newCommand } from './new';
import { reportFormats, type ValidateOptions, validate } from './validate';
import { version } from './version';

const PATH = 'a file or folder of the journal; all of the journal is read, what is at or under PATH is reported';

const EXIT_CODES = `
Exit code:
  0  nothing is wrong
  1  there are problems at or above --fail-on
  2  bad usage, or something failed: a file that cannot be read, a folder without a journal, readers that differ
`;

const readerOption = () =>
  new Option(
    '--reader <reader>',
    'how Markdown is read: by a fast scanner where it is ordinary and by remark elsewhere, or by remark everywhere, slower'
  )
    .choices(readers)
    .default('auto');

/**
 * Does what the arguments of the command line say, without the program's own name, and returns the exit code. Of bad usage
 * the message and how to do it right go to standard error.
 * @throws {UsageError} for a path that is not there.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let exitCode: number = exitCodes.clean;
  const program = new Command('topic-journal')
    .description('Checks research journals in Markdown and YAML, lists what they hold, and begins new parts of them.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help')
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.out.write,
      writeErr: surroundings.err.write,
      getOutHelpWidth: () => surroundings.out.columns ?? 100,
      getErrHelpWidth: () => surroundings.err.columns ?? 100
    })
    .addHelpText('after', EXIT_CODES);
  program
    .command('validate')
    .summary('report what is wrong, and fix it with --fix')
    .description('Reports what is wrong in a journal.')
    .argument('[PATH]', PATH, '.')
    .addOption(new Option('--format <format>', 'how the report is written').choices(reportFormats).default('text'))
    .option('--fix', 'make all safe fixes first', false)
    .addOption(
      new Option('--fail-on <severity>', 'the mildest problem that makes the exit code 1')
        .choices(severities)
        .default('warning')
    )
    .addOption(readerOption())
    .addOption(
      new Option(
        '--cross-check',
        'do only this: read your documents with the scanner and with remark, and say where the two differ'
      ).conflicts(['format', 'fix', 'failOn', 'reader'])
    )
    .action(async (path: string, options: ValidateOptions & { readonly crossCheck?: true }) => {
      exitCode = options.crossCheck
        ? await tellCrossCheck(path, surroundings)
        : await validate(path, options, surroundings);
    });
  program
    .command('list')
    .summary('list what the journal holds')
    .description('Lists what a journal holds.')
    .addArgument(new Argument('<what>', 'what to list').choices(Object.keys(lists)))
    .argument('[PATH]', PATH, '.')
    .addOption(new Option('--format <format>', 'how the list is written').choices(listFormats).default('text'))
    .addOption(readerOption())
    .action(async (what: ListName, path: string, options: ListOptions) => {
      exitCode = await list(what, path, options, surroundings);
    });
  const setExitCode = (code: number) => {
    exitCode = code;
  };
  program.addCommand(newCommand(surroundings, setExitCode));
  showUsageAfterErrors(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure;
    throw error;
  }
}

function showUsageAfterErrors(command: Command): void {
  const names = namesOf(command);
  command.copyInheritedSettings(command.parent ?? command);
  command.showHelpAfterError(`\nUsage: ${names} ${command.usage()}\n“${names} --help” says more.`);
  for (const below of command.commands) showUsageAfterErrors(below);
}

const namesOf = (command: Command): string =>
  command.parent === null ? command.name() : `${namesOf(command.parent)} ${command.name()}`;
