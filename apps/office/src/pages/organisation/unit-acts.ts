import { answer } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { flatUnits, linesOf, numberOr, UNIT_KINDS, unitChoices, type Act, type ActField, type FlatUnit } from './acts';

const TOP = { value: '', label: '（最上层）' };
const from = (label = '自哪天起'): ActField => ({ name: 'from', label, kind: 'date', hint: '不早于今天' });
const PREFIX: ActField = { name: 'documentPrefix', label: '发文机关代字', kind: 'line', hint: '不单独发文的不填', optional: true };
const ALIAS: ActField = { name: 'alias', label: '别称', kind: 'lines', hint: '一行一个；处、科的旧称都写上，找得到', optional: true };

/** 设立机构: below the unit that is open. */
export function establishing(units: readonly FlatUnit[], parentId: number | null, today: string): Act {
  return {
    verb: 'establishUnit', label: '设立机构', title: '设立机构', initial: { kind: 'section', parentId: parentId === null ? '' : String(parentId), from: today },
    fields: [
      { name: 'name', label: '名称', kind: 'line' }, { name: 'code', label: '机构代码', kind: 'line', hint: 'D-WSJS 这样，不再改' }, { name: 'kind', label: '类别', kind: 'choice', choices: UNIT_KINDS },
      { name: 'parentId', label: '上级', kind: 'choice', choices: [TOP, ...unitChoices(units)], optional: true }, PREFIX, ALIAS, { ...from('成立日'), hint: undefined },
    ],
    send: ({ name = '', code = '', kind = '', parentId: parent, documentPrefix = '', alias, from: day = '' }, options) =>
      answer(api.POST('/api/units/establish-unit', { ...options, body: { name, code: code.trim(), kind: kind as Schemas['EstablishUnitBody']['kind'], parentId: numberOr(parent), documentPrefix: documentPrefix.trim(), alias: linesOf(alias), from: day } })),
  };
}

/** What may be done with a unit that is in use. */
export function unitActs(unit: Schemas['UnitFileView'], tree: readonly Schemas['UnitView'][], today: string): Act[] {
  if (unit.status === 'closed') return [];
  const [path, { version }] = [{ params: { path: { id: unit.id } } }, unit];
  return [
    {
      verb: 'renameUnit', label: '更名', title: `更名：${unit.name}`, note: '现名自动成为别称；以前的文书和办结的件仍显示当时的名称。', initial: { name: unit.name, documentPrefix: unit.documentPrefix, from: today },
      fields: [{ name: 'name', label: '新名称', kind: 'line' }, PREFIX, from()],
      send: ({ name = '', documentPrefix = '', from: day = '' }, options) => answer(api.POST('/api/units/{id}/rename-unit', { ...path, ...options, body: { version, name, documentPrefix: documentPrefix.trim(), from: day } })),
    },
    {
      verb: 'moveUnit', label: '调整隶属', title: `调整隶属：${unit.name}`, note: '下级一起移；在办件仍归本机构。移到别的管辖区，须先没有在办件、事项、下级和窗口。', initial: { parentId: unit.parentId === null ? '' : String(unit.parentId), from: today },
      fields: [{ name: 'parentId', label: '新上级', kind: 'choice', choices: [TOP, ...unitChoices(flatUnits(tree).filter(({ id }) => id !== unit.id))], optional: true }, from()],
      send: ({ parentId, from: day = '' }, options) => answer(api.POST('/api/units/{id}/move-unit', { ...path, ...options, body: { version, parentId: numberOr(parentId), from: day } })),
    },
    {
      verb: 'changeAliases', label: '修改别称', title: `别称：${unit.name}`, initial: { alias: unit.alias.join('\n') }, fields: [ALIAS],
      send: ({ alias }, options) => answer(api.POST('/api/units/{id}/change-aliases', { ...path, ...options, body: { version, alias: linesOf(alias) } })),
    },
    {
      verb: 'closeUnit', label: '撤销', title: `撤销 ${unit.name}？`, danger: true, note: '还有在办件、事项、任职、下级或窗口的不能撤销。撤销后不能恢复，名称仍留在它办过的件上。', initial: { on: today },
      fields: [{ name: 'on', label: '自哪天起不再有', kind: 'date', hint: '不早于今天' }],
      send: ({ on = '' }, options) => answer(api.POST('/api/units/{id}/close-unit', { ...path, ...options, body: { version, on } })),
    },
  ];
}
