/** 坐在窗口的一个半天. */
export class SeatView {
  on: string;
  /** morning 上午, afternoon 下午 */
  half: string;
  personId: number;
  personName: string;
}

/** 一个半天. */
export class HalfView {
  on: string;
  /** morning 上午, afternoon 下午 */
  half: string;
}

/** 可以坐这个窗口的人. */
export class SitterView {
  personId: number;
  name: string;
  from: string;
  to: string | null;
  /** 这一周里请了假的半天 */
  away: HalfView[];
}

/** 窗口和它一周的排班. */
export class RosterWindowView {
  id: number;
  number: string;
  name: string;
  kind: string;
  unitId: number;
  unitName: string;
  itemCodes: string[] | null;
  hours: string;
  /** open 在用, closed 已关闭 */
  status: string;
  version: number;
  seats: SeatView[];
  sitters: SitterView[];
}

/** 一周的排班. */
export class RosterView {
  /** 七天 */
  days: string[];
  /** 今天；以前的不能再改 */
  today: string;
  windows: RosterWindowView[];
}
