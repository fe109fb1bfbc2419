import { CHECK_NUMBERS, CHECKS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import { evidenceField, type Act, type ActField } from '../subjects/act.schema';

type Schemas = components['schemas'];
export type Finding = Schemas['CheckFindingView'];
export type FindingRow = Schemas['CheckFindingRowView'];
export type CheckMonth = Schemas['CheckMonthView'];
export type CheckRun = Schemas['CheckRunView'];
export type Outage = Schemas['OutageView'];
type Mark = { readonly sign: string; readonly words: string; readonly tone: string };

export const VERDICTS: Readonly<Record<Schemas['EvidenceRowView']['verdict'], Mark>> = {
  same: { sign: '✓', words: '一致', tone: 'oc-ok' }, look: { sign: '▲', words: '要看', tone: 'oc-soon' }, differs: { sign: '✕', words: '不一致', tone: 'oc-over' },
};
const TONES: Readonly<Partial<Record<FindingRow['status'], string>>> = { found: 'oc-soon', asked: 'oc-soon', confirmed: 'oc-over', correcting: 'oc-over', appealed: 'oc-soon' };
export const toneOf = ({ status }: Pick<FindingRow, 'status'>): string => TONES[status] ?? 'oc-sub';

/** e.g. 2026-11 → 11 月 */
export const monthWords = (month: string): string => `${Number(month.slice(5))} 月`;
/** The present month and those before it, newest first. @param today 2026-11-20 */
export function monthsUpTo(today: string, count = 13): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** ■ 已认定, □ 待认定, and as many places as it takes to three. */
export function squaresOf({ confirmed, pending }: Pick<Schemas['UnitTallyView'], 'confirmed' | 'pending'>, most = 6): { readonly kind: 'confirmed' | 'pending' | 'free' }[] {
  const shown = [...Array.from({ length: confirmed }, () => ({ kind: 'confirmed' as const })), ...Array.from({ length: pending }, () => ({ kind: 'pending' as const }))].slice(0, most);
  return [...shown, ...Array.from({ length: Math.max(0, 3 - shown.length) }, () => ({ kind: 'free' as const }))];
}

export interface AxisMark { readonly label: string; readonly time: string; readonly day: string; readonly deed: boolean; readonly left: number; readonly broken: boolean }
const HOUR_MS = 3_600_000;
const BREAK_HOURS = 6;
const timeOf = (at: string): string => new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false });
const dayOf = (at: string): string => (at.length === 10 ? at : new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }));
const momentOf = (at: string): number => (at.length === 10 ? new Date(`${at}T23:59:59+08:00`).getTime() : new Date(at).getTime());

/** Deed and steps in the order of time, evenly spread so that no word covers another; `broken`: much time passed before it. A day without an hour stands at its end. */
export function axisOf({ deed, steps }: Pick<Finding, 'deed' | 'steps'>): AxisMark[] {
  const points = [{ ...deed, isDeed: true }, ...steps.map((step) => ({ ...step, isDeed: false }))].sort((one, other) => momentOf(one.at) - momentOf(other.at));
  const room = points.length > 1 ? 76 / (points.length - 1) : 0;
  return points.map(({ label, at, exact, isDeed }, index) => {
    const before = points[index - 1];
    return { label, time: exact ? timeOf(at) : '', day: dayOf(at).slice(5), deed: isDeed, left: 12 + room * index, broken: before !== undefined && momentOf(at) - momentOf(before.at) > BREAK_HOURS * HOUR_MS };
  });
}

const withFiles = (asks: string): ActField[] => [{ name: 'words', label: asks, kind: 'long', max: 2000 }, evidenceField];

