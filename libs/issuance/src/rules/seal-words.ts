import { refuse } from '@onecounter/contracts';

/** What stands in the ledger must say something. @throws opinionRequired, naming the field */
export function sealWords(text: string, field: 'basis' | 'reason'): string {
  return text.trim() || refuse('opinionRequired', {}, field);
}
