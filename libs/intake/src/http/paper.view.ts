import type { PaperForm, PaperLotState, PaperPlace, PaperSlipStatus, PaperSlipVerb } from '@onecounter/contracts';

/** 材料交接单, as listed */
export class PaperSlipRowView {
  id: number;
  /** 条码 */
  number: string;
  version: number;
  status: PaperSlipStatus;
  statusLabel: string;
  from: string;
  /** 遗失登记没有接收方 */
  to: string;
  toPlace: PaperPlace | null;
  /** Legal times (UTC) */
  drawnUpAt: string;
  drawnUpByName: string;
  handedOverAt: string | null;
  handedOverByName: string | null;
  receivedAt: string | null;
  /** 退还的是领取人，姓名遮掩 */
  receivedByName: string | null;
  /** 差异、撤回、遗失的说明 */
  note: string | null;
  /** 差异销号的说明 */
  settlement: string | null;
  cases: number;
  originals: number;
  copies: number;
  caseNumbers: string[];
}
export class PaperSlipLineView {
  lotId: number;
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  code: string;
  name: string;
  form: PaperForm;
  formLabel: string;
  count: number;
  /** 须退还申请人 */
  returnable: boolean;
  receivedCount: number | null;
  /** 少了的那几份 */
  missingLotId: number | null;
  outcome: 'found' | 'lost' | null;
}
export class PaperSlipMoveView {
  verb: PaperSlipVerb;
  label: string;
  allowed: boolean;
  reason: string | null;
}
export class PaperSlipView extends PaperSlipRowView {
  documentId: string | null;
  lines: PaperSlipLineView[];
  /** What can come next, and why not */
  steps: PaperSlipMoveView[];
}
export class PaperSlipPageView {
  rows: PaperSlipRowView[];
  /** `before` of the next page */
  next: number | null;
}
export class PaperSlipTakenView {
  id: number;
  number: string;
  version: number;
  status: PaperSlipStatus;
  statusLabel: string;
}

/** 纸件: so many of one paper in one hand */
export class PaperLotView {
  /** 没有交接过的为空 */
  lotId: number | null;
  code: string;
  name: string;
  form: PaperForm;
  formLabel: string;
  count: number;
  returnable: boolean;
  state: PaperLotState;
  stateLabel: string;
  /** 在哪里 */
  at: string;
  /** 在谁手里 */
  byName: string | null;
  /** Since (legal time, UTC) */
  since: string;
  slipId: number | null;
  slipNumber: string | null;
  atMyDesk: boolean;
}
export class PaperMovementView {
  slipId: number;
  number: string;
  verb: PaperSlipVerb;
  label: string;
  at: string;
  byName: string;
  from: string;
  to: string;
}
export class CasePapersView {
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  /** 办件已经结束：该退的要退 */
  ended: boolean;
  lots: PaperLotView[];
  /** 还没有退还的原件，份 */
  owedOriginals: number;
  movements: PaperMovementView[];
}
export class DeskCaseView {
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  running: boolean;
  since: string;
  originals: number;
  copies: number;
}
export class DeskPapersView {
  desk: string;
  place: 'window' | 'section' | 'issuing';
  /** 可以交到哪里 */
  ways: PaperPlace[];
  /** 手里有纸件的办件，最多 100 件 */
  cases: DeskCaseView[];
}
export class UnreturnedView extends PaperLotView {
  caseId: number;
  caseNumber: string;
  applicantName: string;
  itemName: string;
  ended: boolean;
  /** Taken in on (legal date) */
  keptOn: string;
  /** Days since */
  days: number;
  sinceOn: string;
}
export class UnreturnedPageView {
  rows: UnreturnedView[];
  next: number | null;
}
