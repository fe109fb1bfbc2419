import { POINT_ANSWERS, POINT_PROBLEM, type PointProblemStatus } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type PointProblem = components['schemas']['PointProblemView'];
export const PROBLEM_STATUSES = Object.entries(POINT_PROBLEM.statuses).map(([value, { zh }]) => ({ value: value as PointProblemStatus, label: zh }));
const ANSWERS = Object.entries(POINT_ANSWERS).map(([value, { zh }]) => ({ value, label: zh }));

/** Every verb of a problem with what it asks for; which of them are open the server says. */
export function problemActs(problem: PointProblem): Act[] {
  const at = (verb: string): string => `/point-problems/${problem.id}/${verb}`;
  const note = `${problem.materialName}：${problem.pointText}`;
  const all: Act[] = [
    { verb: 'assignPointProblem', label: problem.status === 'assigned' ? '改派' : '分派科室', kind: problem.status === 'assigned' ? 'plain' : 'primary', note, path: at('assign-point-problem'), fields: [{ name: 'unitId', label: '分派给', hint: `不选就是事项的科室：${problem.unitName}`, kind: 'unit', optional: true }] },
    {
      verb: 'answerPointProblem', label: '答复', kind: 'primary', note, path: at('answer-point-problem'),
      fields: [{ name: 'outcome', label: '怎么处理', kind: 'choice', options: ANSWERS }, { name: 'revisedNo', label: '修订在事项的第几版', hint: `已修订的要写，草稿或已发布的；要比第 ${problem.versionNo} 版新`, kind: 'number', optional: true }, { name: 'words', label: '说明', hint: '维持不变的，写明理由', kind: 'long', max: 1000, optional: true }],
    },
    { verb: 'closePointProblem', label: '销号', kind: 'primary', note, path: at('close-point-problem'), fields: [] },
    { verb: 'reopenPointProblem', label: '退回再办', note, path: at('reopen-point-problem'), fields: [{ name: 'reason', label: '为什么退回', kind: 'long', max: 500 }] },
  ];
  return all.filter(({ verb }) => (problem.verbs as readonly string[]).includes(verb));
}

/** 2026-11 → 2026-10 */
export function monthBefore(month: string): string {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
