import type { ApplicantSnapshot } from '../data/case-row';

export interface SearchedCase {
  readonly number: string; readonly applicantName: string; readonly itemName: string; readonly itemCode: string;
  readonly applicant: Pick<ApplicantSnapshot, 'kind' | 'creditCode' | 'legalRepresentative' | 'address'>; readonly agentName: string | null;
}
const MOST_WORDS = 8;
/** Blanks, controls and invisible signs of format part words; what stands in the private-use area may be part of a name. */
const BETWEEN = /[\s\p{Cc}\p{Cf}\p{Z}]+/u;

/** What a case is found by. A natural person's address is no premises: it is left out. The database says the same in data/case-text.ts. */
export function caseText({ number, applicantName, itemName, itemCode, applicant, agentName }: SearchedCase): string {
  const premises = applicant.kind === 'enterprise' ? applicant.address : null;
  return [number, applicantName, itemName, itemCode, applicant.creditCode, applicant.legalRepresentative, premises, agentName].filter((part) => part !== null).join(' ');
}

/** 1- and 2-grams by code point, as platform.bigrams makes them in the database. */
export function grams(text: string): string[] {
  const signs = [...text.toLowerCase()];
  const all = signs.flatMap((sign, index) => (index + 1 < signs.length ? [sign, sign + signs[index + 1]] : [sign]));
  return [...new Set(all.filter((gram) => !/^\s/.test(gram)))];
}

/** The words of a search, in small letters: each must be found. Beyond eight the rest is one word, so that none is passed over in silence. */
export function searchedWords(text: string): string[] {
  const words = text.toLowerCase().split(BETWEEN).filter(Boolean);
  return words.length <= MOST_WORDS ? words : [...words.slice(0, MOST_WORDS - 1), words.slice(MOST_WORDS - 1).join(' ')];
}
