import type { LegalClock } from '@onecounter/platform';

export class ClockView {
  /** 法定时间: an instant, ISO 8601 */
  legalNow: string;
  /** 法定日期 of Asia/Shanghai */
  legalToday: string;
  /** 可以移动: in development only */
  movable: boolean;
}

export const clockView = (legal: LegalClock, movable: boolean): ClockView => ({ legalNow: legal.now().toISOString(), legalToday: legal.today(), movable });
