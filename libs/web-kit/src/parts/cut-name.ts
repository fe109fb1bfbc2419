/** Pure: head and kept end of a name, by code point, so that 𠮷 is never torn apart. */
export function splitName(name: string, keep = 6): { head: string; tail: string } {
  const letters = Array.from(name);
  if (letters.length <= keep) return { head: '', tail: name };
  return { head: letters.slice(0, -keep).join(''), tail: letters.slice(-keep).join('') };
}
