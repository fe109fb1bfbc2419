import { newKey } from '@onecounter/web-kit';
import type { OnTrust } from '../../deferring/sign';
import type { SignedUndertaking } from '../../deferring/use-undertaking';
import type { DraftPlan } from '../../drafts/use-server-draft';
import { findingsBody, type Findings, type MaterialDefinition } from '../../materials/findings';
import type { Schemas } from '../../schemas';
import { agentBody, applicantBody, emptyForm, identifierOf, type AgentFields, type ApplicantFields } from '../reception/reception-form';

export type JudgedJoint = Schemas['JudgedJointView'];
export type Theme = Schemas['ThemeVersionView'];
export type RunningJoint = Schemas['JointCaseView'];

/** An opening that was begun: what was sent under which key; a lost answer is asked for again with the same. */
export interface Opening { text: string; key: string; acceptKey: string; supplementKey: string; joint: Schemas['JointTakenView'] | null; signings: Signing[] }
/** One page to be signed after the registration: 容缺 for all cases, 告知承诺 for one. `told`: he would not sign, so what is missing is told. */
export interface Signing { act: OnTrust; caseId: number | null; number: string; key: string; undertaking: SignedUndertaking | null; told: boolean; done: Schemas['JointDeferredView'] | null }

/** Everything the clerk has typed of one joint reception. */
export interface JointForm {
  /** Tells its draft from one of a single reception. */
  kind: 'jointReception';
  applicant: ApplicantFields;
  byAgent: boolean;
  agent: AgentFields;
  themeVersionId: number | null;
  themeCode: string;
  themeName: string;
  stages: string[];
  yes: string[];
  /** Chosen in the place of: the theme's item → the one that stands for it. */
  instead: Record<string, string>;
  added: string[];
  /** Items of opened stages of `more`, left out then or failed. */
  also: string[];
  /** 关联项目, of a project theme; null when none was chosen. */
  projectId: number | null;
  /** The joint case in hand that goes on; null for a new one. */
  more: { jointCaseId: number; version: number } | null;
  conditions: string[];
  fields: Record<string, string>;
  findings: Findings;
  /** 申请人要联办容缺 */
  defer: boolean;
  /** Items for which he commits himself */
  committed: string[];
  opening: Opening | null;
}

export function emptyJointForm(): JointForm {
  const { applicant, byAgent, agent } = emptyForm();
  return { kind: 'jointReception', applicant, byAgent, agent, themeVersionId: null, themeCode: '', themeName: '', stages: [], yes: [], instead: {}, added: [], also: [], projectId: null, more: null, conditions: [], fields: {}, findings: {}, defer: false, committed: [], opening: null };
}

/** A draft of an earlier build may lack a field; nothing of it is thrown away. */
function jointFormFrom(body: Record<string, unknown>): JointForm {
  const empty = emptyJointForm();
  const form = { ...empty, ...body } as JointForm;
  return { ...form, applicant: { ...empty.applicant, ...form.applicant }, agent: { ...empty.agent, ...form.agent } };
}
const jointTitle = ({ applicant, themeName }: JointForm): string => [applicant.name.trim() || identifierOf(applicant) || '还没有申请人', themeName || '还没有主题'].join(' · ');
export const JOINT_DRAFT = { place: 'joint-reception', initial: emptyJointForm, from: jointFormFrom, title: jointTitle } as const satisfies DraftPlan<JointForm>;

/** A draft that goes on with a joint case: its theme, its applicant, the next stage. */
export function goOnWith(form: JointForm, joint: RunningJoint): void {
  const next = joint.stages.find(({ opened }) => !opened);
  Object.assign(form, { more: { jointCaseId: joint.id, version: joint.version }, themeVersionId: joint.themeVersionId, themeCode: joint.themeCode, themeName: joint.themeName, stages: next ? [next.code] : [], also: next ? [] : joint.members.filter(({ failed }) => failed).map(({ itemCode }) => itemCode) });
  form.applicant.name = joint.applicantName;
}

/** Takes the choices over to the version in use: what it still knows stays, the rest is left out. @returns names of what was left out */
export function takeOver(form: JointForm, { definition, items }: Theme): string[] {
  const has = <One extends { code: string }>(list: readonly One[]) => (code: string): boolean => list.some((one) => one.code === code);
  const inTheme = (code: string): boolean => definition.items.some(({ item, alternatives }) => item === code || alternatives.includes(code));
  const nameOf = (code: string): string => items.find((one) => one.code === code)?.name ?? code;
  const left = [...form.stages.filter((code) => !has(definition.stages)(code)).map((code) => `阶段 ${code}`), ...form.yes.filter((code) => !has(definition.questions)(code)).map((code) => `情形 ${code}`), ...form.added.filter((code) => !inTheme(code)).map(nameOf)];
  form.stages = form.stages.filter(has(definition.stages));
  form.yes = form.yes.filter(has(definition.questions));
  form.added = form.added.filter(inTheme);
  form.instead = Object.fromEntries(Object.entries(form.instead).filter(([item, by]) => inTheme(item) && inTheme(by)));
  return left;
}

