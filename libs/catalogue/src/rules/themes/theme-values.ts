import { THEME_FIELD_KINDS, THEME_KINDS, type ItemDefinition, type MaterialDefinition, type ThemeDefinition, type ThemeItem } from '@onecounter/contracts';
import type { TemplateValues } from '../docx/fill-docx';
import { NECESSITY, SOURCE } from '../item-values';
import { limitText } from '../limit-text';

/** What a handbook needs: the theme, and its items (alternatives too) as they are in use. */
export interface ThemeToTell {
  readonly definition: ThemeDefinition;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly leadUnit: string;
  readonly items: readonly ItemDefinition[];
  readonly unitName: (code: string) => string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** An empty cell would look like a fault of printing. */
const NONE = '无';

/** The values of one theme for the fields of DOCUMENT_TEMPLATE_FIELDS. */
export function themeValues(told: ThemeToTell) {
  const { definition: theme, versionNo, effectiveFrom, leadUnit } = told;
  const { rows, total } = materialsOf(told);
  return {
    code: theme.code, name: theme.name, kind: THEME_KINDS[theme.kind].zh, leadUnit, promised: theme.promisedDays === null ? '按阶段计' : limitText({ days: theme.promisedDays, unit: 'working' }),
    versionNo: String(versionNo), effectiveFrom, itemCount: String(theme.items.length), materialCount: String(rows.length), materialTotal: String(total),
    basis: (theme.basis.length > 0 ? theme.basis : [NONE]).map((text, at) => ({ no: String(at + 1), text })),
    questions: theme.questions.map(({ code, text }, at) => ({ no: String(at + 1), text, items: theme.items.filter(({ question }) => question === code).map(({ item }) => nameOf(told, item)).join('、') || NONE })),
    stages: theme.stages.map((stage, at) => stageValues(told, stage, at)),
    form: theme.fields.map((field, at) => ({ no: String(at + 1), name: field.zh, filling: `${THEME_FIELD_KINDS[field.kind].zh}，${field.required ? '必填' : '选填'}`, items: field.items.length > 0 ? field.items.join('、') : '全部' })),
    materials: rows,
  } satisfies TemplateValues;
}
export type ThemeValues = ReturnType<typeof themeValues>;

const definitionOf = ({ items }: ThemeToTell, code: string): ItemDefinition | undefined => items.find((item) => item.code === code);
const nameOf = (told: ThemeToTell, code: string): string => `${code} ${definitionOf(told, code)?.name ?? ''}`.trim();

function stageValues(told: ThemeToTell, { code, name, leadUnitCode, targetDays }: ThemeDefinition['stages'][number], at: number) {
  const own = told.definition.items.filter(({ stage }) => stage === code);
  const first = own[0] && definitionOf(told, own[0].item);
  return {
    no: NUMERALS[at] ?? String(at + 1), name, unit: told.unitName(leadUnitCode ?? first?.unitCode ?? ''), target: targetDays === null ? '计入总承诺' : limitText({ days: targetDays, unit: 'working' }),
    items: own.map((item, row) => itemValuesOf(told, item, row)),
  };
}

function itemValuesOf(told: ThemeToTell, { item, required, question, alternatives }: ThemeItem, row: number) {
  const { questions, dependencies } = told.definition;
  const definition = definitionOf(told, item);
  const before = dependencies.filter((one) => one.item === item && one.kind === 'hard').map(({ on }) => on);
  return {
    no: String(row + 1), code: item, name: definition?.name ?? '', unit: told.unitName(definition?.unitCode ?? ''), promised: definition ? limitText(definition.promisedLimit) : '', result: definition?.result.name ?? '',
    need: required ? '必办' : (questions.find(({ code }) => code === question)?.text ?? '选办'), after: before.join('、') || NONE, alternatives: alternatives.length > 0 ? `（或${alternatives.map((code) => nameOf(told, code)).join('、')}）` : '',
  };
}

/** One set: what shares a key is asked for once, in the greatest number that any item asks for. Of an item and what may stand in its place, the item's own. */
function materialsOf(told: ThemeToTell) {
  const all = told.definition.items.flatMap(({ item }) => (definitionOf(told, item)?.materials ?? []).map((material) => ({ item, material })));
  const sets = new Map<string, { item: string; material: MaterialDefinition }[]>();
  for (const one of all) {
    const key = one.material.sharedKey ?? one.material.code;
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  const rows = [...sets.values()].map((same, at) => {
    const materials = same.map(({ material }) => material);
    return {
      no: String(at + 1), name: materials[0]?.name ?? '', items: [...new Set(same.map(({ item }) => item))].join('、'), necessity: [...new Set(materials.map(necessityOf))].join('；'),
      originals: String(Math.max(...materials.map(({ originals }) => originals))), copies: String(Math.max(...materials.map(({ copies }) => copies))), seal: [...new Set(materials.map(({ sealText }) => sealText))].join('；'), source: [...new Set(materials.map(({ source }) => SOURCE[source]))].join('；'),
    };
  });
  return { rows, total: all.length };
}

const necessityOf = ({ necessity, condition }: MaterialDefinition): string => (necessity === 'conditional' ? (condition ?? '视情形') : NECESSITY[necessity]);
