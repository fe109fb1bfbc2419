import type { LookUpResult, OutsideNetworkStatus } from '@onecounter/contracts';

export class NetworkAccountView {
  id: number;
  login: string;
  /** 使用人 */
  holder: string;
  expiresOn: string | null;
  endedOn: string | null;
  /** soon: 30 天内到期 */
  state: 'valid' | 'soon' | 'expired' | 'ended';
  /** 到期还有几天；没有到期日或已停用的为空 */
  daysLeft: number | null;
}
/** 外网 */
export class OutsideNetworkView {
  id: number;
  code: string;
  name: string;
  /** 主管单位 */
  owner: string;
  address: string;
  status: OutsideNetworkStatus;
  statusLabel: string;
  version: number;
  accounts: NetworkAccountView[];
}
export class NetworkTakenView {
  id: number;
  version: number;
  status: OutsideNetworkStatus;
}
/** 外网查询 */
export class LookUpView {
  id: number;
  networkCode: string;
  networkName: string;
  itemCode: string;
  materialCode: string;
  materialName: string;
  /** 接件以前的为空 */
  caseId: number | null;
  caseNumber: string | null;
  applicantName: string | null;
  /** Legal time (UTC) */
  lookedUpAt: string;
  byName: string;
  result: LookUpResult;
  resultLabel: string;
  note: string | null;
}
export class LookUpPageView {
  rows: LookUpView[];
  next: number | null;
}
export class LookUpTakenView {
  id: number;
  version: number;
  status: 'recorded';
  resultLabel: string;
}
