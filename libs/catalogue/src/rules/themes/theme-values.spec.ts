/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemDefinition, ThemeDefinition } from '@onecounter/contracts';
import { themeValues } from './theme-values';

const seed = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, `../../../seed/${name}.json`), 'utf8')) as T;
const [items, themes] = [seed<ItemDefinition[]>('items'), seed<ThemeDefinition[]>('themes')];
const of = (code: string, changes: Partial<ThemeDefinition> = {}) => {
  const definition = { ...(themes.find((theme) => theme.code === code) as ThemeDefinition), ...changes };
  return themeValues({ definition, versionNo: 2, effectiveFrom: '2026-01-01', leadUnit: '企业登记科', items, unitName: (unit) => `科 ${unit}` });
};

describe('the handbook of a theme', () => {
  it('names every item once, in its stage, with when it is needed and what comes before', () => {
    const { stages, itemCount, promised } = of('TH-YD');
    expect([itemCount, promised, stages.map(({ no, name, unit, target }) => [no, name, unit, target])]).toEqual(['7', '15个工作日', [['一', '主体登记', '科 D-QYDJ', '计入总承诺'], ['二', '许可与备案', '科 D-YYQX', '计入总承诺'], ['三', '开业准备', '科 X-CG', '计入总承诺']]]);
    expect(stages[0]?.items).toEqual([expect.objectContaining({ code: 'QY-001', need: '必办', promised: '当日办结', after: '无', alternatives: '（或QY-002 个体工商户设立登记）' })]);
    expect(stages[2]?.items).toEqual([expect.objectContaining({ code: 'CG-001', need: '设置门头招牌', after: 'QY-001' })]);
  });

  it('tells a project by its stages', () => {
    const { promised, stages, kind } = of('PRJ-RE');
    expect([promised, kind, stages.map(({ unit, target }) => [unit, target])]).toEqual(['按阶段计', '一个项目', [['科 D-GHSP', '20个工作日'], ['科 D-GHSP', '25个工作日'], ['科 D-JSGC', '20个工作日'], ['科 D-JSGC', '15个工作日']]]);
  });

  it('lists what several items share once, in the greatest number that one of them asks for', () => {
    const { materials, materialCount, materialTotal } = of('TH-YD');
    const wanted = themes.find(({ code }) => code === 'TH-YD')?.items.flatMap(({ item }) => items.find(({ code }) => code === item)?.materials.map((material) => ({ item, material })) ?? []) ?? [];
    const keys = [...new Set(wanted.map(({ material }) => material.sharedKey ?? material.code))];
    expect([Number(materialCount), Number(materialTotal), materials.length]).toEqual([keys.length, wanted.length, keys.length]);
    expect(keys.length).toBeLessThan(wanted.length);
    const proxies = wanted.filter(({ material }) => material.sharedKey === 'SHR-AUTH');
    expect(materials.filter(({ name }) => name === proxies[0]?.material.name)).toEqual([expect.objectContaining({ items: proxies.map(({ item }) => item).join('、'), originals: String(Math.max(...proxies.map(({ material }) => material.originals))) })]);
  });

  it('leaves no cell empty that a reader would look for', () => {
    const { basis, questions, form } = of('TH-YD', { basis: [], questions: [{ code: 'Q9', text: '没有事项的情形' }] });
    expect([basis, questions]).toEqual([[{ no: '1', text: '无' }], [{ no: '1', text: '没有事项的情形', items: '无' }]]);
    expect(form[0]).toEqual({ no: '1', name: '经营场所地址', filling: '文字，必填', items: '全部' });
  });
});
