import { isSatisfied, type JudgedMaterial } from './judge-materials';
import { tellWhatIsMissing, type ToldItem } from './tell-what-is-missing';

/** What finishing now comes to. The clerk never chooses it. */
export interface Outcome {
  readonly kind: 'acceptApplication' | 'acceptWithDeferral' | 'requestSupplement' | 'notFinished';
  readonly told: readonly ToldItem[];
  readonly unchecked: readonly string[];
}

/** `deferral`: all that is lacking may come later, and the applicant wants it so. Unchecked materials keep the outcome open: what is missing is told at once and whole, so nothing may be left unlooked at. */
export function judgeOutcome(materials: readonly JudgedMaterial[], deferral = false): Outcome {
  const unchecked = materials.filter(({ verdict }) => verdict === 'unchecked').map(({ definition }) => definition.name);
  const told = tellWhatIsMissing(materials);
  if (unchecked.length > 0) return { kind: 'notFinished', told, unchecked };
  return { kind: materials.every(isSatisfied) ? 'acceptApplication' : deferral ? 'acceptWithDeferral' : 'requestSupplement', told, unchecked };
}
