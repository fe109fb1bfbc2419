import type { Unit } from '../data/units';
import type { ServiceWindow } from '../data/windows';
import type { UnitNode } from '../rules/unit-tree';

/** 机构 */
export class UnitView {
  id: number;
  /** 机构代码 */
  code: string;
  /** 名称 */
  name: string;
  /** bureau 局, section 审批业务科, generalSection 综合科, serviceCentre 中心, outside 外部部门, supervision 监管部门, county 县区 */
  kind: string;
  /** 管辖, e.g. /210300/ */
  jurisdictionPath: string;
  /** 发文机关代字 */
  documentPrefix: string;
  /** 曾用名、别称 */
  alias: string[];
  /** 生效日 */
  validFrom: string;
  /** 失效日: the first day on which it is no more */
  validTo: string | null;
  /** 下级 */
  children: UnitView[];
}

export class UnitTreeView {
  units: UnitView[];
}

/** 窗口 */
export class WindowView {
  id: number;
  /** 窗口号 */
  number: string;
  name: string;
  /** comprehensive 综合接件, theme 一件事/一个项目, consultation 咨询辅导, issuing 发证, agency 帮办 */
  kind: string;
  unitId: number;
  /** 受理事项; null: all */
  itemCodes: string[] | null;
  /** 服务时间 */
  hours: string;
}

export class WindowListView {
  windows: WindowView[];
}

export const unitTreeView = (nodes: readonly UnitNode<Unit>[]): UnitTreeView => ({ units: nodes.map(unitView) });

function unitView({ unit, children }: UnitNode<Unit>): UnitView {
  const { id, code, name, kind, jurisdictionPath, documentPrefix, alias, validFrom, validTo } = unit;
  return { id, code, name, kind, jurisdictionPath, documentPrefix, alias: [...alias], validFrom, validTo, children: children.map(unitView) };
}

export function windowListView(windows: readonly ServiceWindow[]): WindowListView {
  return {
    windows: windows.map(({ id, number, name, kind, unitId, itemCodes, hours }) => ({ id, number, name, kind, unitId, itemCodes: itemCodes && [...itemCodes], hours })),
  };
}
