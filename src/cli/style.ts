import type { Severity } from '../format/severity';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39]
};

export type StyleName = keyof typeof codes;

/** Gives text a look: `style('red', 'error')`. */
export type Style = (name: StyleName, text: string) => string;

/** A style that uses the terminal's colours, or leaves the text as it is. */
export const styleWith = (hasColors: boolean): Style =>
  hasColors ? (name, text) => `\u001b[${codes[name][0]}m${text}\u001b[${codes[name][1]}m` : (_name, text) => text;

/** How a severity looks. */
export const severityStyle: Readonly<Record<Severity, StyleName>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim'
};
