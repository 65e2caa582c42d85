/** Where text goes: standard output, or standard error. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly hasColors: boolean;
  /** How many columns the terminal has; undefined where nobody knows. */
  readonly columns: number | undefined;
}

/** What of the environment decides about colours. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * An output on a stream of the process. That its reader went away early, as in `| head`, is no error: what comes after is
 * dropped.
 */
export function outputOn(stream: NodeJS.WriteStream, environment: Environment): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EOF') return;
    process.stderr.write(`topic-journal: the output cannot be written (${error.message})\n`);
    process.exit(2);
  });
  const isTerminal = stream.isTTY === true;
  return {
    write: text => void stream.write(text),
    isTerminal,
    hasColors: wantsColors(environment, isTerminal),
    columns: (isTerminal && stream.columns) || undefined
  };
}

/** Whether to write colours: `FORCE_COLOR` decides, else `NO_COLOR`, else only a terminal that has them gets some. */
function wantsColors({ FORCE_COLOR, NO_COLOR, TERM }: Environment, isTerminal: boolean): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
