import { pinyin } from 'pinyin-pro';

const MOST_WORDS = 8;

/** Pinyin initials of a name, as clerks type them: 食品经营许可 → spjyxk; letters and digits stay, everything else goes. */
export function initialsOf(name: string): string {
  return pinyin(name, { type: 'all' })
    .map(({ origin, first, isZh }) => (isZh ? plainLetter(first) : origin))
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** ā → a: the initial of a syllable without consonant carries the tone. */
function plainLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

/** The words of a search: each must be found. A code may be typed with or without its hyphens. */
export function searchWords(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
}
