/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeDefinitions } from '@onecounter/contracts';
import { connected, disconnected, graphOf, itemLine, nextPartCode, placed, refusal, withItem, withoutItem } from '../src/pages/themes/theme-ops';
import { newTheme, themeFaultLabels, type Theme } from '../src/pages/themes/theme.schema';

const THEMES = JSON.parse(readFileSync(join(__dirname, '../../../libs/catalogue/seed/themes.json'), 'utf8')) as Theme[];
const drugstore = THEMES.find(({ code }) => code === 'TH-YD') as Theme;
const order = (theme: Theme) => theme.items.map(({ item, stage }) => `${stage} ${item}`);

describe('editing a theme', () => {
  it('moves an item within its stage and to another one, the items staying in the order of the stages', () => {
    expect(order(placed(drugstore, 'SP-001', 'S2', 0)).slice(1, 3)).toEqual(['S2 SP-001', 'S2 YY-001']);
    expect(order(placed(drugstore, 'YY-001', 'S2', 9)).at(-2)).toBe('S2 YY-001');
    expect(order(placed(drugstore, 'YY-002', 'S3', 0)).slice(-2)).toEqual(['S3 YY-002', 'S3 CG-001']);
    expect(order(placed(drugstore, 'CG-001', 'S1', 0))[0]).toBe('S1 CG-001');
    expect(placed(drugstore, 'CG-001', 'S9', 0)).toBe(drugstore);
  });

  it('adds an item once, and takes it away with its dependencies and its places in the form', () => {
    expect(order(withItem(drugstore, 'WS-001', 'S2'))).toContain('S2 WS-001');
    expect(withItem(drugstore, 'QY-002', 'S2')).toBe(drugstore);
    const without = withoutItem(drugstore, 'YY-001');
    expect(without.dependencies.filter(({ item, on }) => [item, on].includes('YY-001'))).toEqual([]);
    expect(without.fields.find(({ key }) => key === 'pharmacist')).toBeUndefined();
    expect(without.fields.find(({ key }) => key === 'qualityManager')?.items).toEqual(['YY-003']);
    expect(drugstore.items).toHaveLength(7);
  });

  it('draws a dependency, takes it away, and refuses a circle, a repetition and an order reversed, with the reason', () => {
    const drawn = connected(drugstore, 'YY-003', 'CG-001');
    expect(drawn.dependencies.at(-1)).toEqual({ item: 'CG-001', on: 'YY-003', kind: 'hard', onFailure: 'stop', basis: null });
    expect(disconnected(drawn, 'YY-003', 'CG-001')).toEqual(drugstore);
    expect(refusal(drugstore, 'YY-003', 'CG-001')).toBeNull();
    expect(refusal(drawn, 'YY-003', 'CG-001')).toBe('CG-001 已经在 YY-003 之后。');
    expect(refusal(drugstore, 'CG-001', 'QY-001')).toBe('不能画：成环 QY-001 → CG-001 → QY-001，谁都等不到头。');
    expect(refusal(drugstore, 'YY-001', 'YY-001')).toBe('事项不能在它自己之后。');
    expect(refusal(drugstore, 'CG-001', 'YY-002')).toBe('不能画：CG-001 在后面的阶段，YY-002 不能等它。');
  });

  it('numbers new parts, and says when an item is needed', () => {
    expect([nextPartCode('S', ['S1', 'S3']), nextPartCode('Q', [])]).toEqual(['S4', 'Q1']);
    expect(itemLine(drugstore, 'QY-001')).toBe('必办，可由 QY-002 替代');
    expect(itemLine(drugstore, 'CG-001')).toBe('设置门头招牌');
    expect(newTheme('PRJ-X', '新项目', 'project')).toMatchObject({ promisedDays: null, stages: [{ code: 'S1' }, { code: 'S2' }, { code: 'S3' }, { code: 'S4' }] });
  });

  it('shows an item without a version in use as such, and optional ones apart', () => {
    const { nodes, edges } = graphOf(drugstore, (code) => ({ code, name: `名 ${code}`, unitName: '', promisedText: null, inUse: code !== 'YY-001' }));
    expect(nodes.map(({ code, state, column }) => [code, state, column])).toEqual([['QY-001', 'plain', 0], ['YY-001', 'over', 1], ...['YY-002', 'YY-003', 'SP-002', 'SP-001'].map((code) => [code, 'off', 1]), ['CG-001', 'off', 2]]);
    expect(edges).toHaveLength(drugstore.dependencies.length);
  });

  it('names the place of a fault in words', () => {
    expect(themeFaultLabels([{ field: 'definition.stages.2.name' }, { field: 'definition.promisedDays' }, { field: 'definition.basis' }])).toEqual({ 'definition.stages.2.name': '阶段 3 阶段名称', 'definition.promisedDays': '总承诺（工作日）', 'definition.basis': '依据' });
  });

  it('is put together with what a colleague saved meanwhile', () => {
    const [mine, theirs] = [connected(drugstore, 'YY-003', 'CG-001'), { ...connected(drugstore, 'YY-002', 'CG-001'), promisedDays: 20 }];
    const { merged, conflicts } = mergeDefinitions<Theme>(drugstore, mine, theirs);
    expect([merged.promisedDays, merged.dependencies.slice(-2).map(({ on }) => on), conflicts]).toEqual([20, ['YY-003', 'YY-002'], []]);
  });
});
