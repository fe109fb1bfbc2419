import type { Ref } from 'vue';
import { isWorthRetrying, type Problem } from '@onecounter/web-kit';
import type { SignedUndertaking } from './use-undertaking';

/** Ends of a reception that rest on the applicant's signature. */
export type OnTrust = 'acceptWithDeferral' | 'acceptWithCommitment';
export const isOnTrust = (act: string): act is OnTrust => act === 'acceptWithDeferral' || act === 'acceptWithCommitment';
/** An end that was begun and may wait for the undertaking; kept with the draft. */
export interface Signable { act: string; undertaking: SignedUndertaking | null }
export const waitsForUndertaking = ({ act, undertaking }: Signable): boolean => isOnTrust(act) && undertaking === null;

/** Signed, or not to be signed: then all that is missing is told. Refused for good, it is signed anew. `renew`: what comes next is another attempt. */
export function signWith<Begun extends Signable>(begun: () => Begun | null, status: { busy: Ref<boolean>; problem: Ref<Problem | null> }, goOn: () => Promise<void>, renew: (begun: Begun) => void = () => undefined): (undertaking: SignedUndertaking | null) => Promise<void> {
  return async (undertaking) => {
    const mine = begun();
    if (!mine || status.busy.value) return;
    if (undertaking) mine.undertaking = undertaking;
    else { mine.act = 'requestSupplement'; renew(mine); }
    await goOn();
    if (!undertaking || !status.problem.value || isWorthRetrying(status.problem.value)) return;
    mine.undertaking = null;
    renew(mine);
  };
}
