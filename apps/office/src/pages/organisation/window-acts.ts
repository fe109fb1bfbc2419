import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { linesOf, unitChoices, WINDOW_KINDS, type Act, type ActField, type FlatUnit, type Values } from './acts';

type RosterWindow = Schemas['RosterWindowView'];
const CONTENT: readonly ActField[] = [
  { name: 'name', label: '名称', kind: 'line' }, { name: 'kind', label: '类别', kind: 'choice', choices: WINDOW_KINDS }, { name: 'hours', label: '服务时间', kind: 'line' },
  { name: 'itemCodes', label: '受理事项', kind: 'lines', hint: '一行一个事项编码；空着就是全部', optional: true },
];
const content = ({ name = '', kind, hours = '', itemCodes }: Values) =>
  ({ name, kind: kind as Schemas['ChangeWindowBody']['kind'], hours, itemCodes: linesOf(itemCodes).length > 0 ? linesOf(itemCodes) : null });

export function openingWindow(units: readonly FlatUnit[]): Act {
  const centre = units.find(({ kind }) => kind === 'serviceCentre');
  return {
    verb: 'openWindow', label: '开设窗口', title: '开设窗口', initial: { kind: 'comprehensive', unitId: centre ? String(centre.id) : '', hours: '工作日 08:30—11:30，13:00—16:30' },
    fields: [{ name: 'number', label: '窗口号', kind: 'line', hint: '不再改' }, { name: 'unitId', label: '机构', kind: 'choice', choices: unitChoices(units) }, ...CONTENT],
    send: (values, options) => answer(api.POST('/api/windows/open-window', { ...options, body: { ...content(values), number: (values.number ?? '').trim(), unitId: Number(values.unitId) } })),
  };
}

export function windowActs(window: RosterWindow): Act[] {
  const [path, { version }, title] = [{ params: { path: { id: window.id } } }, window, `${window.number} 号窗口`];
  if (window.status === 'closed') {
    return [{ verb: 'reopenWindow', label: '重开', title: `重开 ${title}`, fields: [], send: (_, options) => answer(api.POST('/api/windows/{id}/reopen-window', { ...path, ...options, body: { version } })) }];
  }
  return [
    {
      verb: 'changeWindow', label: '修改', title: `修改 ${title}`, initial: { name: window.name, kind: window.kind, hours: window.hours, itemCodes: (window.itemCodes ?? []).join('\n') }, fields: CONTENT,
      send: (values, options) => answer(api.POST('/api/windows/{id}/change-window', { ...path, ...options, body: { ...content(values), version } })),
    },
    { verb: 'closeWindow', label: '关闭', title: `关闭 ${title}？`, danger: true, note: '有人的岗位在这个窗口的不能关。今天起的排班一并去掉，可以重开。', fields: [], send: (_, options) => answer(api.POST('/api/windows/{id}/close-window', { ...path, ...options, body: { version } })) },
  ];
}
