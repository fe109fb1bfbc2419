import { PERMIT_CASE, roleOf } from '@onecounter/contracts';
import type { CheckedCase, CheckedUse } from './checked-use';
import type { AxisPoint, ComparedRow, SeenStep, Violation } from './evidence';
import type { TraceOfUse } from './trace-of-use';
import { dayWords, momentWords, rowOf, sameWords } from './words';

const REGISTERS = { official: '公章用印登记', approval: '专用章台账' } as const;
export const placeOf = ({ lineNo, sealUseId }: CheckedUse): string => (lineNo === null ? `平台用印 ${sealUseId ?? ''} 号` : `台账 ${lineNo} 行`);
const whenOf = ({ usedAt, usedOn }: CheckedUse): string => (usedAt === null ? `${dayWords(usedOn)}（没有写时刻）` : momentWords(usedAt));
export const stepLabel = (verb: string): string => (PERMIT_CASE.steps as Readonly<Record<string, { zh: string }>>)[verb]?.zh ?? verb;
export const seenSteps = (permitCase: CheckedCase): SeenStep[] => permitCase.steps.map(({ verb, at, byName, post }) => ({ at, label: stepLabel(verb), byName: byName ?? roleOf(post)?.zh ?? '系统' }));

function axisSteps({ registeredAt, acceptedAt, reviewedAt, decidedAt }: CheckedCase): AxisPoint[] {
  const points: readonly (readonly [string, string | null])[] = [['接件', registeredAt], ['受理', acceptedAt], ['审核', reviewedAt], ['审批', decidedAt]];
  return points.flatMap(([label, at]) => (at === null ? [] : [{ label, at, exact: true }]));
}

/** What stands against the time of the seal: nothing, what is missing, or the first that came after it. */
function timeOfTrace(permitCase: CheckedCase | null, missing: TraceOfUse['missing'], late: TraceOfUse['late'][number] | undefined): string {
  if (!permitCase) return '没有接件留痕';
  return missing.length > 0 ? `没有${missing.join('、')}留痕` : late ? `${late.stage} ${momentWords(late.at)}` : '';
}

function comparedRows(use: CheckedUse, { permitCase, foreign, missing, late }: TraceOfUse): ComparedRow[] {
  const of = permitCase ?? foreign;
  const written = use.sealUseId === null ? use.caseNumber : (of?.number ?? null);
  return [
    rowOf('时间', whenOf(use), timeOfTrace(permitCase, missing, late[0]), 'differs'),
    rowOf('办件', written, of ? `${of.number}${foreign ? '（别人的办件）' : ''}` : '没有找到', foreign || !of ? 'differs' : written === of.number ? 'same' : 'look'),
    rowOf('事项', use.itemCode ?? use.matter, of ? `${of.itemCode} ${of.itemName}` : null, !of ? 'differs' : use.itemCode === of.itemCode ? 'same' : use.itemCode === null ? 'look' : 'differs'),
    rowOf('申请人', use.applicantName ?? (use.sealUseId === null ? null : (of?.applicantName ?? null)), of?.applicantName ?? null, !of ? 'differs' : use.sealUseId !== null ? 'same' : sameWords(use.applicantName, of.applicantName)),
    rowOf('批准人', use.approverName, of?.approverName ?? null, !of?.approverName ? 'differs' : use.approverName ? sameWords(use.approverName, of.approverName) : 'look'),
  ];
}

/** A violation of a use, with both sides of it as they stood. */
export function violationOf(use: CheckedUse, trace: TraceOfUse, said: { readonly sentence: string; readonly gist: string; readonly gap?: string }): Violation {
  const of = trace.permitCase ?? trace.foreign;
  return {
    unitId: use.unitId, personId: use.personId, onDate: use.usedOn, gist: said.gist,
    evidence: {
      sentence: said.sentence,
      axis: { deed: { label: '用印', at: use.usedAt ?? use.usedOn, exact: use.usedAt !== null }, steps: trace.permitCase ? axisSteps(trace.permitCase) : [], gap: said.gap ?? null },
      compared: { left: REGISTERS[use.register], leftNote: `${placeOf(use)}，用印人${use.usedByName ?? '没有写'}`, right: '平台留痕', rightNote: of ? `${of.steps.length} 步` : '没有办件', rows: comparedRows(use, trace) },
      steps: of ? seenSteps(of) : [],
    },
  };
}