/** Every verb of a finding with its key and what it asks for; which are open the server says. */
export function findingActs(finding: Finding): (Act & { readonly key: string })[] {
  const says = (verb: string, route: string, key: string, label: string, asks: string, more: Partial<Act> = {}): Act & { readonly key: string } => ({ verb, path: `/findings/${finding.id}/${route}`, key, label, title: `${label}：${finding.number}`, fields: [{ name: 'words', label: asks, kind: 'long', max: 2000 }], ...more });
  const all = [
    says('askForExplanation', 'ask-for-explanation', 'A', '要科室说明', '要说明什么', { note: `发给${finding.unitName}，到期提醒。` }),
    says('rejectFinding', 'reject-finding', 'N', '不是违规', '为什么不是', { note: '排除后不计入，理由进留痕。', kind: 'danger' }),
    says('confirmFinding', 'confirm-finding', 'Y', '认定违规', '认定意见', { note: finding.consequence ?? '', kind: 'danger' }),
    says('explainFinding', 'explain-finding', 'A', '说明', '经过和原因', { kind: 'primary', note: '由督查考核科认定。', fields: withFiles('经过和原因') }),
    says('appealFinding', 'appeal-finding', 'S', '申诉', '理由和证据', { note: `${finding.appealDueOn ?? ''} 前可申诉一次，由分管领导决定。`, fields: withFiles('理由和证据') }),
    says('upholdFinding', 'uphold-finding', 'Y', '维持认定', '决定和理由', { kind: 'danger' }),
    says('overturnFinding', 'overturn-finding', 'N', '撤销认定', '决定和理由', { note: '撤销后不计入。' }),
    says('startCorrection', 'start-correction', 'C', '开始纠正', '怎么纠正', { kind: 'primary' }),
    says('closeFinding', 'close-finding', 'E', '办结', '纠正结果', {}),
  ];
  return all.filter(({ verb }) => (finding.verbs as readonly string[]).includes(verb));
}

export const runAct = (month: string): Act => ({
  verb: 'runCheck', path: '/check-runs/run-check', label: '核对', title: `核对 ${month}`, kind: 'primary', note: '由后台核对，可以随时取消；同一违规只立一次。', fixed: { month },
  fields: [
    { name: 'check', label: '哪一项', hint: '不选就是三项都核对', kind: 'choice', optional: true, whole: true, options: CHECK_NUMBERS.map((no) => ({ value: String(no), label: `检查${'一二三'[no - 1] ?? ''} ${CHECKS[no].zh}↔${CHECKS[no].other}` })) },
    { name: 'sampleSize', label: '抽样件数', hint: '不填就是全部核对', kind: 'number', optional: true }, { name: 'seed', label: '抽样种子', hint: '不填自动生成并公布；种子相同，抽到的相同', kind: 'text', max: 40, optional: true },
  ],
});
export const closeAct = ({ month, unsettled }: CheckMonth): Act => ({
  verb: 'closeCheckMonth', path: '/check-months/close-check-month', label: '月结', title: `${month} 抽查月结`, kind: 'danger', fixed: { month }, note: unsettled > 0 ? `还有 ${unsettled} 条没有认定或者申诉没有决定，要写明理由；以后认定的计入认定当月。` : '月结后这个月不再增加。',
  fields: unsettled > 0 ? [{ name: 'reason', label: '为什么现在月结', kind: 'long', max: 2000 }] : [],
});
export const outageAct: Act = {
  verb: 'registerOutage', path: '/outages/register-outage', label: '停机登记', title: '停机登记', note: '停机期间先用印的，恢复后五个工作日内补办留痕，不算违规。',
  fields: [{ name: 'from', label: '从', kind: 'time' }, { name: 'to', label: '到', kind: 'time' }, { name: 'stoodStill', label: '停了什么、为什么', kind: 'text', max: 200 }],
};
export const withdrawOutageAct = (one: Outage): Act => ({ verb: 'withdrawOutage', path: `/outages/${one.id}/withdraw-outage`, label: '撤销登记', kind: 'danger', note: '撤销以后再核对，这段时间不再作为停机。', fields: [{ name: 'words', label: '为什么撤销', kind: 'long', max: 2000 }] });
