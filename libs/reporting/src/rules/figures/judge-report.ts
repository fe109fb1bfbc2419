import { refuse } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { TELLERS, type ReportedDefinition } from './reported-figures';

/** `value` in the unit of the figure; `uptoOn`: the last day that it counts, legal date. */
export interface FigureSaid { readonly value: number; readonly uptoOn?: string | undefined; readonly reference?: string | undefined; readonly files: number }
interface PeriodDays { readonly from: PlainDate; readonly to: PlainDate }

/** 万元 to the yuan. */
const MOST_PLACES = 4;
const MOST = 1_000_000_000;
/** A total to a printed date may reach a little beyond the cut-off: 截止 11 月末 of a period that ends on the 25th. */
const BEYOND_DAYS = 10;

/** Pure: judges a number against its figure and period. @returns its last day @throws figureValueWrong, figureDateOutside, figureEvidenceMissing */
export function judgeReport({ code, zh: label, unit }: ReportedDefinition, { value, uptoOn, reference, files }: FigureSaid, { from, to }: PeriodDays): PlainDate {
  const wrong = (why: string): never => refuse('figureValueWrong', { label, why }, 'value');
  if (value < 0) wrong('不能是负数');
  if (value > MOST) wrong(`不能超过 ${MOST.toLocaleString('zh-CN')} ${unit}`);
  if (unit !== '万元' && !Number.isInteger(value)) wrong(`以${unit}计，不能有小数`);
  if (Math.abs(value * 10 ** MOST_PLACES - Math.round(value * 10 ** MOST_PLACES)) > 1e-4) wrong(`最多 ${MOST_PLACES} 位小数`);
  if (files === 0 && !reference?.trim()) refuse('figureEvidenceMissing', {}, 'reference');
  const [last, latest] = [addDays(to, -1), addDays(to, TELLERS[code].toDate ? BEYOND_DAYS : -1)];
  if (uptoOn !== undefined && (uptoOn < from || uptoOn > latest)) refuse('figureDateOutside', { from, to: latest }, 'uptoOn');
  return (uptoOn as PlainDate | undefined) ?? last;
}
