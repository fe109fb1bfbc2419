import { SubjectTraceView } from '@onecounter/casework';
import { RegisterPageView } from './audit-file.view';
import type { SealEntrySource, SealRegisterKind, SealRegisterVerb } from '@onecounter/contracts';

/** 用印登记簿 */
export class SealRegisterRowView {
  id: number;
  version: number;
  register: SealRegisterKind;
  registerLabel: string;
  unitId: number;
  unitName: string;
  keeperId: number;
  keeperName: string;
  openedOn: string;
  /** 没有划销的行数 */
  lines: number;
  /** 最近一次用印的日期 */
  lastUsedOn: string | null;
  verbs: SealRegisterVerb[];
}
/** 可以做保管人的 */
export class SealKeeperView {
  id: number;
  name: string;
}
/** 一次导入 */
export class RegisterImportView {
  id: number;
  fileName: string;
  sheet: string;
  lines: number;
  importedByName: string;
  importedOn: string;
}
export class SealRegisterView extends SealRegisterRowView {
  imports: RegisterImportView[];
  /** 扫描页，按编号 */
  pages: RegisterPageView[];
  trace: SubjectTraceView;
}
/** 登记簿的一行 */
export class RegisterEntryView {
  id: number;
  register: SealRegisterKind;
  registerLabel: string;
  registerId: number | null;
  unitId: number;
  unitName: string;
  lineNo: number;
  usedOn: string;
  /** 台账写了时刻的 (UTC) */
  usedAt: string | null;
  matter: string;
  itemCode: string | null;
  applicantName: string | null;
  /** 台账上写的 */
  caseNumber: string | null;
  /** 平台里有这个办件的 */
  caseId: number | null;
  copies: number;
  approverName: string | null;
  usedByName: string;
  keeperName: string | null;
  source: SealEntrySource;
  sourceLabel: string;
  applicationId: number | null;
  /** Legal time (UTC) */
  enteredAt: string;
  struckOn: string | null;
}
export class RegisterEntryPageView {
  rows: RegisterEntryView[];
  /** 下一页的位置 */
  next: string | null;
}
