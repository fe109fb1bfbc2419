import type { KeyProjectLevel, ProjectKind, ProjectOutcome, ProjectStage, ProjectStatus, ProjectVerb } from '@onecounter/contracts';
import { SubjectTraceView } from './subject.view';

/** 项目 */
export class ProjectRowView {
  id: number;
  /** 国家编码 */
  code: string;
  name: string;
  /** 建设单位 */
  ownerName: string;
  ownerCode: string;
  kind: ProjectKind;
  kindLabel: string;
  /** 总投资，万元 */
  investmentWan: number;
  /** 建设地点 */
  place: string;
  stage: ProjectStage;
  stageLabel: string;
  /** 不是重点项目的为空 */
  keyLevel: KeyProjectLevel | null;
  /** 市重点…… */
  keyLabel: string | null;
  leadUnitId: number;
  leadUnitName: string;
  status: ProjectStatus;
  statusLabel: string;
  version: number;
  registeredOn: string;
  openProblems: number;
  cases: number;
}
export class ProjectPageView {
  rows: ProjectRowView[];
  next: number | null;
}
export class ProjectProblemView {
  id: number;
  text: string;
  unitName: string;
  raisedOn: string;
  raisedByName: string;
  dueOn: string | null;
  /** 过了期限还没销号 */
  over: boolean;
  settledOn: string | null;
  settledByName: string | null;
  result: string | null;
}
export class ProjectCaseView {
  id: number;
  number: string;
  itemName: string;
  applicantName: string;
  statusLabel: string;
  dueOn: string | null;
}
/** 项目的联办件 */
export class ProjectJointCaseView {
  id: number;
  number: string;
  themeName: string;
  /** The stage opened last */
  stageName: string;
  statusLabel: string;
  promisedDueOn: string;
  cases: number;
  ended: number;
  /** Stage of the project that this joint case has reached and the project has not; null when there is none */
  aheadOfProject: string | null;
}
/** 项目，连同问题、办件和留痕 */
export class ProjectView extends ProjectRowView {
  /** 重点项目的依据 */
  keyBasis: string | null;
  closedOn: string | null;
  outcome: ProjectOutcome | null;
  outcomeLabel: string | null;
  closingWords: string | null;
  problems: ProjectProblemView[];
  jointCases: ProjectJointCaseView[];
  linkedCases: ProjectCaseView[];
  /** 建设单位还没关联的在办件 */
  offeredCases: ProjectCaseView[];
  trace: SubjectTraceView;
  /** 本岗位现在可以办的 */
  verbs: ProjectVerb[];
}
