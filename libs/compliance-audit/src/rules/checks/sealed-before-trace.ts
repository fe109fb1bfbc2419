import { daysBetween, plainDate } from '@onecounter/kernel';
import type { CheckedUse } from './checked-use';
import type { Violation } from './evidence';
import { traceOf } from './trace-of-use';
import { placeOf, violationOf } from './violation-of-use';
import { dayOf, gapWords, laterWords, shortDay } from './words';

/** 先用印，后留痕: all is there, but the first that is late was entered after the seal. */
export function sealedBeforeTrace(use: CheckedUse): Violation | null {
  const trace = traceOf(use);
  const first = trace.late[0];
  if (!trace.permitCase || trace.missing.length > 0 || !first) return null;
  const on = dayOf(first.at);
  const gap = first.minutes === null ? `${daysBetween(use.usedOn, plainDate(on))} 天` : gapWords(first.minutes);
  return violationOf(use, trace, { sentence: `${use.unitName} ${shortDay(use.usedOn)} 用印一次，平台${laterWords(use.usedOn, on)}才有${first.stage}`, gist: `${placeOf(use)}，早 ${gap}`, gap: `早 ${gap}` });
}
