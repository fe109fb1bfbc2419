import { DEPENDENCY_FIELDS, ITEM_FIELDS, MATERIAL_FIELDS, POINT_FIELDS, STOP_FIELDS, type ItemField } from '@onecounter/contracts';
import type { Schemas } from '../../api';

export type Definition = Schemas['ItemDefinitionBody'];
export type Material = Definition['materials'][number];
export type Point = Definition['points'][number];
export type Limit = Definition['promisedLimit'];
export interface Choice { value: string | number; label: string }
export interface FieldGroup { title: string; fields: readonly ItemField[]; look?: string; part?: 'extension' | 'inspection' }

const fieldAt = (path: string, fields = ITEM_FIELDS) => fields.find((field) => field.path === path) ?? ({ path, zh: path, kind: 'line' } satisfies ItemField);
const choicesOf = (path: string, fields = ITEM_FIELDS, numeric = false): readonly Choice[] => Object.entries(fieldAt(path, fields).choices ?? {}).map(([value, label]) => ({ value: numeric ? Number(value) : value, label }));
const under = (part: string) => ITEM_FIELDS.filter(({ path }) => path.startsWith(`${part}.`));

export const CASE_TYPES = choicesOf('caseType');
export const REVIEW_LEVELS = choicesOf('reviewLevels', ITEM_FIELDS, true);
export const LIMIT_UNITS = choicesOf('promisedLimit.unit');
export const APPROVERS = choicesOf('extension.approver');
export const NECESSITIES = choicesOf('necessity', MATERIAL_FIELDS);
export const KINDS = choicesOf('kind', POINT_FIELDS);
export const LIMITS = [{ name: 'statutoryLimit', label: '法定时限' }, { name: 'promisedLimit', label: '承诺时限' }, { name: 'deliveryLimit', label: '送达时限' }] as const;
export const VERSION_STATES = { draft: '草稿', published: '已发布', retired: '已停用' } as const;

/** The editor's sections; with LINE_LISTS, parts, materials and points they show every field there is. */
export const GROUPS: readonly FieldGroup[] = [
  { title: '基本', fields: ['code', 'name', 'itemType', 'caseType', 'level', 'unitCode', 'acceptedBy', 'reviewLevels', 'supplementDays'].map((path) => fieldAt(path)), look: 'oc-fields--name' },
  ...LIMITS.map(({ name, label }) => ({ title: label, fields: under(name), look: 'oc-fields--limit' })),
  { title: '延期', fields: under('extension'), part: 'extension', look: 'oc-fields--limit' },
  { title: '结果', fields: [...under('result'), fieldAt('published')] },
  { title: '收费和电话', fields: [...under('fee'), fieldAt('consultationPhone'), fieldAt('complaintPhone')] },
  { title: '勘验', fields: under('inspection'), part: 'inspection' },
  { title: '评审、听证、容缺、承诺', fields: ['expertReview', 'hearing', 'deferralAllowed', 'commitment', 'commitmentCheckDays'].map((path) => fieldAt(path)) },
];

export const labelOf = (choices: readonly Choice[], value: string | number) => choices.find((choice) => choice.value === value)?.label ?? String(value);

/** 10 个工作日；当日办结 */
export function limitWords({ days, unit }: Pick<Limit, 'days' | 'unit'>): string {
  return days === 0 ? '当日办结' : `${days} 个${labelOf(LIMIT_UNITS, unit)}`;
}

/** Writes a value at a dotted path of a part that is there. */
export function putAt(holder: object, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const part = names.reduce<Record<string, unknown>>((inner, name) => inner[name] as Record<string, unknown>, holder as Record<string, unknown>);
  part[last] = value;
}

/** Pure: the next free code below a prefix: SP-001-M08, SP-001-M08-R01. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(/\d+$/.exec(code)?.[0] ?? 0));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

export const newPoint = (code: string, kind: Point['kind']): Point => ({ code, text: '', kind, aspect: '完整性', severity: 'must', basis: null, derived: false });
export const newStop = (): Definition['stopsClock'][number] => ({ procedure: '', zh: '', basis: '', maxDays: 10 });
export const newDependency = (): Definition['dependsOn'][number] => ({ item: '', type: 'mustBefore', alternatives: [], when: null });
export const newExtension = (): NonNullable<Definition['extension']> => ({ days: 10, approver: 'bureauLeader', basis: '行政许可法42条' });
export const newInspection = (): NonNullable<Definition['inspection']> => ({ mode: 'mandatory', by: '现场勘验科', minPersons: 2, note: '' });

export function newMaterial(code: string): Material {
  return {
    code, name: '', necessity: 'always', condition: null, form: '纸质/电子', originals: 1, copies: 0, sealKind: 'N', sealText: '无需盖章', source: 'applicant', sharedKey: null,
    deferral: 'none', deferralDays: 0, deferralBasis: null, lookUp: null, commitment: null, note: null, points: [newPoint(`${code}-R01`, 'formal')],
  };
}

/** A first draft to work on: limits of the law, marked as not verified, and no material yet. */
export function newDefinition(code: string, name: string, unitCode: string): Definition {
  const limit = (days: number, basis: string): Limit => ({ days, unit: 'working', basis, verified: false });
  return {
    code, name, itemType: '行政许可', caseType: 'promised', level: 'city', unitCode, acceptedBy: 'window', statutoryLimit: limit(20, '行政许可法42条'), promisedLimit: limit(10, '本局承诺（示例）'), deliveryLimit: limit(10, '行政许可法44条'),
    extension: newExtension(), reviewLevels: 2, supplementDays: 15, conditions: [], fee: { charged: false, basis: '不收费' }, consultationPhone: '12345', complaintPhone: '12345',
    result: { name: '许可证', validity: '长期', validDays: null, renewal: null }, inspection: null, expertReview: false, hearing: false, stopsClock: [], deferralAllowed: false, commitment: null, commitmentCheckDays: null, dependsOn: [],
    pushTo: [], published: true, basis: [], points: [], materials: [],
  };
}

const PART_NAMES: Readonly<Record<string, string>> = { materials: '材料', points: '要点', stopsClock: '不计时程序', dependsOn: '关联事项', conditions: '办理条件', basis: '办理依据', pushTo: '推送监管部门' };
const HOLDERS: Readonly<Record<string, readonly ItemField[]>> = { materials: MATERIAL_FIELDS, points: POINT_FIELDS, stopsClock: STOP_FIELDS, dependsOn: DEPENDENCY_FIELDS };

/** Pure: definition.materials.2.points.0.text → 材料 3 要点 1 要点内容, for each fault. */
export function faultLabels(errors: readonly { field: string }[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ field }) => [field, labelOfPath(field.split('.').slice(1))]));
}

function labelOfPath(names: readonly string[], fields: readonly ItemField[] = ITEM_FIELDS): string {
  const known = fields.find(({ path }) => path === names.join('.'));
  const [name = '', place, ...inside] = names;
  if (known) return known.zh;
  if (!/^\d+$/.test(place ?? '')) return PART_NAMES[name] ?? '';
  return [PART_NAMES[name] ?? '', String(Number(place) + 1), labelOfPath(inside, HOLDERS[name] ?? [])].filter(Boolean).join(' ');
}
