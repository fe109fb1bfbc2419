import { THEME_DEPENDENCY_FIELDS, THEME_FORM_FIELDS, THEME_HEAD_FIELDS, THEME_ITEM_FIELDS, THEME_QUESTION_FIELDS, THEME_STAGE_FIELDS, type ItemField } from '@onecounter/contracts';
import type { Schemas } from '../../api';

export type Theme = Schemas['ThemeDefinitionBody'];
export type ThemeVersion = Schemas['ThemeVersionView'];
export type ThemeItem = Theme['items'][number];
export type Dependency = Theme['dependencies'][number];
/** What the catalogue says of an item. */
export type ItemFact = Pick<Schemas['ThemeItemFactView'], 'code' | 'name' | 'unitName' | 'promisedText' | 'inUse'>;

export const THEME_STATES = { draft: '草稿', published: '在用', retired: '已停用' } as const;
/** 一、二、三 before the names of stages. */
export const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
export const stageTitle = (name: string, at: number): string => `${ORDINALS[at] ?? at + 1}、${name}`;

/** 必办; 情形：…; 由经办人选 */
export function needWords({ required, question }: Pick<ThemeItem, 'required' | 'question'>, questions: Theme['questions']): string {
  if (required) return '必办';
  return question === null ? '选办' : (questions.find(({ code }) => code === question)?.text ?? `情形 ${question}`);
}

const picked = (fields: readonly ItemField[], path: string, choices: Readonly<Record<string, string>>, changes: Partial<ItemField> = {}): ItemField => ({ ...(fields.find((field) => field.path === path) ?? { path, zh: path }), kind: 'choice', choices, ...changes });
/** The fields of an item in a theme, with the stages and questions that this theme has. */
export function itemFields({ stages, questions }: Pick<Theme, 'stages' | 'questions'>, required: boolean): ItemField[] {
  const asked = { '': '由经办人选', ...Object.fromEntries(questions.map(({ code, text }) => [code, text])) };
  const [need, question] = [THEME_ITEM_FIELDS.find(({ path }) => path === 'required'), picked(THEME_ITEM_FIELDS, 'question', asked, { nullable: true })];
  return [picked(THEME_ITEM_FIELDS, 'stage', Object.fromEntries(stages.map(({ code, name }, at) => [code, stageTitle(name, at)]))), ...(need ? [need] : []), ...(required ? [] : [question])];
}
/** Head fields that are typed; code and lead section have controls of their own. */
export const headFields = (kind: Theme['kind']): ItemField[] => THEME_HEAD_FIELDS.filter(({ path }) => path !== 'leadUnitCode' && (kind === 'lifeEvent' || path !== 'promisedDays'));
export const dependencyFields = THEME_DEPENDENCY_FIELDS.filter(({ path }) => !['item', 'on'].includes(path));
export const stageFields = THEME_STAGE_FIELDS.filter(({ path }) => ['name', 'targetDays'].includes(path));
export const questionFields = THEME_QUESTION_FIELDS.filter(({ path }) => path === 'text');
export const formFields = THEME_FORM_FIELDS;

/** A first draft to work on. */
export function newTheme(code: string, name: string, kind: Theme['kind']): Theme {
  const stages = kind === 'lifeEvent' ? ['主体登记', '许可与备案', '开业准备'] : ['立项用地规划许可', '工程建设许可', '施工许可', '竣工验收'];
  return {
    code, name, kind, leadUnitCode: null, promisedDays: kind === 'lifeEvent' ? 15 : null, basis: [], questions: [], items: [], dependencies: [], fields: [],
    stages: stages.map((stage, at) => ({ code: `S${at + 1}`, name: stage, leadUnitCode: null, targetDays: null })),
  };
}

const LISTS: Readonly<Record<string, { name: string; fields: readonly ItemField[] }>> = {
  stages: { name: '阶段', fields: THEME_STAGE_FIELDS }, questions: { name: '情形', fields: THEME_QUESTION_FIELDS }, items: { name: '事项', fields: THEME_ITEM_FIELDS }, dependencies: { name: '先后', fields: THEME_DEPENDENCY_FIELDS },
  fields: { name: '表格字段', fields: THEME_FORM_FIELDS }, basis: { name: '依据', fields: [] },
};
/** Pure: definition.stages.2.name → 阶段 3 阶段名称, for each fault. */
export function themeFaultLabels(errors: readonly { field: string }[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ field }) => {
    const [, name = '', at, inside] = field.split('.');
    const list = LISTS[name];
    if (!list) return [field, THEME_HEAD_FIELDS.find(({ path }) => path === name)?.zh ?? (name === 'code' ? '主题编码' : '')];
    return [field, [list.name, at === undefined ? '' : String(Number(at) + 1), list.fields.find(({ path }) => path === inside)?.zh ?? ''].filter(Boolean).join(' ')];
  }));
}
