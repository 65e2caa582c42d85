/**
 * A copy of `text` that does not keep the string alive that it was cut from.
 * V8 represents a slice of 13 or more characters as a pointer into its parent, so that one title would keep
 * its whole file in memory. Concatenation makes a new string, and cutting that one flattens it.
 */
export const copyString = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
