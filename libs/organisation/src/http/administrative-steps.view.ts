/** 管理员办的一步 */
export class AdministrativeStepView {
  /** Kind, id and number of the step: unlike any other. */
  key: string;
  /** Machine time, ISO 8601. */
  at: string;
  /** Legal time. */
  legalAt: string;
  /** 系统 when nobody did it */
  byName: string;
  postLabel: string;
  verb: string;
  /** In the words of the page. */
  label: string;
  /** 人员和账号, 岗位权限 … */
  kindLabel: string;
  kind: string;
  subjectId: number;
  subjectName: string;
  /** 变了什么 */
  detail: string;
}
export class AdministrativeStepsView {
  rows: AdministrativeStepView[];
  next: string | null;
}
