import type { ProblemListStatus, ProblemListVerb } from '@onecounter/contracts';

/** 要点问题月清单，件数是现在的、本岗位看得到的 */
export class ProblemListView {
  id: number;
  version: number;
  status: ProblemListStatus;
  statusLabel: string;
  /** 2026-11 */
  month: string;
  drawnOn: string;
  /** 科室答复期限 */
  answerDueOn: string;
  /** 年度放假安排没有公布，日期暂定 */
  provisional: boolean;
  closedOn: string | null;
  /** 待分派 */
  raised: number;
  /** 待答复 */
  assigned: number;
  /** 待销号 */
  answered: number;
  /** 已销号 */
  closed: number;
  /** 已修订 */
  revised: number;
  unitNames: string[];
  verbs: ProblemListVerb[];
}
export class ProblemListPageView {
  rows: ProblemListView[];
  next: number | null;
}
