import { COMMITMENT_RESULTS, SUPERVISION_EVENTS, SUPERVISION_PAYLOAD_VERSION, type CommitmentResult, type ItemDefinition, type SupervisionEventType, type SupervisionPayload } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';
import { legalDateOf, maskName } from '@onecounter/kernel';

export interface Supervisor { readonly id: number; readonly code: string; readonly name: string }
/** What of a step its event is made from. `facts` hold codes and days, no words. */
export interface EventStep { readonly seq: number; readonly verb: string; readonly legalAt: Date; readonly facts: { readonly result?: string; readonly dueOn?: string } }
const RECTIFICATIONS: Readonly<Record<string, { outcome: 'ordered' | 'completed' | 'failed'; label: string }>> = { orderRectification: { outcome: 'ordered', label: '限期整改' }, completeRectification: { outcome: 'completed', label: '整改完成' }, failRectification: { outcome: 'failed', label: '整改不到位，已提请撤销' } };
export interface CaseOfEvent {
  readonly row: Pick<CaseRow, 'number' | 'item_code' | 'item_name' | 'jurisdiction_path' | 'applicant' | 'applicant_name' | 'decided_on'>;
  readonly item: Pick<ItemDefinition, 'conditions' | 'result' | 'pushTo'>;
  readonly unit: { readonly code: string; readonly name: string };
  readonly decisionNumber: string | null;
  readonly byCommitment: boolean;
  readonly certificate: SupervisionPayload['certificate'];
  readonly supervisors: readonly Supervisor[];
}
interface EventHead { readonly id: string; readonly type: SupervisionEventType; readonly dueOn: string }

/** 【未核】 and （示例…） mark a datum of the catalogue for the officer and are no words for others. */
const withoutMarks = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/g, '');
const regionOf = (jurisdictionPath: string): string => jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '';

/** What a department is told: who, where, what, with which result (审管衔接); nothing that the law protects. */
export function payloadOf({ id, type, dueOn }: EventHead, step: EventStep, told: CaseOfEvent): SupervisionPayload {
  const { row, item, unit } = told;
  const { zh } = SUPERVISION_EVENTS[type];
  return {
    version: SUPERVISION_PAYLOAD_VERSION, id, event: type, label: zh, test: false, sequence: step.seq, occurredAt: step.legalAt.toISOString(), dueOn,
    case: { number: row.number, itemCode: row.item_code, itemName: row.item_name, region: regionOf(row.jurisdiction_path), unit: { code: unit.code, name: unit.name } },
    holder: holderOf(row), place: row.applicant.kind === 'person' ? null : row.applicant.address,
    content: `${row.item_name}：${withoutMarks(item.result.name)}`, result: resultOf(type, step),
    decision: { date: row.decided_on ?? '', number: told.decisionNumber, conditions: item.conditions.map(withoutMarks), byCommitment: told.byCommitment },
    certificate: type === 'permit.granted' ? null : told.certificate, commitmentCheck: type === 'commitment.checked' ? checkOf(step) : null, rectification: rectificationOf(type, step),
    supervisors: [...told.supervisors.map(({ code, name }) => ({ code, name })), ...unknownNames(told)],
  };
}

function holderOf({ applicant, applicant_name: name }: CaseOfEvent['row']): SupervisionPayload['holder'] {
  const { kind, creditCode, residentIdMasked, legalRepresentative } = applicant;
  return { kind, name: kind === 'person' ? maskName(name) : name, creditCode, residentIdMasked, legalRepresentative: legalRepresentative === null ? null : maskName(legalRepresentative) };
}

const checkOf = ({ facts }: EventStep): SupervisionPayload['commitmentCheck'] => ({ result: facts.result ?? '', label: labelOf(facts.result), rectifyBy: facts.dueOn ?? null });
const labelOf = (result: string | undefined): string => COMMITMENT_RESULTS[result as CommitmentResult]?.zh ?? '';

/** A test event is of no step: it says how a completed one looks. */
function rectificationOf(type: SupervisionEventType, { verb, facts, legalAt }: EventStep): SupervisionPayload['rectification'] {
  if (type !== 'rectification.started' && type !== 'rectification.ended') return null;
  const said = RECTIFICATIONS[verb] ?? RECTIFICATIONS[type === 'rectification.started' ? 'orderRectification' : 'completeRectification'];
  return said ? { ...said, dueOn: facts.dueOn ?? legalDateOf(legalAt) } : null;
}

function resultOf(type: SupervisionEventType, step: EventStep): string {
  return type === 'commitment.checked' ? `承诺核查：${labelOf(step.facts.result)}` : SUPERVISION_EVENTS[type].zh;
}

/** A name in the item that no department bears is told too: somebody has to see that nobody supervises it. */
function unknownNames({ item, supervisors }: CaseOfEvent): { code: null; name: string }[] {
  return supervisors.length >= item.pushTo.length ? [] : item.pushTo.filter((name) => !supervisors.some((one) => one.name === name)).map((name) => ({ code: null, name }));
}
