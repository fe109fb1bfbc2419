import type { ApplicantKind } from '@onecounter/contracts';
import { maskName } from '@onecounter/kernel';

const SHOWN = 8;

/** 鞍山市铁西区味源****: enough for the applicant to know it is theirs. Of a short name half is shown, of a person as in kernel's masking. */
export function maskApplicant(kind: ApplicantKind, name: string): string {
  if (kind === 'person') return maskName(name);
  const signs = [...name];
  return `${signs.slice(0, Math.min(SHOWN, Math.ceil(signs.length / 2))).join('')}****`;
}
