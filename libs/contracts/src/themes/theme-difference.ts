import { fieldChanges, lineChanges, listChanges, type ItemChange, type ListShape } from '../items/item-difference';
import type { ItemField } from '../items/item-fields';
import { THEME_KINDS, type ThemeDefinition, type ThemeDependency, type ThemeField, type ThemeItem, type ThemeQuestion, type ThemeStage } from '../theme';

/** 先后 of a theme's items, as people read it. */
export const DEPENDENCY_KINDS = { hard: { zh: '必须先办', en: 'Must come before' }, soft: { zh: '可以同办', en: 'May run beside' } } as const;
/** What becomes of the later item when the earlier one fails. */
export const FAILURE_EFFECTS = { stop: { zh: '后一项一并终止', en: 'Ends too' }, release: { zh: '后一项照常办理', en: 'Begins without' } } as const;
export const THEME_FIELD_KINDS = { text: { zh: '文字', en: 'Text' }, number: { zh: '数字', en: 'Number' }, date: { zh: '日期', en: 'Date' } } as const;

const words = (table: Readonly<Record<string, { readonly zh: string }>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(table).map(([name, { zh }]) => [name, zh]));

export const THEME_HEAD_FIELDS: readonly ItemField[] = [
  { path: 'name', zh: '主题名称', kind: 'line' },
  { path: 'kind', zh: '类别', kind: 'choice', choices: words(THEME_KINDS) },
  { path: 'leadUnitCode', zh: '牵头科室编码', kind: 'line', nullable: true, hint: '不写的是首个事项的科室' },
  { path: 'promisedDays', zh: '总承诺（工作日）', kind: 'number', nullable: true },
];
export const THEME_STAGE_FIELDS: readonly ItemField[] = [
  { path: 'code', zh: '阶段编码', kind: 'line' },
  { path: 'name', zh: '阶段名称', kind: 'line' },
  { path: 'leadUnitCode', zh: '阶段牵头科室编码', kind: 'line', nullable: true },
  { path: 'targetDays', zh: '阶段目标（工作日）', kind: 'number', nullable: true },
];
export const THEME_QUESTION_FIELDS: readonly ItemField[] = [
  { path: 'code', zh: '情形编码', kind: 'line' },
  { path: 'text', zh: '情形', kind: 'line' },
];
export const THEME_ITEM_FIELDS: readonly ItemField[] = [
  { path: 'item', zh: '事项编码', kind: 'line' },
  { path: 'stage', zh: '所在阶段', kind: 'line' },
  { path: 'required', zh: '必办', kind: 'yesNo' },
  { path: 'question', zh: '要办的情形', kind: 'line', nullable: true },
  { path: 'alternatives', zh: '可替代的事项', kind: 'list' },
];
export const THEME_DEPENDENCY_FIELDS: readonly ItemField[] = [
  { path: 'item', zh: '后办的事项', kind: 'line' },
  { path: 'on', zh: '先办的事项', kind: 'line' },
  { path: 'kind', zh: '先后方式', kind: 'choice', choices: words(DEPENDENCY_KINDS) },
  { path: 'onFailure', zh: '先办的没有办成时', kind: 'choice', choices: words(FAILURE_EFFECTS) },
  { path: 'basis', zh: '先后的依据', kind: 'line', nullable: true },
];
export const THEME_FORM_FIELDS: readonly ItemField[] = [
  { path: 'key', zh: '字段编码', kind: 'line' },
  { path: 'zh', zh: '字段名称', kind: 'line' },
  { path: 'kind', zh: '填写方式', kind: 'choice', choices: words(THEME_FIELD_KINDS) },
  { path: 'required', zh: '必填', kind: 'yesNo' },
  { path: 'personal', zh: '个人信息', kind: 'yesNo', hint: '加密保存' },
  { path: 'items', zh: '用到的事项', kind: 'list', hint: '不写的是全部' },
];

const whole = (key: string): string => key;
const STAGES: ListShape<ThemeStage> = { path: 'stages', fields: THEME_STAGE_FIELDS, keyOf: ({ code }) => code, nameOf: ({ code, name }) => `阶段 ${code} ${name}`, orderName: '阶段的顺序', short: whole };
const QUESTIONS: ListShape<ThemeQuestion> = { path: 'questions', fields: THEME_QUESTION_FIELDS, keyOf: ({ code }) => code, nameOf: ({ code }) => `情形 ${code}`, orderName: '情形的顺序', short: whole };
const ITEMS: ListShape<ThemeItem> = { path: 'items', fields: THEME_ITEM_FIELDS, keyOf: ({ item }) => item, nameOf: ({ item }) => `事项 ${item}`, orderName: '事项的顺序', short: whole };
const FIELDS: ListShape<ThemeField> = { path: 'fields', fields: THEME_FORM_FIELDS, keyOf: ({ key }) => key, nameOf: ({ zh }) => `表格字段 ${zh}`, orderName: '表格字段的顺序', short: whole };
const DEPENDENCIES: ListShape<ThemeDependency> = { path: 'dependencies', fields: THEME_DEPENDENCY_FIELDS, keyOf: ({ item, on }) => `${on}→${item}`, nameOf: ({ item, on }) => `先后 ${on} → ${item}`, orderName: '先后的顺序', short: whole };

/** All that differs between two contents of a theme, in the order in which it is read; empty when the two say the same. */
export function themeDifferenceOf(before: ThemeDefinition, after: ThemeDefinition): ItemChange[] {
  // by the same name on both sides: a stage that is renamed changes no item
  const stage = (code: string): string => [code, [...after.stages, ...before.stages].find((one) => one.code === code)?.name].filter(Boolean).join(' ');
  const question = (code: string): string => [...after.questions, ...before.questions].find((one) => one.code === code)?.text ?? code;
  const worded = ({ items }: ThemeDefinition): ThemeItem[] => items.map((item) => ({ ...item, stage: stage(item.stage), question: item.question === null ? null : question(item.question) }));
  return [
    ...fieldChanges(before, after, THEME_HEAD_FIELDS, '主题', ''),
    ...lineChanges(before.basis, after.basis, '依据', 'basis', '主题'),
    ...listChanges(before.stages, after.stages, STAGES, '主题'),
    ...listChanges(worded(before), worded(after), ITEMS, '主题'),
    ...listChanges(before.questions, after.questions, QUESTIONS, '主题'),
    ...listChanges(before.dependencies, after.dependencies, DEPENDENCIES, '主题').filter(({ kind }) => kind !== 'moved'),
    ...listChanges(before.fields, after.fields, FIELDS, '主题'),
  ];
}
