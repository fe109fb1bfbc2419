/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPENDENCY_FIELDS, differenceOf, ITEM_FIELDS, LINE_LISTS, MATERIAL_FIELDS, POINT_FIELDS, STOP_FIELDS, type ItemDefinition } from '@onecounter/contracts';

const SEED = JSON.parse(readFileSync(join(__dirname, '../../seed/items.json'), 'utf8')) as ItemDefinition[];
const food = SEED.find(({ code }) => code === 'SP-001') as ItemDefinition;
const [first, second, ...rest] = food.materials as [ItemDefinition['materials'][number], ItemDefinition['materials'][number], ...ItemDefinition['materials']];
const to = (changes: Partial<ItemDefinition>) => differenceOf(food, { ...food, ...changes }).map(({ kind, subject, field, before, after }) => [kind, subject, field, before, after]);

/** Every place of a value in a definition, lists without their indices. */
function placesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesOf(one, typeof one === 'object' ? path : path));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, child]) => placesOf(child, path ? `${path}.${name}` : name));
  return [path];
}

describe('what differs between two versions', () => {
  it('is nothing between the same', () => expect(SEED.map((item) => differenceOf(item, JSON.parse(JSON.stringify(item)) as ItemDefinition))).toEqual(SEED.map(() => [])));

  it('is told in Chinese, values too', () => {
    expect(to({ caseType: 'instant', promisedLimit: { ...food.promisedLimit, days: 0, unit: 'calendar' }, reviewLevels: 1, expertReview: !food.expertReview })).toEqual([
      ['changed', '事项', '办件类型', '承诺件', '即办件'],
      ['changed', '事项', '审批层级', '2 级：审核、审批', '1 级：审批'],
      ['changed', '事项', '承诺时限', String(food.promisedLimit.days), '0'],
      ['changed', '事项', '承诺时限单位', '工作日', '自然日'],
      ['changed', '事项', '专家评审', food.expertReview ? '是' : '否', food.expertReview ? '否' : '是'],
    ]);
  });

  it('tells an optional part that goes field by field', () => {
    expect(to({ extension: null })).toEqual([
      ['removed', '事项', '延期天数', '5', null], ['removed', '事项', '延期批准人', '本机关负责人', null], ['removed', '事项', '延期依据', food.extension?.basis, null],
    ]);
  });

  it('pairs the line that went with the line that came, and tells an order', () => {
    const one = { ...food, conditions: ['甲', '乙', '丙'] };
    const lines = (conditions: string[]) => differenceOf(one, { ...one, conditions }).map(({ kind, before, after }) => [kind, before, after]);
    expect(lines(['甲', '乙二', '丙'])).toEqual([['changed', '乙', '乙二']]);
    expect(lines(['甲', '丙'])).toEqual([['removed', '乙', null]]);
    expect(lines(['甲', '乙', '丙', '丁'])).toEqual([['added', null, '丁']]);
    expect(lines(['丙', '甲', '乙'])).toEqual([['moved', '甲；乙；丙', '丙；甲；乙']]);
  });

  it('knows a material and a point by their codes, wherever they stand', () => {
    const { points: [point, ...points] } = first;
    if (!point) throw new Error('the first material has points');
    expect(to({ materials: [second, { ...first, copies: 3, points: [{ ...point, text: '另一句' }, ...points] }, ...rest] })).toEqual([
      ['moved', '事项', '材料的顺序', expect.stringMatching(/^M01、M02/), expect.stringMatching(/^M02、M01/)],
      ['changed', `材料 M01 ${first.name}`, '复印件份数', String(first.copies), '3'],
      ['changed', `材料 M01 ${first.name} · 要点 R01`, '要点内容', point.text, '另一句'],
    ]);
  });

  it('tells a material that came or went, with its points', () => {
    const gone = to({ materials: [second, ...rest] });
    expect(gone[0]).toEqual(['removed', `材料 M01 ${first.name}`, '', expect.stringContaining(`材料名称：${first.name}`), null]);
    expect(gone.slice(1).map(([kind]) => kind)).toEqual(first.points.map(() => 'removed'));
    const come = to({ materials: [...food.materials, { ...first, code: 'SP-001-M99', name: '新材料', points: [] }] });
    expect(come).toEqual([['added', '材料 M99 新材料', '', null, expect.stringContaining('材料编码：SP-001-M99')]]);
  });

  it('counts two relations to one item apart', () => {
    const needs = (type: 'mustBefore' | 'parallel') => ({ item: 'QY-001', type, alternatives: [], when: null });
    const one = { ...food, dependsOn: [needs('mustBefore')] };
    expect(differenceOf(one, { ...one, dependsOn: [needs('mustBefore'), needs('parallel')] }).map(({ kind, subject }) => [kind, subject])).toEqual([['added', '关联事项 QY-001']]);
  });

  it('overlooks no field that a definition has', () => {
    const named = new Set([
      ...ITEM_FIELDS.map(({ path }) => path), ...Object.keys(LINE_LISTS), ...STOP_FIELDS.map(({ path }) => `stopsClock.${path}`), ...DEPENDENCY_FIELDS.map(({ path }) => `dependsOn.${path}`),
      ...POINT_FIELDS.flatMap(({ path }) => [`points.${path}`, `materials.points.${path}`]), ...MATERIAL_FIELDS.map(({ path }) => `materials.${path}`),
    ]);
    const places = new Set(SEED.flatMap((item) => placesOf(item)));
    for (const optional of ['extension', 'inspection']) places.delete(optional);
    expect([...places].filter((place) => !named.has(place))).toEqual([]);
  });
});
