const BLANK = /^\s/;

/** 1- and 2-grams by code point, as platform.bigrams makes them in the database. */
export function gramsOf(text: string): string[] {
  const signs = [...text.toLowerCase()];
  const grams: string[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const [sign, next] = [signs[index] as string, signs[index + 1]];
    if (BLANK.test(sign)) continue;
    grams.push(sign);
    if (next !== undefined) grams.push(sign + next);
  }
  return grams;
}
