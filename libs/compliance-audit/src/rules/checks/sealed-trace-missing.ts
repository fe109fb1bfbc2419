import type { CheckedUse } from './checked-use';
import type { Violation } from './evidence';
import { traceOf } from './trace-of-use';
import { placeOf, violationOf } from './violation-of-use';
import { shortDay } from './words';

/** 缺留痕: a case is there, but of what must come before the seal something has not been done to this day. */
export function sealedTraceMissing(use: CheckedUse): Violation | null {
  const trace = traceOf(use);
  if (!trace.permitCase || trace.missing.length === 0) return null;
  const missing = trace.missing.join('、');
  return violationOf(use, trace, { sentence: `${use.unitName} ${shortDay(use.usedOn)} 用印一次，平台至今没有${missing}留痕`, gist: `${placeOf(use)}，没有${missing}` });
}
