/** `text` on one line, without white space around it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
