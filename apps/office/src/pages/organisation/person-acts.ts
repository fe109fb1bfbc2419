import { ROLES, type RoleName } from '@onecounter/contracts';
import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { numberOr, numbersOf, unitChoices, type Act, type ActField, type Choice, type FlatUnit } from './acts';

type Person = Schemas['PersonFileView'];
type Post = Schemas['PostView'];
const ROLE_CHOICES: readonly Choice[] = Object.entries(ROLES).map(([value, { zh }]) => ({ value, label: zh }));
const AT_WINDOWS: readonly string[] = ['windowClerk', 'issuingClerk', 'consultationClerk', 'leadAgent', 'agent', 'reserveAgent'];
const sectionsField = (units: readonly FlatUnit[]): ActField =>
  ({ name: 'sectionIds', label: '分管科室', kind: 'many', hint: '一个不选就是全部', choices: unitChoices(units.filter(({ kind }) => kind === 'section' || kind === 'outside').map((unit) => ({ ...unit, depth: 0 }))), optional: true });

export const registering: Act = {
  verb: 'registerPerson', label: '登记人员', title: '登记人员', note: '登记后开通账号（系统管理员），再任职（安全管理员）。',
  fields: [{ name: 'name', label: '姓名', kind: 'line', hint: '生僻字照原样写' }, { name: 'residentId', label: '身份证号', kind: 'line', hint: '加密保存，用来分清同名的人', optional: true }],
  send: ({ name = '', residentId = '' }, options) => answer(api.POST('/api/people/register-person', { ...options, body: { name, ...(residentId.trim() ? { residentId } : {}) } })),
};

/** Name and account. */
export function accountActs(person: Person): Act[] {
  const [path, { version }] = [{ params: { path: { id: person.id } } }, person];
  const acts: (Act & { when: boolean })[] = [
    {
      verb: 'openAccount', label: '开通账号', title: `开通账号：${person.name}`, when: person.status === 'registered', fields: [{ name: 'login', label: '账号', kind: 'line', hint: '3 到 32 个小写字母、数字、点、横线，字母开头' }],
      send: ({ login = '' }, options) => answer(api.POST('/api/people/{id}/open-account', { ...path, ...options, body: { version, login } })),
    },
    {
      verb: 'resetPassword', label: '重置口令', title: `重置口令：${person.name}`, when: person.status === 'enabled', note: '给一个只用一次的口令；已登录的全部退出。', fields: [],
      send: (_, options) => answer(api.POST('/api/people/{id}/reset-password', { ...path, ...options, body: { version } })),
    },
    {
      verb: 'unlockAccount', label: '解除锁定', title: `解除锁定：${person.name}`, when: person.lockedUntil !== null, note: '连续输错口令锁住的，不用再等。', fields: [],
      send: (_, options) => answer(api.POST('/api/people/{id}/unlock-account', { ...path, ...options, body: { version } })),
    },
    {
      verb: 'resetSecondFactor', label: '重置动态码', title: `重置 ${person.name} 的动态码？`, danger: true, when: person.secondFactor, note: '手机丢了、备用码也没有的。重置以后只用口令就能登录，请当面核对是本人；已登录的全部退出。', fields: [],
      send: (_, options) => answer(api.POST('/api/people/{id}/reset-second-factor', { ...path, ...options, body: { version } })),
    },
    {
      verb: 'endSessions', label: '结束全部登录', title: `结束 ${person.name} 的全部登录？`, when: person.sessions.length > 0, fields: [], note: '在别处登录的都要重新输口令。',
      send: (_, options) => answer(api.POST('/api/people/{id}/end-sessions', { ...path, ...options, body: { version } })),
    },
    {
      verb: 'renamePerson', label: '更正姓名', title: `更正姓名：${person.name}`, when: true, initial: { name: person.name }, fields: [{ name: 'name', label: '姓名', kind: 'line' }],
      send: ({ name = '' }, options) => answer(api.POST('/api/people/{id}/rename-person', { ...path, ...options, body: { version, name } })),
    },
    {
      verb: 'disableAccount', label: '停用账号', title: `停用 ${person.name} 的账号？`, danger: true, when: person.status === 'enabled', note: '已登录的立即退出。任职不变，可以再启用。', fields: [],
      send: (_, options) => answer(api.POST('/api/people/{id}/disable-account', { ...path, ...options, body: { version } })),
    },
    {
      verb: 'enableAccount', label: '启用账号', title: `启用账号：${person.name}`, when: person.status === 'disabled', note: '口令还是停用前的。', fields: [],
      send: (_, options) => answer(api.POST('/api/people/{id}/enable-account', { ...path, ...options, body: { version } })),
    },
  ];
  return acts.filter(({ when }) => when);
}

