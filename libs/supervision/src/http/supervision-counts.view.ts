/** 一个科室的联动统计 */
export class SectionCountView {
  unitId: number;
  unitName: string;
  /** 准予许可、要公示的 */
  granted: number;
  published: number;
  /** 待公示 */
  waiting: number;
  /** 暂缓公示 */
  held: number;
  withdrawn: number;
  /** 超过七个工作日才公示，或者还没有公示 */
  late: number;
  /** 推送监管部门 */
  handed: number;
  /** 推送到了，或者监管部门的程序取走了 */
  received: number;
  /** 签收 */
  signed: number;
  /** 退回过的，不论后来到了哪里 */
  returned: number;
  /** 过了期限没有签收 */
  unsigned: number;
}
/** 一个监管部门的联动统计 */
export class DepartmentCountView {
  /** 空：还没有监管部门 */
  unitId: number | null;
  unitName: string | null;
  handed: number;
  received: number;
  signed: number;
  /** 它退回过的，不论后来到了哪里 */
  returned: number;
  unsigned: number;
}
export class SupervisionCountsView {
  from: string;
  to: string;
  sections: SectionCountView[];
  departments: DepartmentCountView[];
}
