/** 两版之间不同的一处。 */
export class ItemChangeView {
  /** added 增加，removed 去掉，changed 改动，moved 顺序变了。 */
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** 在哪里：事项、材料 M02 营业执照、要点 S01。 */
  subject: string;
  /** 哪一项；整个增减的为空。 */
  field: string;
  /** 位置，列表里的按编码，如 materials.SP-001-M02.name。 */
  path: string;
  before: string | null;
  after: string | null;
}

/** 比较的一版。 */
export class ComparedVersionView {
  id: number;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
}

/** 一版同另一版的差异。 */
export class ItemDifferenceView {
  /** 从前的一版；没有可比的为空。 */
  before: ComparedVersionView | null;
  after: ComparedVersionView;
  changes: ItemChangeView[];
}

/** 事项调整的一条。 */
export class AdjustmentView {
  id: number;
  /** added 新增，amended 修改，transferred 划转，delegated 下放，lawChanged 法规修改，cancelled 取消。 */
  kind: 'added' | 'amended' | 'transferred' | 'delegated' | 'lawChanged' | 'cancelled';
  kindLabel: string;
  itemCode: string;
  itemName: string;
  versionId: number;
  versionNo: number;
  /** 停用的；其他是发布。 */
  retires: boolean;
  /** 自哪一日起，YYYY-MM-DD。 */
  effectiveOn: string;
  legalBasis: string;
  reason: string;
  fromUnitName: string | null;
  toUnitName: string | null;
  /** stay 在办件留在原科室，move 按日移交；承办不变的为空。 */
  plan: 'stay' | 'move' | null;
  moveOn: string | null;
  byName: string;
  recordedAt: string;
}
export class AdjustmentPageView {
  rows: AdjustmentView[];
  /** Id of the last row when there are more; null at the end. */
  next: number | null;
}
