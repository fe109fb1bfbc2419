import { randomInt } from 'node:crypto';

/** Without letters that are mistaken for each other when read from paper. */
const LETTERS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '#%+=?'];

/** 16 characters, four of each class, about 75 bits: for one sign-in, after which it must be changed. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 16 }, (_, i) => pick(LETTERS[i % LETTERS.length] ?? ''));
  for (let i = letters.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
  }
  return letters.join('');
}

const pick = (from: string): string => from.charAt(randomInt(from.length));
