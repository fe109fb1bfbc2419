import { LightView, SubjectTraceView } from '@onecounter/casework';
import type { CountyTransferStatus, CountyTransferVerb, TransferDirection } from '@onecounter/contracts';

/** 转办件 */
export class CountyTransferRowView {
  id: number;
  version: number;
  status: CountyTransferStatus;
  statusLabel: string;
  number: string;
  direction: TransferDirection;
  directionLabel: string;
  projectName: string;
  ownerName: string;
  itemName: string;
  /** 转办的一方 */
  fromName: string;
  /** 接转办的一方 */
  toName: string;
  workingDays: number;
  /** 办结期限，从转办的那天算 */
  dueOn: string;
  /** 日历还没有公布，日期可能变 */
  provisional: boolean;
  /** 过了期限没有结果，或者结果来得晚 */
  late: boolean;
  /** 还要办的才有 */
  light: LightView | null;
  handedOn: string;
  handedByName: string | null;
  /** 回执 */
  receivedOn: string | null;
  receivedByName: string | null;
  doneOn: string | null;
  doneByName: string | null;
  /** 销号、退回或者收回 */
  endedOn: string | null;
  endedByName: string | null;
}
export class CountyTransferPageView {
  rows: CountyTransferRowView[];
  next: string | null;
}
export class TransferFileView {
  id: string;
  name: string;
  mediaType: string;
}
export class CountyTransferView extends CountyTransferRowView {
  itemCode: string | null;
  /** 随转办的材料 */
  materials: string[];
  /** 结果的证明 */
  files: TransferFileView[];
  /** 看得到项目的才有 */
  projectId: number | null;
  trace: SubjectTraceView;
  verbs: CountyTransferVerb[];
}
/** 一个地方接的转办件 */
export class CountyTransferCountView {
  path: string;
  placeName: string;
  direction: TransferDirection;
  directionLabel: string;
  handed: number;
  waiting: number;
  /** 出具过回执的 */
  received: number;
  refused: number;
  done: number;
  late: number;
  /** 从转办到结果的平均工作日；没有办结的为空 */
  meanDays: number | null;
}
export class CountyTransferCountsView {
  from: string;
  to: string;
  rows: CountyTransferCountView[];
}
