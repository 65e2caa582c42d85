import { rules } from '../../src/rules/registry';

/** Settings by which those rules are asked, too, that are off unless somebody turns them on. */
export const everyRule = JSON.stringify({
  rules: Object.fromEntries(rules.flatMap(({ code, isOff, severity }) => (isOff ? [[code, severity]] : [])))
});
