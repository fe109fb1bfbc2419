import type { CheckedUse } from './checked-use';
import type { Violation } from './evidence';
import { traceOf } from './trace-of-use';
import { placeOf, violationOf } from './violation-of-use';
import { shortDay } from './words';

/** 用印没有办件: nothing in the platform belongs to it; or the number written is that of somebody else's case; or the case is gone. */
export function sealedWithoutCase(use: CheckedUse): Violation | null {
  const trace = traceOf(use);
  if (trace.permitCase) return null;
  const why = trace.foreign ? `登记的 ${trace.foreign.number} 是别人的办件` : use.sealUseId === null ? '平台没有办件' : '办件在平台里已经查不到';
  return violationOf(use, trace, { sentence: `${use.unitName} ${shortDay(use.usedOn)} 用印一次，${why}`, gist: placeOf(use) });
}
