import { Command } from 'commander';
import { localDay } from '../format/dates';
import { entryHeading } from '../format/entries';
import { entryKindNamed } from '../format/vocabulary';
import { readDocument } from '../journal/read-document';
import { newDocument } from '../queries/write/new-document';
import { newEntry } from '../queries/write/new-entry';
import { newTopic, whyNoTopicId } from '../queries/write/new-topic';
import { nearestNames } from '../rules/nearest';
import { applyEdits, type WorkspaceEdit } from '../text/edit';
import { indexLines, positionAt } from '../text/lines';
import { isKnownTopic, journalOf, topicIds } from '../workspace/journal-index';
import { topicIdOf } from '../workspace/topic-id';
import { exitCodes, pathFrom, type Surroundings, targetOf, tellFailures, UsageError } from './command';
import { type Journal, readJournal } from './journal';
import { createProgress } from './progress';
import { printable } from './width';
import { writeEdit } from './write-edit';

const PATH = 'a folder of the journal, or a file in it';

interface Options {
  readonly id?: string;
  readonly kind?: string;
  readonly date?: string;
  readonly topics?: string;
}

/** What is to be written, or why nothing is. */
type Made = { readonly edit: WorkspaceEdit; readonly message: string } | { readonly reason: string };

/** What `new` can make: from its name or title, in a journal. */
type Maker = (journal: Journal, name: string, options: Options, surroundings: Surroundings) => Made;

/** The command `new`; `onExit` is told the exit code of what was done. */
export function newCommand(surroundings: Surroundings, onExit: (code: number) => void): Command {
  const command = new Command('new')
    .summary('begin a topic, an entry, a brief or an analysis')
    .description('Begins a topic, an entry, a brief or an analysis. What is there is never overwritten.');
  const add = (name: string, what: string, description: string, make: Maker): Command =>
    command
      .command(name)
      .description(description)
      .argument(`<${what}>`)
      .argument('[PATH]', PATH, '.')
      .action(async (text: string, path: string, options: Options) => {
        onExit(await write(make, text, path, options, surroundings));
      });
  add('topic', 'title', 'Writes the journal and the config of a new topic.', makeTopic).option(
    '--id <id>',
    'the topic’s id; made of the title by default'
  );
  withDate(
    add('entry', 'topic', 'Writes a new entry into the journal of a topic, and its line into the Index.', makeEntry)
  ).option('--kind <kind>', 'the kind of entry; the usual one by default');
  for (const kind of ['brief', 'analysis'] as const) {
    const description = kind === 'brief' ? 'Writes a new brief with the next number.' : 'Writes a new analysis.';
    withDate(add(kind, 'title', description, (...question) => makeDocument(kind, ...question))).option(
      '--topics <ids>',
      'the topics that it is about, with commas between',
      ''
    );
  }
  return command;
}

const withDate = (command: Command): Command =>
  command.option('--date <day>', 'the day, as in 2026-06-26; today by default');

/** Reads the journal, lets `make` say what is to be written, and writes it. Returns the exit code. */
async function write(
  make: Maker,
  name: string,
  path: string,
  options: Options,
  surroundings: Surroundings
): Promise<number> {
  const progress = createProgress(surroundings.err);
  const journal = await readJournal(targetOf(path, surroundings.cwd), progress, { keepTexts: true });
  progress.end();
  const made = make(journal, name, { date: localDay(new Date()), ...options }, surroundings);
  if ('reason' in made) {
    surroundings.err.write(`topic-journal: ${printable(asClause(made.reason))}\n`);
    return exitCodes.failure;
  }
  const failure = writeEdit(journal, made.edit);
  if (failure !== undefined) {
    tellFailures([failure], journal, surroundings);
    return exitCodes.failure;
  }
  surroundings.out.write(made.message);
  return exitCodes.clean;
}

/** A sentence as part of another one. */
const asClause = (sentence: string): string =>
  (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');

const makeTopic: Maker = (journal, title, { id = topicIdOf(title) }, { cwd }) => {
  const { index } = journal.workspace;
  if (id === '') return { reason: `no id can be made of “${title}”; give one with --id` };
  const reason = whyNoTopicId(index, id);
  const made = newTopic(index, id, title);
  if (reason !== undefined || made === undefined) return { reason: reason ?? 'the topic cannot be made' };
  return { edit: made.edit, message: createdIn(cwd, journal, made.edit) };
};

const makeEntry: Maker = (journal, name, { kind: given, date = '' }, { cwd }) => {
  const { root, texts, workspace } = journal;
  const { index, settings } = workspace;
  const { vocabulary } = settings;
  const kind = given === undefined ? vocabulary.entryKinds[0] : entryKindNamed(vocabulary, given);
  if (kind === undefined)
    throw new UsageError(`there is no kind of entry “${given}”, only ${vocabulary.entryKinds.join(', ')}`);
  const document = journalOf(index, isKnownTopic(index, name) ? name : topicIdOf(name));
  if (document === undefined) return { reason: `there is no journal of a topic “${name}”${didYouMean(journal, name)}` };
  const { path } = document;
  const text = texts.get(path)?.text;
  if (text === undefined) return { reason: `${pathFrom(cwd, root, path)} cannot be read` };
  const textOf = (other: string) => texts.get(other)?.text;
  const answer = newEntry({ index, reading: readDocument(path, 'topic', text, vocabulary), kind, date, textOf });
  const where = (inText: string, offset: number) =>
    `${pathFrom(cwd, root, path)}:${positionAt(indexLines(inText), offset).line + 1}`;
  if (answer.outcome === 'refused') return { reason: `${pathFrom(cwd, root, path)}: ${asClause(answer.reason)}` };
  if (answer.outcome === 'exists')
    return { reason: `${where(text, answer.range.start)}: there is an entry “${entryHeading(date, kind)}” already` };
  const at = where(applyEdits(text, answer.edits), answer.stops[0]?.start ?? 0);
  return {
    edit: [{ path, edits: answer.edits }],
    message: `Wrote “${printable(entryHeading(date, kind))}” into ${printable(at)}\n`
  };
};

function makeDocument(kind: 'brief' | 'analysis', ...[journal, title, options, { cwd }]: Parameters<Maker>): Made {
  const { root, workspace } = journal;
  const { index } = workspace;
  const topics = (options.topics ?? '')
    .split(',')
    .map(each => each.trim())
    .filter(Boolean);
  const unknown = topics.find(id => !isKnownTopic(index, id));
  if (unknown !== undefined) return { reason: `there is no topic “${unknown}”${didYouMean(journal, unknown)}` };
  const answer = newDocument({ index, kind, title, topics, date: options.date ?? '' });
  if (answer.outcome === 'refused') return answer;
  if (answer.outcome === 'exists') return { reason: `there is a file ${pathFrom(cwd, root, answer.path)} already` };
  return { edit: answer.edit, message: createdIn(cwd, journal, answer.edit) };
}

const createdIn = (cwd: string, { root }: Journal, edit: WorkspaceEdit): string =>
  edit.map(({ path }) => `Created ${printable(pathFrom(cwd, root, path))}\n`).join('');

function didYouMean({ workspace: { index } }: Journal, name: string): string {
  const [near] = nearestNames(name, topicIds(index));
  return near === undefined ? '' : `: did you mean “${near}”?`;
}
