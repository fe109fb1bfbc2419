import type { Actor } from '@onecounter/platform';
import type { WorkPlaces } from '../data/work-places';
import type { OwnSession } from '../data/sessions';
import { roleOf } from '@onecounter/contracts';
import type { IssuedSession } from '../use-cases/session-issuer';

/** 今天的一个岗位 */
export class OwnPostView {
  id: number;
  /** 岗位名称 */
  label: string;
  unitName: string;
  windowNumber: string | null;
  /** 现在用的就是这个 */
  current: boolean;
}

/** 登录人 */
export class PersonView {
  id: number;
  /** 姓名 */
  name: string;
  /** 岗位, e.g. windowClerk */
  post: string;
  /** 岗位名称 */
  postLabel: string;
  unitId: number;
  /** 单位 */
  unitName: string;
  windowId: number | null;
  /** 窗口号 */
  windowNumber: string | null;
  /** 可办的事: names of verbs and reads */
  permissions: string[];
  /** 须先修改口令 */
  mustChangePassword: boolean;
  /** 管理员须先开通动态码 */
  mustEnrolSecondFactor: boolean;
  /** 今日排班在别的窗口的提示；没有为空 */
  rosterNotice: string | null;
  /** 今天的岗位；多于一个的可以换 */
  posts: OwnPostView[];
  /** 多少分钟没有操作就退出 */
  idleMinutes: number;
}

/** 口令须怎样，边填边看. */
export class PasswordRulesView {
  /** 最短几位（字符） */
  length: number;
  /** 大写、小写、数字、符号中至少几类 */
  kinds: number;
  /** 不能和最近几个一样 */
  remembered: number;
  /** 最长用几天 */
  days: number;
  /** 账号；口令里不能有 */
  login: string;
  /** 是管理员给的，自己还没改过 */
  first: boolean;
}

export class SessionView {
  /** 访问令牌: for the header Authorization: Bearer */
  accessToken: string;
  /** 有效秒数 of the access token */
  expiresIn: number;
  /** 续期令牌; null for browsers, which get it as a cookie */
  refreshToken: string | null;
  person: PersonView;
}

export class OwnSessionView {
  /** uuid */
  id: string;
  /** hall 大厅, office 办公, api 程序 */
  app: string;
  /** 浏览器 */
  userAgent: string;
  /** 登录时间, machine time */
  createdAt: string;
  /** 最近使用, to the minute */
  lastSeenAt: string;
  /** 到期时间 */
  expiresAt: string;
  /** 就是这一个 */
  current: boolean;
}

export class OwnSessionsView {
  sessions: OwnSessionView[];
}

export class SessionsEndedView {
  /** 结束的登录数 */
  ended: number;
}

export function personView(actor: Actor, { rosterNotice, posts, idleMinutes }: WorkPlaces): PersonView {
  const { personId, name, post, unitId, unitName, windowId, windowNumber, permissions, mustChangePassword, mustEnrolSecondFactor } = actor;
  return {
    id: personId ?? 0, name, post, postLabel: roleOf(post)?.zh ?? post, unitId: unitId ?? 0, unitName, windowId, windowNumber,
    permissions: [...permissions], mustChangePassword, mustEnrolSecondFactor, rosterNotice, idleMinutes,
    posts: posts.map(({ id, role, unitName: place, windowNumber: at }) => ({ id, label: roleOf(role)?.zh ?? role, unitName: place, windowNumber: at, current: id === actor.postId })),
  };
}

export function sessionView(issued: IssuedSession, refreshToken: string | null): SessionView {
  return { accessToken: issued.accessToken, expiresIn: issued.expiresIn, refreshToken, person: personView(issued.actor, issued.places) };
}

export function ownSessionsView(sessions: readonly OwnSession[], currentId: string | null): OwnSessionsView {
  return {
    sessions: sessions.map(({ id, app, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
      id, app, userAgent, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), expiresAt: expiresAt.toISOString(), current: id === currentId,
    })),
  };
}
