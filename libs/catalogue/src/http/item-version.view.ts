import { ItemDefinitionView } from './item-definition.view';

/** 事项版本的一行。 */
export class ItemVersionRowView {
  id: number;
  code: string;
  name: string;
  unitName: string;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数；办下一步时带回。 */
  version: number;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** 最近一步的时间。 */
  movedAt: string;
}

/** 妨碍发布的一条。 */
export class ItemObstacleView {
  code: string;
  message: string;
  messageEn: string;
}

/** 留痕的一步。 */
export class ItemVersionStepView {
  seq: number;
  verb: string;
  /** 中文名。 */
  label: string;
  byName: string;
  /** 岗位。 */
  postLabel: string;
  legalAt: string;
  facts: Record<string, unknown>;
}

/** 事项版本：内容、留痕、妨碍发布的事。 */
export class ItemVersionView {
  id: number;
  code: string;
  name: string;
  unitName: string;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数；办下一步时带回。 */
  version: number;
  effectiveFrom: string | null;
  /** 最后一日。 */
  effectiveTo: string | null;
  retiredReason: string | null;
  definition: ItemDefinitionView;
  /** 草稿今天发布会被什么拦下；其他为空。 */
  obstacles: ItemObstacleView[];
  steps: ItemVersionStepView[];
  /** 链条从第几步断；完整的为空。 */
  chainBrokenAt: number | null;
}

/** 办过的一步。 */
export class ItemVersionStepTakenView {
  id: number;
  code: string;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数。 */
  version: number;
}