/** One of the places in which the person is signed in. */
export function endingSession(person: Person, one: Schemas['PersonSessionView']): Act {
  return {
    verb: 'endSession', label: '结束这个登录', title: `结束 ${person.name} 的一个登录？`, note: `${one.userAgent || '没有说是什么浏览器'}；在那里要重新输口令，别处的接着用。`, fields: [],
    send: (_, options) => answer(api.POST('/api/people/{id}/end-session', { params: { path: { id: person.id } }, ...options, body: { version: person.version, sessionId: one.id } })),
  };
}

export function appointing(person: Person, units: readonly FlatUnit[], windows: readonly Schemas['WindowView'][], today: string): Act {
  return {
    verb: 'appointPost', label: '任职', title: `任职：${person.name}`, note: '接件、发证的人不审核、不审批；三员由三个人担任。', initial: { from: today, role: 'sectionReviewer' },
    fields: [
      { name: 'role', label: '岗位', kind: 'choice', choices: ROLE_CHOICES }, { name: 'unitId', label: '机构', kind: 'choice', choices: unitChoices(units) },
      { name: 'windowId', label: '窗口', kind: 'choice', choices: [{ value: '', label: '（不在窗口）' }, ...windows.map(({ id, number, name }) => ({ value: String(id), label: `${number} 号 ${name}` }))], optional: true, when: ({ role }) => AT_WINDOWS.includes(role ?? '') },
      { name: 'from', label: '自哪天起', kind: 'date', hint: '不早于今天' }, { name: 'to', label: '到哪天止', kind: 'date', hint: '这一天起不再任；没定的不填', optional: true },
      { ...sectionsField(units), when: ({ role }) => role === 'leaderInCharge' },
    ],
    send: ({ role, unitId, windowId, from = '', to, sectionIds }, options) => answer(api.POST('/api/people/{id}/appoint-post', {
      params: { path: { id: person.id } }, ...options, body: { version: person.version, role: role as RoleName, unitId: Number(unitId), windowId: numberOr(windowId), from, to: to || null, sectionIds: numbersOf(sectionIds) },
    })),
  };
}

export function endingPost(person: Person, post: Post, today: string): Act {
  return {
    verb: 'endPost', label: '免职', title: `免去 ${person.name} 的${post.unitName}${post.roleLabel}？`, danger: true, note: '到这一天零时起不能再以这个岗位办事，已登录的五秒内失效。', initial: { on: today },
    fields: [{ name: 'on', label: '自哪天起不再任', kind: 'date', hint: '不早于今天' }],
    send: ({ on = '' }, options) => answer(api.POST('/api/people/{id}/end-post', { params: { path: { id: person.id } }, ...options, body: { version: person.version, postId: post.id, on } })),
  };
}

export function assigning(person: Person, post: Post, units: readonly FlatUnit[], today: string): Act {
  const now = post.sections.filter(({ from, to }) => from <= today && (to === null || to > today)).map(({ unitId }) => unitId);
  return {
    verb: 'assignSections', label: '调整分管', title: `调整分管：${person.name}`, initial: { sectionIds: now.join('\n'), from: today }, fields: [sectionsField(units), { name: 'from', label: '自哪天起', kind: 'date', hint: '不早于今天' }],
    send: ({ sectionIds, from = '' }, options) => answer(api.POST('/api/people/{id}/assign-sections', { params: { path: { id: person.id } }, ...options, body: { version: person.version, postId: post.id, sectionIds: numbersOf(sectionIds), from } })),
  };
}
