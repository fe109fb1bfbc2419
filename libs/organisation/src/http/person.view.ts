import { OrganisationTraceView } from './step.view';
import { PostView } from './unit.view';

/** 人员的一行. */
export class PersonLineView {
  id: number;
  name: string;
  /** registered 未开账号, enabled 账号在用, disabled 账号停用 */
  status: string;
  login: string | null;
  /** 今天的岗位，e.g. 卫生计生审批科 审核员 */
  posts: string[];
}

export class PeoplePageView {
  people: PersonLineView[];
  /** 下一页从这里接着；没有了为空 */
  next: number | null;
}

/** 人员登录在哪里. */
export class PersonSessionView {
  /** uuid */
  id: string;
  app: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

/** 人员页. */
export class PersonFileView {
  id: number;
  name: string;
  status: string;
  version: number;
  /** 遮盖后的身份证号 */
  residentId: string | null;
  login: string | null;
  /** 首次登录还没改口令 */
  mustChangePassword: boolean;
  /** 开通了动态码 */
  secondFactor: boolean;
  /** 口令改于，机器时间 */
  passwordChangedAt: string | null;
  /** 锁定到，机器时间；没锁为空 */
  lockedUntil: string | null;
  posts: PostView[];
  sessions: PersonSessionView[];
  steps: OrganisationTraceView[];
  chainBrokenAt: number | null;
}
