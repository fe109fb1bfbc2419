import type { TrainingStatus } from '@onecounter/contracts';
import { SubjectTraceView } from './subject.view';

/** 培训讲的一个事项 */
export class TrainingItemView {
  code: string;
  name: string;
}
/** 请的、到场的一个人 */
export class TrainingPersonView {
  id: number;
  name: string;
}
/** 签到表、课件 */
export class TrainingFileView {
  /** for GET /api/trainings/:id/files/:fileId */
  id: string;
  name: string;
  mediaType: string;
}
/** 一问一答 */
export class TrainingQuestionView {
  no: number;
  itemCode: string;
  /** 问的是哪个事项、材料、要点 */
  about: string;
  question: string;
  askedByName: string;
  askedAt: string;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
}
/** 培训, as a row */
export class TrainingRowView {
  id: number;
  title: string;
  items: TrainingItemView[];
  place: string;
  trainer: string;
  startsAt: string;
  startsOn: string;
  /** 办培训的科室 */
  unitName: string;
  status: TrainingStatus;
  statusLabel: string;
  version: number;
  invited: number;
  invitedUnits: string[];
  attended: number;
  questions: number;
  openQuestions: number;
}
export class TrainingPageView {
  rows: TrainingRowView[];
  next: number | null;
}
/** 培训 with all that belongs to it */
export class TrainingView extends TrainingRowView {
  minutes: string | null;
  /** 小结, or why it was cancelled */
  endingWords: string | null;
  invitedPeople: TrainingPersonView[];
  attendees: TrainingPersonView[];
  files: TrainingFileView[];
  asked: TrainingQuestionView[];
  verbs: string[];
  trace: SubjectTraceView;
}
/** 办过几次、多少人次 of one unit */
export class TrainingCountView {
  unitId: number;
  unitName: string;
  sessions: number;
  /** 人次 */
  attendances: number;
  questions: number;
  answered: number;
}
export class TrainingCountsView {
  from: string;
  to: string;
  sessions: number;
  attendances: number;
  questions: number;
  answered: number;
  rows: TrainingCountView[];
}
