import { SubjectTraceView } from '@onecounter/casework';
import type { AgencyChannel, AgencyRequestStatus, AgencyRequestVerb } from '@onecounter/contracts';

/** 帮办诉求 */
export class AgencyRequestRowView {
  id: number;
  version: number;
  status: AgencyRequestStatus;
  statusLabel: string;
  number: string;
  channel: AgencyChannel;
  channelLabel: string;
  ownerName: string;
  projectName: string;
  /** 联系人和电话，遮挡 */
  contact: string;
  ticketNumber: string | null;
  appointedAt: string | null;
  needs: string;
  receivedOn: string;
  receivedByName: string | null;
  guidedOn: string | null;
  advisedOn: string | null;
  advisedByName: string | null;
  /** 转成的代办项目 */
  agencyProjectId: number | null;
  endedOn: string | null;
}
export class AgencyRequestPageView {
  rows: AgencyRequestRowView[];
  next: string | null;
}
export class AgencyRequestView extends AgencyRequestRowView {
  trace: SubjectTraceView;
  verbs: AgencyRequestVerb[];
  /** 可以受理委托 */
  mayCommission: boolean;
}
export class AgencyContactView {
  name: string;
  phone: string;
}
/** 网上申请代办的回执 */
export class SubmittedAgencyRequestView {
  /** 诉求编号 */
  number: string;
  receivedOn: string;
}
