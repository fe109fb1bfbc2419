import type { DutyRole } from '@onecounter/contracts';

/** AB角 */
export class DutyPostView {
  id: number;
  version: number;
  role: DutyRole;
  roleLabel: string;
  /** 空：全部事项 */
  itemCode: string | null;
  itemName: string | null;
  aId: number;
  aName: string;
  /** 今天为什么不能办；空：在岗 */
  aTrouble: string | null;
  bId: number | null;
  bName: string | null;
  bTrouble: string | null;
}
export class DutyPersonView {
  personId: number;
  name: string;
  /** 今天为什么不能办；空：在岗 */
  trouble: string | null;
}
/** 一种岗位和今天在这个岗位上的人 */
export class DutyRoleView {
  role: DutyRole;
  roleLabel: string;
  people: DutyPersonView[];
}
export class DutyItemView {
  code: string;
  name: string;
}
/** 一个单位的AB角 */
export class DutyTableView {
  unitId: number;
  unitName: string;
  rows: DutyPostView[];
  /** 缺什么，一条一句 */
  gaps: string[];
  roles: DutyRoleView[];
  /** 可以单独设AB角的事项 */
  items: DutyItemView[];
  /** 本岗位可以设定、调整 */
  keeps: boolean;
}
