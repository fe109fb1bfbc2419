import { ItemDefinitionView } from './item-definition.view';

/** 在用事项的一行。 */
export class ItemRowView {
  code: string;
  name: string;
  /** 事项类型，如行政许可、备案。 */
  itemType: string;
  /** 承办科室。 */
  unitName: string;
  unitCode: string;
  /** instant 即办件，promised 承诺件。 */
  caseType: 'instant' | 'promised';
  /** 承诺时限，如 10个工作日、当日办结。 */
  promisedText: string;
  /** 法定时限。 */
  statutoryText: string;
  versionNo: number;
  versionId: number;
}

/** 今天在用的事项版本。 */
export class ItemView extends ItemDefinitionView {
  versionId: number;
  versionNo: number;
  unitName: string;
  /** 承诺时限，如 10个工作日、当日办结。 */
  promisedText: string;
  statutoryText: string;
  /** 生效日。 */
  effectiveFrom: string;
  /** 最后一日；没有终止日的为空。 */
  effectiveTo: string | null;
}

/** 查到的要点。 */
export class PointRowView {
  itemCode: string;
  itemName: string;
  versionId: number;
  /** 事项整体的要点为空。 */
  materialCode: string | null;
  materialName: string | null;
  pointCode: string;
  /** formal 形式，substantive 实质，inspection 勘验，expertReview 评审。 */
  kind: 'formal' | 'substantive' | 'inspection' | 'expertReview';
  severity: 'must' | 'should';
  text: string;
}
