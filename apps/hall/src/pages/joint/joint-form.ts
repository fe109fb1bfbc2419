import { newKey } from '@onecounter/web-kit';
import { findingsBody, type Findings, type MaterialDefinition } from '../../materials/findings';
import type { Schemas } from '../../schemas';
import { agentBody, applicantBody, emptyForm, type AgentFields, type ApplicantFields } from '../reception/reception-form';

export type JudgedJoint = Schemas['JudgedJointView'];
export type Theme = Schemas['ThemeVersionView'];

/** An opening that was begun: what was sent under which key; a lost answer is asked for again with the same. */
export interface Opening { text: string; key: string; acceptKey: string; supplementKey: string; joint: Schemas['JointTakenView'] | null }

/** Everything the clerk has typed of one joint reception. */
export interface JointForm {
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
  conditions: string[];
  fields: Record<string, string>;
  findings: Findings;
  opening: Opening | null;
}

export function emptyJointForm(): JointForm {
  const { applicant, byAgent, agent } = emptyForm();
  return { applicant, byAgent, agent, themeVersionId: null, themeCode: '', themeName: '', stages: [], yes: [], instead: {}, added: [], conditions: [], fields: {}, findings: {}, opening: null };
}

function choiceBody(form: JointForm, judged: JudgedJoint | null): Omit<Schemas['OpenJointBody'], 'themeCode' | 'applicant'> {
  const asked = new Set(judged?.materials.map(({ key }) => key));
  return {
    stages: form.stages, yes: form.yes, instead: Object.entries(form.instead).filter(([item, by]) => by !== item).map(([item, by]) => ({ item, by })), added: form.added, conditions: form.conditions,
    fields: Object.entries(form.fields).filter(([, value]) => value.trim() !== '').map(([key, value]) => ({ key, value: value.trim() })),
    // what an answer took off the list again is not sent; it stays on the page in case it comes back
    materials: judged ? findingsBody(form.findings).filter(({ code }) => asked.has(code)).map(({ code, ...finding }) => ({ key: code, ...finding })) : [],
  };
}

export function judgeJointBody(form: JointForm, judged: JudgedJoint | null): Schemas['JudgeJointBody'] {
  const name = form.applicant.name.trim();
  return { themeCode: form.themeCode, byAgent: form.byAgent, ...(name ? { applicantName: name } : {}), ...choiceBody(form, judged), fields: [] };
}

export function openJointBody(form: JointForm, judged: JudgedJoint): Schemas['OpenJointBody'] {
  const asked = new Set(judged.fields.map(({ key }) => key));
  const choice = choiceBody(form, judged);
  return {
    themeCode: form.themeCode, themeVersionId: judged.themeVersionId, applicant: applicantBody(form.applicant), ...(form.byAgent ? { agent: agentBody(form.agent) } : {}), ...choice, fields: choice.fields.filter(({ key }) => asked.has(key)),
  };
}

export const beginOpening = (form: JointForm, judged: JudgedJoint): Opening => ({ text: JSON.stringify(openJointBody(form, judged)), key: newKey(), acceptKey: newKey(), supplementKey: newKey(), joint: null });

/** A merged material as the rows of the reception know one. */
export function asMaterial(material: Schemas['JointMaterialView']): MaterialDefinition {
  return {
    code: material.key, name: material.name, necessity: material.necessity as MaterialDefinition['necessity'], condition: null, form: material.items.length > 1 ? `${material.items.length} 项共用一份` : '只用于一项', originals: material.originals, copies: material.copies, sealKind: '', sealText: material.sealTexts.join('；'),
    source: material.source as MaterialDefinition['source'], sharedKey: material.key, deferral: 'none', deferralDays: 0, deferralBasis: null, lookUp: null, note: material.items.length > 1 ? `${material.items.length} 项共用：${material.items.join('、')}` : `用于${material.items[0] ?? ''}`,
    points: material.points.map(({ code, text, severity, items }) => ({ code, text: items.length > 0 ? `${text}（${items.join('、')}）` : text, kind: 'formal' as const, aspect: '', severity, basis: null, derived: false })),
  } as MaterialDefinition;
}

export const judgedMaterials = (judged: JudgedJoint): Schemas['JudgedMaterialView'][] => judged.materials.map(({ key, verdict, verdictLabel, goodPoints, allPoints }) => ({ code: key, verdict, verdictLabel, goodPoints, allPoints }));

/** Why the joint case cannot be opened yet; null when it can. */
export function lackingOf(form: JointForm, judged: JudgedJoint | null): string | null {
  const identifier = form.applicant.kind === 'enterprise' ? form.applicant.creditCode : form.applicant.residentId;
  if (!form.themeCode) return '先选主题';
  if (identifier.trim() === '') return form.applicant.kind === 'enterprise' ? '先填统一社会信用代码' : '先填身份证号';
  if (form.applicant.name.trim() === '') return '先填申请人名称';
  if (form.byAgent && (form.agent.name.trim() === '' || form.agent.residentId.trim() === '')) return '先填代理人姓名、证号';
  if (!judged) return '正在试判';
  const empty = judged.fields.find(({ key, required }) => required && !form.fields[key]?.trim());
  if (empty) return `表格还没填：${empty.label}`;
  return judged.unchecked.length > 0 ? `还有 ${judged.unchecked.length} 份没查` : null;
}
