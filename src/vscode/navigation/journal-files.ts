/** The languages in which journals are written. */
export const JOURNAL_FILES = [{ language: 'markdown' }, { language: 'yaml' }];
