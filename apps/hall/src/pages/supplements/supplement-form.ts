import type { OnTrust } from '../../deferring/sign';
import type { SignedUndertaking } from '../../deferring/use-undertaking';
import { findingsBody, findingsOnRecord, type Findings } from '../../materials/findings';
import type { Schemas } from '../../schemas';

export type ReceiveAct = 'acceptApplication' | OnTrust | 'requestSupplement';

/** Begun and not ended: taking in what came, then the step upon it. Each has its own key. */
export interface Receiving {
  act: ReceiveAct;
  receiveText: string | null;
  receiveKey: string;
  received: Schemas['StepTakenView'] | null;
  /** Version the step goes upon when nothing had to be taken in. */
  version: number;
  /** 容缺受理 waits for it. */
  undertaking: SignedUndertaking | null;
}

export interface SupplementForm { findings: Findings; reason: string; onTrust: OnTrust | ''; receiving: Receiving | null }

export const formOf = (permitCase: Schemas['CaseView']): SupplementForm => ({ findings: findingsOnRecord(permitCase.materials), reason: '', onTrust: '', receiving: null });

export const conditionsOf = (permitCase: Schemas['CaseView']): string[] => permitCase.materials.filter(({ verdict }) => verdict !== 'notApplicable').map(({ code }) => code);

export function judgeBodyOf(permitCase: Schemas['CaseView'], form: SupplementForm): Schemas['JudgeReceptionBody'] {
  return { itemCode: permitCase.itemCode, itemVersionId: permitCase.itemVersionId, applicantName: permitCase.applicant.name, byAgent: permitCase.agent !== null, ...(form.onTrust ? { onTrust: form.onTrust } : {}), conditions: conditionsOf(permitCase), materials: findingsBody(form.findings) };
}

/** What came now: findings that differ from what is on record. */
export function renewedOf(permitCase: Schemas['CaseView'], form: SupplementForm): Schemas['MaterialFindingBody'][] {
  const before = new Map(findingsBody(findingsOnRecord(permitCase.materials)).map((finding) => [finding.code, JSON.stringify(finding)]));
  return findingsBody(form.findings).filter((finding) => before.get(finding.code) !== JSON.stringify(finding));
}
