export interface MarkedPart { text: string; marked: boolean }

/** The text cut where the words of a search stand in it; small and capital letters are the same. Pure. */
export function markedParts(text: string, search: string): MarkedPart[] {
  const words = search.split(/\s+/u).filter(Boolean).sort((one, other) => other.length - one.length);
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`, 'giu');
  return text.split(pattern).map((part, at) => ({ text: part, marked: at % 2 === 1 })).filter((part) => part.text !== '');
}
