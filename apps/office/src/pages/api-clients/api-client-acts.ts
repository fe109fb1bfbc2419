import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { linesOf, unitChoices, type Act, type ActField, type Choice, type FlatUnit, type Values } from '../organisation/acts';

export type ApiClient = Schemas['ApiClientView'];
type Scopes = Schemas['IssueApiClientBody']['scopes'];

const choices = (scopes: readonly Schemas['ApiScopeView'][]): Choice[] => scopes.map(({ name, label }) => ({ value: name, label }));
const content = (scopes: readonly Schemas['ApiScopeView'][]): ActField[] => [
  { name: 'name', label: '名称', kind: 'line', hint: '哪个系统用，如“监管平台”' },
  { name: 'scopes', label: '可以调用', kind: 'many', choices: choices(scopes) },
  { name: 'ranges', label: '从哪些地址调用', kind: 'lines', hint: '一行一个 IP 地址或网段，如 10.1.2.0/24；联调密钥可不填', optional: true },
  { name: 'perMinute', label: '每分钟最多请求', kind: 'line', hint: '次' },
];
const contentOf = ({ name = '', scopes, ranges, perMinute }: Values) => ({ name, scopes: linesOf(scopes) as Scopes, ranges: linesOf(ranges), perMinute: Number(perMinute) });
const DAYS: ActField = { name: 'days', label: '密钥有效', kind: 'line', hint: '天，最长 366 天' };

/** Not ticked at first: what only sandbox keys do, and what gives papers that name people in full. */
const ASKED_FOR = ['makeTestEvent', 'downloadEventDocument'];
/** The act that makes one; its key is in the outcome and nowhere else. */
export function issuingClient(units: readonly FlatUnit[], scopes: readonly Schemas['ApiScopeView'][]): Act {
  const departments = units.filter(({ kind }) => kind === 'supervision');
  return {
    verb: 'issueApiClient', label: '开通', title: '开通接口账号', note: '密钥只显示一次，请当场交给监管部门的联络员。',
    initial: { kind: 'live', perMinute: '600', days: '180', scopes: scopes.filter(({ name }) => !ASKED_FOR.includes(name)).map(({ name }) => name).join('\n') },
    fields: [
      { name: 'unitId', label: '监管部门', kind: 'choice', choices: unitChoices(departments) },
      { name: 'kind', label: '用途', kind: 'choice', choices: [{ value: 'live', label: '正式（真实事件）' }, { value: 'test', label: '联调（只见测试事件）' }] }, ...content(scopes), DAYS,
    ],
    send: (values, options) => answer(api.POST('/api/api-clients/issue-api-client', { ...options, body: { ...contentOf(values), unitId: Number(values.unitId), sandbox: values.kind === 'test', days: Number(values.days) } })),
  };
}

/** What may be done with one as it stands; who may, the list of acts filters. */
export function clientActs(client: ApiClient, scopes: readonly Schemas['ApiScopeView'][]): Act[] {
  const [path, { version }, title] = [{ params: { path: { id: client.id } } }, client, `${client.unitName}（${client.name}）`];
  if (client.status === 'revoked') return [];
  const change: Act = {
    verb: 'changeApiClient', label: '修改', title: `修改 ${title}`, note: '五秒内生效，密钥不变。', fields: content(scopes),
    initial: { name: client.name, scopes: client.scopes.map(({ name }) => name).join('\n'), ranges: client.ranges.join('\n'), perMinute: String(client.perMinute) },
    send: (values, options) => answer(api.POST('/api/api-clients/{id}/change-api-client', { ...path, ...options, body: { ...contentOf(values), version } })),
  };
  const rotate: Act = {
    verb: 'rotateApiKey', label: '换发密钥', title: `换发 ${title} 的密钥`, note: '新密钥立即可用，只显示一次；旧密钥到重叠期满为止。密钥泄露的，重叠填 0。', initial: { overlapHours: '48', days: '180' },
    fields: [{ name: 'overlapHours', label: '旧密钥还能用', kind: 'line', hint: '小时，最长 168' }, DAYS],
    send: (values, options) => answer(api.POST('/api/api-clients/{id}/rotate-api-key', { ...path, ...options, body: { version, overlapHours: Number(values.overlapHours), days: Number(values.days) } })),
  };
  const pause: Act = { verb: 'pauseApiClient', label: '暂停', title: `暂停 ${title}？`, note: '五秒内不能再调用，可以恢复。', fields: [], send: (_, options) => answer(api.POST('/api/api-clients/{id}/pause-api-client', { ...path, ...options, body: { version } })) };
  const resume: Act = { verb: 'resumeApiClient', label: '恢复', title: `恢复 ${title}`, fields: [], send: (_, options) => answer(api.POST('/api/api-clients/{id}/resume-api-client', { ...path, ...options, body: { version } })) };
  const revoke: Act = { verb: 'revokeApiClient', label: '吊销', title: `吊销 ${title}？`, danger: true, note: '密钥立即作废，不能恢复；要再用须重新开通。', fields: [], send: (_, options) => answer(api.POST('/api/api-clients/{id}/revoke-api-client', { ...path, ...options, body: { version } })) };
  return [change, rotate, ...(client.status === 'paused' ? [resume] : [pause]), revoke];
}

/** The key that counts: the newest one. What to say of it, and how urgent it is. */
export function keyWords(client: ApiClient, noticeDays: number): { text: string; light: '' | 'oc-soon' | 'oc-over' } {
  const [key] = client.keys;
  if (client.status === 'revoked') return { text: '已作废', light: '' };
  if (!key || key.daysLeft === 0) return { text: '已到期', light: 'oc-over' };
  return key.daysLeft <= noticeDays ? { text: `还有 ${key.daysLeft} 天到期`, light: 'oc-soon' } : { text: `还有 ${key.daysLeft} 天`, light: '' };
}