function choiceBody(form: JointForm, judged: JudgedJoint | null): Omit<Schemas['OpenJointBody'], 'themeCode' | 'applicant'> {
  const asked = new Map(judged?.materials.map(({ key, points }) => [key, new Set(points.map(({ code }) => code))]));
  return {
    stages: form.stages, yes: form.yes, instead: Object.entries(form.instead).filter(([item, by]) => by !== item).map(([item, by]) => ({ item, by })), added: form.added, conditions: form.conditions,
    fields: Object.entries(form.fields).filter(([, value]) => value.trim() !== '').map(([key, value]) => ({ key, value: value.trim() })),
    // what an answer, or another version, took off the list is not sent; it stays on the page in case it comes back
    materials: judged ? findingsBody(form.findings).flatMap(({ code, points, ...finding }) => { const known = asked.get(code); return known ? [{ key: code, ...finding, points: points.filter((point) => known.has(point.code)) }] : []; }) : [],
  };
}

export function judgeJointBody(form: JointForm, judged: JudgedJoint | null): Schemas['JudgeJointBody'] {
  const name = form.applicant.name.trim();
  return { themeCode: form.themeCode, byAgent: form.byAgent, ...(form.more ? { jointCaseId: form.more.jointCaseId, also: form.also } : {}), ...(name ? { applicantName: name } : {}), ...choiceBody(form, judged), fields: [], defer: form.defer, committed: form.committed };
}

export function openJointBody(form: JointForm, judged: JudgedJoint, draftId: string): Schemas['OpenJointBody'] {
  const asked = new Set(judged.fields.map(({ key }) => key));
  const choice = choiceBody(form, judged);
  return {
    draftId, ...(form.projectId === null ? {} : { projectId: form.projectId }), themeCode: form.themeCode, themeVersionId: judged.themeVersionId, applicant: applicantBody(form.applicant), ...(form.byAgent ? { agent: agentBody(form.agent) } : {}), ...choice, fields: choice.fields.filter(({ key }) => asked.has(key)),
  };
}

/** 开启下一阶段: who applies is known, and so is the theme. */
function openStageBody(form: JointForm, judged: JudgedJoint, draftId: string, version: number): Schemas['OpenJointStageBody'] {
  const asked = new Set(judged.fields.map(({ key }) => key));
  const choice = choiceBody(form, judged);
  return { draftId, ...(form.byAgent ? { agent: agentBody(form.agent) } : {}), ...choice, fields: choice.fields.filter(({ key }) => asked.has(key)), also: form.also, version };
}

export const beginOpening = (form: JointForm, judged: JudgedJoint, draftId: string): Opening => ({ text: JSON.stringify(form.more ? openStageBody(form, judged, draftId, form.more.version) : openJointBody(form, judged, draftId)), key: newKey(), acceptKey: newKey(), supplementKey: newKey(), joint: null, signings: [] });

/** A merged material as the rows of the reception know one. */
export function asMaterial(material: Schemas['JointMaterialView']): MaterialDefinition {
  return {
    code: material.key, name: material.name, necessity: material.necessity as MaterialDefinition['necessity'], condition: null, form: material.items.length > 1 ? `${material.items.length} 项共用一份` : '只用于一项', originals: material.originals, copies: material.copies, sealKind: '', sealText: material.sealTexts.join('；'),
    source: material.source as MaterialDefinition['source'], sharedKey: material.key, deferral: 'none', deferralDays: 0, deferralBasis: null, lookUp: null, note: material.items.length > 1 ? `${material.items.length} 项共用：${material.items.join('、')}` : `用于${material.items[0] ?? ''}`,
    points: material.points.map(({ code, text, severity, items }) => ({ code, text: items.length > 0 ? `${text}（${items.join('、')}）` : text, kind: 'formal' as const, aspect: '', severity, basis: null, derived: false })),
  } as MaterialDefinition;
}

/** Who asks for which items, once both are known: an identifier half typed finds nobody. */
export function reusableOfJoint({ applicant }: JointForm, judged: JudgedJoint | null): Schemas['FindReusableBody'] | null {
  const identifier = identifierOf(applicant);
  if (identifier.length < 18 || !judged) return null;
  return { itemCodes: judged.items.map(({ code }) => code), ...(applicant.kind === 'enterprise' ? { creditCode: identifier } : { residentId: identifier }) };
}

export const judgedMaterials = (judged: Pick<JudgedJoint, 'materials'>): Schemas['JudgedMaterialView'][] => judged.materials.map(({ key, verdict, verdictLabel, goodPoints, allPoints }) => ({ code: key, verdict, verdictLabel, goodPoints, allPoints }));

/** Why the joint case cannot be opened yet; null when it can. */
export function lackingOf(form: JointForm, judged: JudgedJoint | null): string | null {
  const identifier = form.applicant.kind === 'enterprise' ? form.applicant.creditCode : form.applicant.residentId;
  if (!form.themeCode) return '先选主题';
  if (!form.more && identifier.trim() === '') return form.applicant.kind === 'enterprise' ? '先填统一社会信用代码' : '先填身份证号';
  if (form.applicant.name.trim() === '') return '先填申请人名称';
  if (form.byAgent && (form.agent.name.trim() === '' || form.agent.residentId.trim() === '')) return '先填代理人姓名、证号';
  if (!judged) return '正在试判';
  const empty = judged.fields.find(({ key, required }) => required && !form.fields[key]?.trim());
  if (empty) return `表格还没填：${empty.label}`;
  return judged.unchecked.length > 0 ? `还有 ${judged.unchecked.length} 份没查` : null;
}
