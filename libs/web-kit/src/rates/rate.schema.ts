import { FIRST_OUTCOMES, type FirstOutcome } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Rates = components['schemas']['ReceivingRatesView'];
export type RateRow = components['schemas']['ReceivingRateRowView'];
export type TrendPoint = components['schemas']['ReceivingTrendPointView'];
export type First = components['schemas']['FirstPresentationView'];
export type Failing = components['schemas']['FailingPointView'];
export type Revised = components['schemas']['RevisedPointView'];
type Count = components['schemas']['ReceivingCountView'];

export const VIEWS = [{ value: 'rates', label: '成功率' }, { value: 'list', label: '首次提交' }, { value: 'failing', label: '没通过的要点' }, { value: 'revised', label: '修订前后' }] as const;
/** What the rates are by, and the filter of the list that a number opens to. */
export const RATED_BY = [{ value: 'unit', label: '科室', filter: 'unitId' }, { value: 'category', label: '审批类别', filter: 'category' }, { value: 'item', label: '事项', filter: 'itemCode' }] as const;
export const OUTCOMES = Object.entries(FIRST_OUTCOMES).map(([value, { zh }]) => ({ value: value as FirstOutcome, label: zh }));
/** Numbers of a row, each with the filter that shows the applications behind it. */
export const NUMBERS = [
  { name: 'complete', label: '一次接成', query: { outcome: 'complete' } }, { name: 'onTrust', label: '容缺（承诺）', query: { outcome: 'onTrust' } }, { name: 'jointReview', label: '其中共同形审', query: { jointReview: 'yes' } }, { name: 'excluded', label: '不计入', query: { outcome: 'excluded' } },
] as const satisfies readonly { readonly name: keyof Count; readonly label: string; readonly query: Readonly<Record<string, string>> }[];

export const percentWords = (percent: number | null): string => (percent === null ? '—' : `${percent.toFixed(1)} %`);
/** Colour, shape and word of where a row stands. */
export const rankWords = ({ rank, last, standingLabel }: Pick<RateRow, 'rank' | 'last' | 'standingLabel'>): string => (rank === null ? standingLabel : `${last ? '■ ' : ''}第 ${rank}${last ? '，末位' : ''}`);

export const confirmAct = ({ month, digest }: Pick<Rates, 'month' | 'digest'>): Act => ({
  verb: 'confirmReceivingRates', label: '确认本月成功率', kind: 'primary', path: '/receiving-rates/confirm-receiving-rates', fields: [], fixed: { month, digest },
  note: '确认以后名次和数字固定，用于评先资格；以后有变动的，另列差额。',
});
export const raiseAct = ({ itemVersionId, materialCode, pointCode, materialName, pointText }: Failing): Act => ({
  verb: 'raisePointProblem', label: '提问题', path: '/point-problems/raise-point-problem', fixed: { itemVersionId, materialCode, pointCode }, note: `${materialName}：${pointText ?? ''}`, fields: [{ name: 'words', label: '哪里有问题', kind: 'long', max: 1000 }],
});
