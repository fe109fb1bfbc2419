import type { OnTrust } from '../../deferring/sign';
import type { SignedUndertaking } from '../../deferring/use-undertaking';
import type { DraftPlan } from '../../drafts/use-server-draft';
import { findingsBody, type Findings } from '../../materials/findings';
import type { Schemas } from '../../schemas';

export type Power = 'submit' | 'supplement' | 'collect';
export interface ApplicantFields {
  kind: 'enterprise' | 'person';
  creditCode: string; residentId: string; name: string; legalRepresentative: string; phone: string; address: string;
  attribute: 'local' | 'centralOrProvincial';
}
export interface AgentFields { name: string; residentId: string; phone: string; powers: Power[] }

export type FinishAct = 'acceptApplication' | OnTrust | 'requestSupplement' | 'declineNotRequired' | 'declineNotOurs';

/** An end of the reception that was begun: kept with the draft, so that a lost answer, a reload or another machine goes on where it stopped. */
export interface Finishing {
  act: FinishAct;
  reason: string;
  organ: string;
  /** 容缺受理 waits for it, once the case has its number. */
  undertaking: SignedUndertaking | null;
  /** What was sent under `registerKey`; the same text is the same registration. */
  registerText: string;
  registerKey: string;
  stepKey: string;
  registered: Schemas['StepTakenView'] | null;
  /** What `registerText` takes over; drafts of an earlier build have none. */
  preReview?: TakenPreReview | null;
}

/** 引入的预审: which, and as it was looked at. */
export interface TakenPreReview { id: number; version: number; number: string; itemCode: string; applicant: string }

/** Everything the clerk has typed of one reception. Saved as it stands. */
export interface ReceptionForm {
  applicant: ApplicantFields;
  byAgent: boolean;
  agent: AgentFields;
  itemCode: string;
  itemName: string;
  itemVersionId: number | null;
  conditions: string[];
  findings: Findings;
  /** 申请人要容缺受理或告知承诺 */
  onTrust: OnTrust | '';
  preReview: TakenPreReview | null;
  finishing: Finishing | null;
}

export function emptyForm(): ReceptionForm {
  return {
    applicant: { kind: 'enterprise', creditCode: '', residentId: '', name: '', legalRepresentative: '', phone: '', address: '', attribute: 'local' },
    byAgent: false, agent: { name: '', residentId: '', phone: '', powers: ['submit', 'supplement', 'collect'] },
    itemCode: '', itemName: '', itemVersionId: null, conditions: [], findings: {}, onTrust: '', preReview: null, finishing: null,
  };
}

/** A draft of an earlier build may lack a field; nothing of it is thrown away. */
export function formFrom(body: Record<string, unknown>): ReceptionForm {
  const empty = emptyForm();
  const form = { ...empty, ...body } as ReceptionForm;
  return { ...form, applicant: { ...empty.applicant, ...form.applicant }, agent: { ...empty.agent, ...form.agent } };
}

/** What the list of drafts shows. */
export function titleOf({ applicant, itemName }: ReceptionForm): string {
  return [applicant.name.trim() || identifierOf(applicant) || '还没有申请人', itemName || '还没有事项'].join(' · ');
}

export const RECEPTION_DRAFT = { place: 'reception', initial: emptyForm, from: formFrom, title: titleOf } as const satisfies DraftPlan<ReceptionForm>;

export const identifierOf = ({ kind, creditCode, residentId }: ApplicantFields): string => (kind === 'enterprise' ? creditCode : residentId).trim();

export function receptionBody(form: ReceptionForm): Schemas['ReceptionBody'] {
  return {
    itemCode: form.itemCode, ...(form.itemVersionId === null ? {} : { itemVersionId: form.itemVersionId }), applicant: applicantBody(form.applicant),
    ...(form.byAgent ? { agent: agentBody(form.agent) } : {}), conditions: form.conditions, materials: findingsBody(form.findings),
  };
}

export function applicantBody(fields: ApplicantFields): Schemas['ApplicantBody'] {
  const { kind, attribute } = fields;
  return {
    kind, name: fields.name.trim(), attribute, ...filled({ phone: fields.phone, address: fields.address }),
    ...(kind === 'enterprise' ? filled({ creditCode: fields.creditCode, legalRepresentative: fields.legalRepresentative }) : filled({ residentId: fields.residentId })),
  };
}

export function agentBody({ name, residentId, phone, powers }: AgentFields): Schemas['AgentBody'] {
  return { name: name.trim(), residentId: residentId.trim(), powers, ...filled({ phone }) };
}

/** Who asks for what, once both are whole: an identifier half typed finds nobody. */
export function reusableBody({ applicant, itemCode }: ReceptionForm): Schemas['FindReusableBody'] | null {
  const identifier = identifierOf(applicant);
  if (identifier.length < 18 || itemCode === '') return null;
  return { itemCode, ...(applicant.kind === 'enterprise' ? { creditCode: identifier } : { residentId: identifier }) };
}

/** Without what was left empty. */
function filled<Names extends string>(texts: Record<Names, string>): Partial<Record<Names, string>> {
  return Object.fromEntries(Object.entries<string>(texts).filter(([, text]) => text.trim() !== '').map(([name, text]) => [name, text.trim()])) as Partial<Record<Names, string>>;
}

export function judgeBody(form: ReceptionForm): Schemas['JudgeReceptionBody'] {
  const name = form.applicant.name.trim();
  return { itemCode: form.itemCode, ...(name ? { applicantName: name } : {}), byAgent: form.byAgent, ...(form.onTrust ? { onTrust: form.onTrust } : {}), conditions: form.conditions, materials: findingsBody(form.findings) };
}
