import { SubjectTraceView } from '@onecounter/casework';
import type { AgencyMode, AgencyProjectStatus, AgencyProjectVerb, AgencyStage, ForcePost, ProjectKind, ReturnWay } from '@onecounter/contracts';

/** 代办项目 */
export class AgencyProjectRowView {
  id: number;
  version: number;
  status: AgencyProjectStatus;
  statusLabel: string;
  number: string;
  name: string;
  ownerName: string;
  kindLabel: string;
  /** 万元 */
  investmentWan: number;
  mode: AgencyMode;
  modeLabel: string;
  stage: AgencyStage;
  /** 七个环节中的哪一个 */
  stageLabel: string;
  agentId: number | null;
  agentName: string | null;
  targetOn: string | null;
  registeredOn: string;
  /** 委托有效：已经签署、没有到期；协办不用签 */
  authorised: boolean;
}
export class AgencyProjectPageView {
  rows: AgencyProjectRowView[];
  next: number | null;
}
export class AgencyItemView {
  no: number;
  itemCode: string | null;
  itemName: string;
  level: 'city' | 'county' | 'outside';
  levelLabel: string;
  unitName: string;
  workingDays: number | null;
  /** 由哪个主题的问答选出 */
  why: string | null;
}
export class AgencyMaterialView {
  no: number;
  name: string;
  /** 哪些事项用 */
  itemCodes: string[];
  takenOn: string | null;
  takenByName: string | null;
  copies: number | null;
  original: boolean | null;
  note: string | null;
}
export class AgentSuggestionView {
  personId: number;
  name: string;
  post: ForcePost;
  postLabel: string;
  load: number;
  capacity: number;
  fits: boolean;
  full: boolean;
  away: boolean;
  /** 为什么排在这里 */
  why: string;
}
export class AgencyProjectView extends AgencyProjectRowView {
  ownerCode: string;
  kind: ProjectKind;
  place: string;
  /** 联系人和电话，遮挡 */
  contact: string;
  needs: string;
  limits: string | null;
  requestId: number | null;
  projectId: number | null;
  projectCode: string | null;
  authorisedOn: string | null;
  authorisedUntil: string | null;
  signerName: string | null;
  assignedOn: string | null;
  startedOn: string | null;
  returnWay: ReturnWay | null;
  returnWayLabel: string | null;
  returnedOn: string | null;
  withdrawnOn: string | null;
  endedOn: string | null;
  items: AgencyItemView[];
  materials: AgencyMaterialView[];
  /** 可以指派的人，合适的在前 */
  agents: AgentSuggestionView[];
  trace: SubjectTraceView;
  verbs: AgencyProjectVerb[];
}
