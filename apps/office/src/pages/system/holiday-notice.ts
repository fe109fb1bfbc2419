/** Pure: the days in a text, in order and once each: 2027-01-01、2027-01-02 or one a line; `stray` is what is none. */
export function daysIn(text: string): { days: string[]; stray: string[] } {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  const days = words.filter((word) => /^\d{4}-\d{2}-\d{2}$/.test(word));
  return { days: [...new Set(days)].sort(), stray: words.filter((word) => !days.includes(word)) };
}

/** Which of the next years are not known; from autumn on limits reach into them. */
export function missingYears(years: readonly { year: number; region: string }[], today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].filter((one) => !years.some((known) => known.year === one && known.region === ''));
}
