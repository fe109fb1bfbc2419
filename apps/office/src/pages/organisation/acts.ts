import type { Schemas } from '../../api';

export interface Choice { value: string; label: string }
export type Values = Record<string, string>;
/** A field of an act; every value is text, several ones stand in lines. */
export interface ActField { name: string; label: string; kind: 'line' | 'date' | 'choice' | 'many' | 'lines'; hint?: string; choices?: readonly Choice[]; optional?: boolean; when?: (values: Values) => boolean }
export interface Sending { headers: Record<string, string> }
export type Outcome = Schemas['OrganisationStepView'] & Partial<Pick<Schemas['PasswordGivenView'], 'login' | 'password'>> & Partial<Pick<Schemas['ApiKeyGivenView'], 'key'>>;

/** One verb of an administrator, as a small form. */
export interface Act {
  verb: string;
  label: string;
  /** What it is done to: 更名 卫生计生审批科 */
  title: string;
  note?: string;
  danger?: boolean;
  fields: readonly ActField[];
  initial?: Values;
  send: (values: Values, options: Sending) => Promise<Outcome>;
}

export const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
export const numbersOf = (text: string | undefined): number[] => linesOf(text).map(Number);
export const numberOr = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Pure: the first thing that is still to be filled in; null when the act can be sent. */
export function missingIn(act: Act, values: Values): string | null {
  const field = act.fields.find(({ name, optional, when }) => !optional && (when?.(values) ?? true) && !values[name]?.trim());
  return field ? `先填${field.label}` : null;
}

export interface FlatUnit { id: number; name: string; kind: string; depth: number; code: string; ended?: boolean }

/** Pure: the tree as rows, from the top down. */
export function flatUnits(units: readonly Schemas['UnitView'][], depth = 0): FlatUnit[] {
  return units.flatMap((unit) => [{ id: unit.id, name: unit.name, kind: unit.kind, depth, code: unit.code }, ...flatUnits(unit.children, depth + 1)]);
}
export const unitChoices = (units: readonly FlatUnit[]): Choice[] => units.map(({ id, name, depth }) => ({ value: String(id), label: `${'　'.repeat(depth)}${name}` }));

export const UNIT_KINDS: readonly Choice[] = [
  { value: 'section', label: '审批业务科' }, { value: 'generalSection', label: '综合科室' }, { value: 'serviceCentre', label: '中心' }, { value: 'bureau', label: '局' },
  { value: 'outside', label: '外部部门' }, { value: 'supervision', label: '监管部门' }, { value: 'county', label: '县区' },
];
export const WINDOW_KINDS: readonly Choice[] = [
  { value: 'comprehensive', label: '综合接件' }, { value: 'theme', label: '一件事、一个项目' }, { value: 'consultation', label: '咨询辅导' }, { value: 'issuing', label: '发证' }, { value: 'agency', label: '帮办代办' },
];
export const labelIn = (choices: readonly Choice[], value: string): string => choices.find((one) => one.value === value)?.label ?? value;

/** From–to as one reads it. */
export const span = (from: string, to: string | null): string => (to === null ? `${from} 起` : to <= from ? `${from} 当日撤回` : `${from} 至 ${to} 前`);
