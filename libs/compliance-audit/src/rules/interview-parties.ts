import { INTERVIEW_PARTIES, PARTY_NAMES, type InterviewParty } from '@onecounter/contracts';

/** Four parties; three where nobody is named as the offender. */
export const partiesOf = ({ person_id: personId }: { readonly person_id: number | null }): InterviewParty[] => PARTY_NAMES.filter((party) => party !== 'offender' || personId !== null);

/** A head who is the offender signs as such; then the section has no other to sign for it. */
export function unsignedOf(row: { readonly person_id: number | null; readonly signatures: readonly { readonly party: InterviewParty }[] }, offenderIsHead: boolean): InterviewParty[] {
  return partiesOf(row).filter((party) => !row.signatures.some((one) => one.party === party) && !(party === 'head' && offenderIsHead));
}

export const partyWords = (parties: readonly InterviewParty[]): string => parties.map((party) => INTERVIEW_PARTIES[party].zh).join('、');
