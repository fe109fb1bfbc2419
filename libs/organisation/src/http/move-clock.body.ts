import { IsISO8601, Matches } from 'class-validator';

export class MoveClockBody {
  /** 法定时间: an instant with its zone, of this century, e.g. 2026-11-25T09:00:00+08:00 */
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/^20\d\d-.+T.+(Z|[+-]\d\d:\d\d)$/)
  to: string;
}
