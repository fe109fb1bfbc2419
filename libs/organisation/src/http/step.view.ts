/** 办过的一步. */
export class OrganisationStepView {
  id: number;
  status: string;
  /** 已走步数；办下一步时带回。 */
  version: number;
}

/** 给出的一次性口令：只显示这一次，首次登录须修改. */
export class PasswordGivenView extends OrganisationStepView {
  /** 账号 */
  login: string;
  /** 一次性口令 */
  password: string;
}

/** 留痕的一步. */
export class OrganisationTraceView {
  seq: number;
  verb: string;
  /** 中文名 */
  label: string;
  byName: string;
  /** 岗位 */
  postLabel: string;
  /** 法定时间 */
  at: string;
  /** 变了什么 */
  detail: string;
}
