import { LATE_ENTRY_OUTCOMES, PAST_DECISIONS, type LateEntryOutcome, type PastDecision } from '@onecounter/contracts';
import type { Schemas } from '../../api';
import type { Option, StepField } from '../../steps/step-forms.schema';

export type Texts = Record<string, string>;
/** A material that is there, and its pages. */
export interface PresentMaterial { code: string; files: { id: string; name: string }[] }

const named = (names: Readonly<Record<string, { zh: string }>>): Option[] => Object.entries(names).map(([value, { zh }]) => ({ value, label: zh }));
export const CHOICES: Readonly<Record<string, readonly Option[]>> = { outcome: named(LATE_ENTRY_OUTCOMES), decision: named(PAST_DECISIONS), 'applicant.kind': [{ value: 'enterprise', label: '法人、其他组织' }, { value: 'person', label: '自然人' }] };

/** Pure: what is asked of the paper, by how far it had come. */
export function paperFields(outcome: string | undefined): StepField[] {
  const decided: StepField[] = [{ name: 'decision', label: '决定', kind: 'choice' }, { name: 'decidedOn', label: '实际决定日期', kind: 'date' }, { name: 'decisionNumber', label: '纸质决定书文号', hint: '没有的不写', kind: 'line' }];
  return [
    { name: 'outcome', label: '纸面办到哪一步', kind: 'choice' }, { name: 'receivedOn', label: '实际接件日期', kind: 'date' }, { name: 'acceptedOn', label: '实际受理日期', kind: 'date' },
    ...(outcome === 'granted' || outcome === 'issued' ? decided : []), ...(outcome === 'issued' ? [{ name: 'issuedOn', label: '实际送达日期', kind: 'date' } as const] : []),
    { name: 'reason', label: '为什么当时没有进平台', hint: '督查考核科看得到', kind: 'lines' },
  ];
}

/** Pure: whose case it is. */
export function applicantFields(kind: string | undefined): StepField[] {
  const who: StepField = kind === 'person' ? { name: 'applicant.residentId', label: '身份证号', hint: '加密保存', kind: 'line' } : { name: 'applicant.creditCode', label: '统一社会信用代码', kind: 'line' };
  return [
    { name: 'applicant.kind', label: '申请人', kind: 'choice' }, { name: 'applicant.name', label: kind === 'person' ? '姓名' : '名称', kind: 'line' }, who,
    ...(kind === 'person' ? [] : [{ name: 'applicant.legalRepresentative', label: '法定代表人', hint: '可不写', kind: 'line' } as const]),
    { name: 'applicant.phone', label: '电话', hint: '可不写；加密保存', kind: 'line' }, { name: 'applicant.address', label: '住所', hint: '可不写', kind: 'line' },
  ];
}

/** What is not kept on the machine while one types. */
export const SECRET: readonly string[] = ['applicant.residentId', 'applicant.phone'];

const given = (name: string, text: string | undefined): Texts => (text?.trim() ? { [name]: text.trim() } : {});

/** Pure: what is sent; of materials those that are there and, as missing, those that the item always asks for. */
export function bodyOf(itemCode: string, texts: Texts, present: readonly PresentMaterial[], materials: Schemas['ItemDefinitionView']['materials'], registerEntryId: number | null = null): Schemas['EnterAfterwardsBody'] {
  const of = (name: string) => texts[`applicant.${name}`];
  const person = of('kind') === 'person';
  const outcome = (texts.outcome ?? '') as LateEntryOutcome;
  const [decided, issued] = [outcome === 'granted' || outcome === 'issued', outcome === 'issued'];
  const there = new Map(present.map(({ code, files }) => [code, files.map(({ id }) => id)]));
  return {
    itemCode, outcome, receivedOn: texts.receivedOn ?? '', acceptedOn: texts.acceptedOn ?? '', reason: texts.reason ?? '', ...(registerEntryId === null ? {} : { registerEntryId }),
    ...(decided && texts.decision ? { decision: texts.decision as PastDecision } : {}), ...(decided ? { ...given('decidedOn', texts.decidedOn), ...given('decisionNumber', texts.decisionNumber) } : {}), ...(issued ? given('issuedOn', texts.issuedOn) : {}),
    applicant: { kind: person ? 'person' : 'enterprise', name: of('name') ?? '', ...given(person ? 'residentId' : 'creditCode', of(person ? 'residentId' : 'creditCode')), ...(person ? {} : given('legalRepresentative', of('legalRepresentative'))), ...given('phone', of('phone')), ...given('address', of('address')) },
    conditions: materials.filter(({ code, necessity }) => necessity === 'conditional' && there.has(code)).map(({ code }) => code),
    materials: materials.filter(({ code, necessity }) => necessity === 'always' || there.has(code)).map(({ code }) => ({ code, presented: there.has(code), points: [], files: there.get(code) ?? [] })),
  };
}

export const LABELS: Readonly<Texts> = {
  itemCode: '事项', materials: '材料', registerEntryId: '台账的行', ...Object.fromEntries([...paperFields('issued'), ...applicantFields('person'), ...applicantFields('enterprise')].map(({ name, label }) => [name, label])),
};
