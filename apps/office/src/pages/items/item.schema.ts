import { POINT_KINDS } from '@onecounter/contracts';
import type { Schemas } from '../../api';

export type Definition = Schemas['ItemDefinitionBody'];
export type Material = Definition['materials'][number];
export type Point = Definition['points'][number];
export type Limit = Definition['promisedLimit'];
export interface Choice { value: string | number; label: string }

export const CASE_TYPES: readonly Choice[] = [{ value: 'promised', label: '承诺件' }, { value: 'instant', label: '即办件' }];
export const REVIEW_LEVELS: readonly Choice[] = [{ value: 1, label: '1 级：审批' }, { value: 2, label: '2 级：审核、审批' }, { value: 3, label: '3 级：审核、复核、审批' }];
export const LIMIT_UNITS: readonly Choice[] = [{ value: 'working', label: '工作日' }, { value: 'calendar', label: '自然日' }];
export const APPROVERS: readonly Choice[] = [{ value: 'bureauLeader', label: '本机关负责人' }, { value: 'government', label: '本级政府负责人' }];
export const NECESSITIES: readonly Choice[] = [{ value: 'always', label: '必要' }, { value: 'byAgent', label: '委托代办时必要' }, { value: 'onSite', label: '现场核查时查验' }, { value: 'conditional', label: '视情形必要' }];
export const DEFERRALS: readonly Choice[] = [{ value: 'none', label: '不可容缺' }, { value: 'atAcceptance', label: '容缺受理' }, { value: 'atIssue', label: '容缺发证' }];
export const SEVERITIES: readonly Choice[] = [{ value: 'must', label: '必须补正' }, { value: 'should', label: '可当场更正' }];
export const KINDS: readonly Choice[] = Object.entries(POINT_KINDS).map(([value, { zh }]) => ({ value, label: zh }));
export const ASPECTS: readonly Choice[] = ['完整性', '一致性', '签章', '时效', '格式'].map((value) => ({ value, label: value }));
export const LIMITS = [{ name: 'statutoryLimit', label: '法定时限' }, { name: 'promisedLimit', label: '承诺时限' }, { name: 'deliveryLimit', label: '送达时限' }] as const;
export const VERSION_STATES = { draft: '草稿', published: '已发布', retired: '已停用' } as const;

export const labelOf = (choices: readonly Choice[], value: string | number) => choices.find((choice) => choice.value === value)?.label ?? String(value);

/** 10 个工作日；当日办结 */
export function limitWords({ days, unit }: Pick<Limit, 'days' | 'unit'>): string {
  return days === 0 ? '当日办结' : `${days} 个${labelOf(LIMIT_UNITS, unit)}`;
}

/** Pure: the next free code below a prefix: SP-001-M08, SP-001-M08-R01. */
export function nextCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(/\d+$/.exec(code)?.[0] ?? 0));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

export function newPoint(code: string, kind: Point['kind']): Point {
  return { code, text: '', kind, aspect: '完整性', severity: 'must', basis: null, derived: false };
}

export function newMaterial(code: string): Material {
  return {
    code, name: '', necessity: 'always', condition: null, form: '纸质/电子', originals: 1, copies: 0, sealKind: 'N', sealText: '无需盖章', source: 'applicant', sharedKey: null,
    deferral: 'none', deferralDays: 0, deferralBasis: null, note: null, points: [newPoint(`${code}-R01`, 'formal')],
  };
}

const PART_NAMES: Readonly<Record<string, string>> = {
  statutoryLimit: '法定时限', promisedLimit: '承诺时限', deliveryLimit: '送达时限', extension: '延期', result: '结果', materials: '材料', points: '要点', name: '名称', days: '天数', basis: '依据',
  text: '要点内容', validity: '有效期', validDays: '有效天数', supplementDays: '补正天数', conditions: '办理条件', condition: '情形', originals: '原件份数', copies: '复印件份数', deferralDays: '补件天数', deferralBasis: '容缺依据',
};

/** Pure: definition.materials.2.points.0.text → 材料 3 要点 1 要点内容, for each fault. */
export function faultLabels(errors: readonly { field: string }[]): Record<string, string> {
  const words = (part: string) => (/^\d+$/.test(part) ? String(Number(part) + 1) : PART_NAMES[part] ?? '');
  return Object.fromEntries(errors.map(({ field }) => [field, field.split('.').slice(1).map(words).filter(Boolean).join(' ')]));
}
