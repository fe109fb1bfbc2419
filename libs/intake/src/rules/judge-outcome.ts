import { isSatisfied, type JudgedMaterial } from './judge-materials';
import { tellWhatIsMissing, type ToldItem } from './tell-what-is-missing';

/** 容缺受理, 告知承诺受理: the applicant's choice, when what is lacking allows it. */
export type OnTrust = 'acceptWithDeferral' | 'acceptWithCommitment';
/** What finishing now comes to. The clerk never chooses it. */
export interface Outcome {
  readonly kind: 'acceptApplication' | OnTrust | 'requestSupplement' | 'notFinished';
  readonly told: readonly ToldItem[];
  readonly unchecked: readonly string[];
}

/** `onTrust`: what is lacking allows it, and the applicant wants it so. Unchecked materials keep the outcome open: what is missing is told at once and whole, so nothing may be left unlooked at. */
export function judgeOutcome(materials: readonly JudgedMaterial[], onTrust: OnTrust | null = null): Outcome {
  const unchecked = materials.filter(({ verdict }) => verdict === 'unchecked').map(({ definition }) => definition.name);
  const told = tellWhatIsMissing(materials);
  if (unchecked.length > 0) return { kind: 'notFinished', told, unchecked };
  return { kind: materials.every(isSatisfied) ? 'acceptApplication' : (onTrust ?? 'requestSupplement'), told, unchecked };
}
