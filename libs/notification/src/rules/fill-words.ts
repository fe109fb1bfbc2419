/** What stands in the place of a variable that has no value, e.g. the limit of a case that has none yet. */
const UNKNOWN = '（未定）';

/** The words with their variables replaced; values are put in as they are and never read again, so that a name in braces stays a name. Pure. */
export function fillWords(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{([A-Za-z]+)\}/gu, (_written, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : UNKNOWN));
}
