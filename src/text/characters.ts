/** Whether a UTF-16 unit is a letter of ASCII; false where there is none (`NaN`). */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether a UTF-16 unit is a digit of ASCII; false where there is none (`NaN`). */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
