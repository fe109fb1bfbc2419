import { OrganisationTraceView } from './step.view';

/** 机构沿革：自这一天起叫什么、属于谁. */
export class UnitPeriodView {
  from: string;
  name: string;
  parentName: string | null;
  documentPrefix: string;
}

export class PostSectionView {
  unitId: number;
  unitName: string;
  from: string;
  to: string | null;
}

/** 任职. */
export class PostView {
  id: number;
  personId: number;
  personName: string;
  /** 岗位, e.g. windowClerk */
  role: string;
  roleLabel: string;
  unitId: number;
  unitName: string;
  windowNumber: string | null;
  from: string;
  /** 自这一天起不再任 */
  to: string | null;
  /** 分管科室（分管领导）；空: 全部 */
  sections: PostSectionView[];
}

/** 机构页. */
export class UnitFileView {
  id: number;
  code: string;
  name: string;
  kind: string;
  status: string;
  version: number;
  parentId: number | null;
  jurisdictionPath: string;
  documentPrefix: string;
  alias: string[];
  validFrom: string;
  validTo: string | null;
  /** 沿革，近的在前；还没到的也在 */
  history: UnitPeriodView[];
  /** 现任和将任 */
  posts: PostView[];
  steps: OrganisationTraceView[];
  /** 链条从第几步断；完整的为空 */
  chainBrokenAt: number | null;
}

/** 找到的机构. */
export class FoundUnitView {
  id: number;
  code: string;
  name: string;
  /** 由哪个名称找到：现名、别称或曾用名 */
  foundBy: string;
  /** 已撤销 */
  ended: boolean;
}

export class FoundUnitsView {
  units: FoundUnitView[];
}
