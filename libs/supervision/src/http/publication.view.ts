import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { PublicationHoldReason, PublicationStatus, PublicationVerb, PublishedField } from '@onecounter/contracts';

/** 信息公示 */
export class PublicationRowView {
  id: number;
  version: number;
  status: PublicationStatus;
  statusLabel: string;
  caseId: number;
  caseNumber: string;
  itemCode: string;
  itemName: string;
  unitId: number;
  unitName: string;
  /** 行政相对人，自然人已脱敏 */
  holderName: string;
  documentNumber: string | null;
  decidedOn: string;
  /** 没有人公示的，这一天自动公示 */
  autoOn: string;
  /** 最后一天：自决定之日起七个工作日 */
  dueOn: string;
  /** 年度放假安排没有公布，期限暂定 */
  provisional: boolean;
  /** 待公示的；其他为空 */
  light: LightView | null;
  /** 第一次公示的日期 */
  publishedOn: string | null;
  /** 超过最后一天才公示，或者还没有公示 */
  late: boolean;
  heldOn: string | null;
  holdReason: PublicationHoldReason | null;
  holdReasonLabel: string | null;
  correctedOn: string | null;
  withdrawnOn: string | null;
}
export class PublicationPageView {
  rows: PublicationRowView[];
  /** 下一页的位置 */
  next: string | null;
}
/** 公示的一项 */
export class PublishedFieldView {
  field: PublishedField;
  label: string;
  /** 标准字段码 */
  code: string;
  /** As it stands; null: 空 */
  value: string | null;
  /** As it is shown */
  text: string | null;
}
export class PublicationView extends PublicationRowView {
  /** In the address of the public page; null while the public does not see it */
  publicId: string | null;
  fields: PublishedFieldView[];
  trace: SubjectTraceView;
  /** What the post may do now */
  verbs: PublicationVerb[];
}
