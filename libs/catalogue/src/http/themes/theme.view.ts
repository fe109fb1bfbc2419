import { ComparedVersionView, ItemChangeView } from '../adjustment.view';
import { ItemObstacleView, ItemVersionStepView } from '../item-version.view';

/** 阶段。 */
export class ThemeStageView {
  code: string;
  name: string;
  /** 空为阶段首个事项的科室。 */
  leadUnitCode: string | null;
  /** 阶段目标，工作日。 */
  targetDays: number | null;
}

/** 情形。 */
export class ThemeQuestionView {
  code: string;
  text: string;
}

/** 主题里的事项。 */
export class ThemeItemView {
  item: string;
  stage: string;
  required: boolean;
  /** 回答“是”时要办的情形编码。 */
  question: string | null;
  /** 可替代的事项编码。 */
  alternatives: string[];
}

/** 先后。 */
export class ThemeDependencyView {
  item: string;
  on: string;
  /** hard 必须先办，soft 可以同办。 */
  kind: 'hard' | 'soft';
  /** 先办的没有办成时，stop 一并终止，release 照常办理。 */
  onFailure: 'stop' | 'release';
  basis: string | null;
}

/** 一张表格里的字段。 */
export class ThemeFieldView {
  key: string;
  zh: string;
  kind: 'text' | 'number' | 'date';
  required: boolean;
  personal: boolean;
  /** 用到的事项编码；空为全部。 */
  items: string[];
}

/** 主题版本的全部内容。 */
export class ThemeDefinitionView {
  code: string;
  name: string;
  kind: 'lifeEvent' | 'project';
  /** 空为首个事项的科室。 */
  leadUnitCode: string | null;
  /** 总承诺，工作日；一个项目为空。 */
  promisedDays: number | null;
  basis: string[];
  stages: ThemeStageView[];
  questions: ThemeQuestionView[];
  items: ThemeItemView[];
  dependencies: ThemeDependencyView[];
  fields: ThemeFieldView[];
}

/** 主题用到的一个事项，按现在的事项库。 */
export class ThemeItemFactView {
  code: string;
  name: string;
  unitCode: string;
  unitName: string;
  /** 承诺时限，如 10个工作日；没有在用的版本时为空。 */
  promisedText: string | null;
  /** 今天有没有在用的版本。 */
  inUse: boolean;
}

/** 没有在用版本的事项。 */
export class MissingThemeItemView {
  code: string;
  name: string;
}

/** 在用主题的一行。 */
export class ThemeRowView {
  code: string;
  name: string;
  kind: 'lifeEvent' | 'project';
  kindLabel: string;
  versionId: number;
  versionNo: number;
  effectiveFrom: string;
  /** 最后一日；没有终止日的为空。 */
  effectiveTo: string | null;
  /** 总承诺，工作日。 */
  promisedDays: number | null;
  /** 牵头科室。 */
  leadUnitName: string;
  stageCount: number;
  itemCount: number;
  /** 用到而今天没有在用版本的事项；有就不能再办，须修订主题。 */
  missing: MissingThemeItemView[];
}

/** 主题版本的一行。 */
export class ThemeVersionRowView {
  id: number;
  code: string;
  name: string;
  kind: 'lifeEvent' | 'project';
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数；办下一步时带回。 */
  version: number;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** 最近一步的时间。 */
  movedAt: string;
}

/** 主题版本：内容、用到的事项、留痕、妨碍发布的事。 */
export class ThemeVersionView {
  id: number;
  code: string;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数；办下一步时带回。 */
  version: number;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  retiredReason: string | null;
  /** 牵头科室；没有事项的为空。 */
  leadUnitName: string;
  definition: ThemeDefinitionView;
  /** 用到的事项，替代的也在内。 */
  items: ThemeItemFactView[];
  /** 草稿今天发布会被什么拦下；其他为空。 */
  obstacles: ItemObstacleView[];
  steps: ItemVersionStepView[];
  /** 链条从第几步断；完整的为空。 */
  chainBrokenAt: number | null;
}

/** 一版同另一版的差异。 */
export class ThemeDifferenceView {
  /** 从前的一版；没有可比的为空。 */
  before: ComparedVersionView | null;
  after: ComparedVersionView;
  changes: ItemChangeView[];
}

/** 办过的一步。 */
export class ThemeVersionStepTakenView {
  id: number;
  code: string;
  versionNo: number;
  status: 'draft' | 'published' | 'retired';
  /** 已走步数。 */
  version: number;
}
