import { refuse, type FaultCode } from '@onecounter/contracts';

/** Trimmed words. @throws the fault when there are none */
export function wordsRequired(text: string | undefined, fault: FaultCode, field: string): string {
  return text?.trim() || refuse(fault, {}, field);
}
