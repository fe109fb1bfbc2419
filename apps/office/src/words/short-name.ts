const LONGEST = 5;
const KEPT = 4;

/** A person's name where there is little room: all of it, or the end, by which people of one unit differ. */
export function shortName(name: string): string {
  const signs = [...name];
  return signs.length > LONGEST ? signs.slice(-KEPT).join('') : name;
}
