/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeDefinitions, type ItemDefinition } from '@onecounter/contracts';

const SEED = JSON.parse(readFileSync(join(__dirname, '../../seed/items.json'), 'utf8')) as ItemDefinition[];
const base = SEED.find(({ code }) => code === 'SP-001') as ItemDefinition;
type Material = ItemDefinition['materials'][number];
const [first, second, ...rest] = base.materials as unknown as [Material, Material, ...Material[]];
const merged = (mine: Partial<ItemDefinition>, theirs: Partial<ItemDefinition>) => mergeDefinitions(base, { ...base, ...mine }, { ...base, ...theirs });

describe('two editors of one draft', () => {
  it('both keep what only one of them changed, down to a point of a material', () => {
    const { merged: both, conflicts } = merged({ name: '我的名称', materials: [{ ...first, copies: 7 }, second, ...rest] }, { hearing: !base.hearing, promisedLimit: { ...base.promisedLimit, basis: '他的依据' }, materials: [{ ...first, name: '他的材料' }, second, ...rest] });
    expect(conflicts).toEqual([]);
    expect(both).toEqual({ ...base, name: '我的名称', hearing: !base.hearing, promisedLimit: { ...base.promisedLimit, basis: '他的依据' }, materials: [{ ...first, name: '他的材料', copies: 7 }, second, ...rest] });
  });

  it('are told where both changed the same; mine stands', () => {
    const { merged: both, conflicts } = merged({ name: '我的', materials: [{ ...first, name: '甲' }, second, ...rest] }, { name: '他的', materials: [{ ...first, name: '乙' }, second, ...rest] });
    expect([both.name, both.materials[0]?.name, conflicts]).toEqual(['我的', '甲', ['name', `materials.${first.code}.name`]]);
  });

  it('keep what each added, and lose what one took away unless the other worked on it', () => {
    const added = (code: string): Material => ({ ...first, code, name: code });
    expect(merged({ materials: [...base.materials, added('SP-001-M98')] }, { materials: [...base.materials, added('SP-001-M99')] }).merged.materials.slice(-2).map(({ code }) => code)).toEqual(['SP-001-M98', 'SP-001-M99']);
    expect(merged({ name: '我的' }, { materials: [second, ...rest] }).merged.materials).toEqual([second, ...rest]);
    expect(merged({ materials: [second, ...rest] }, { name: '他的' }).merged.materials).toEqual([second, ...rest]);
    const worked = merged({ materials: [{ ...first, copies: 9 }, second, ...rest] }, { materials: [second, ...rest] });
    expect([worked.merged.materials[0]?.copies, worked.conflicts]).toEqual([9, [`materials.${first.code}`]]);
  });

  it('keep lines that either wrote, and an optional part that one gave up', () => {
    const one = { ...base, conditions: ['甲', '乙'] };
    expect(mergeDefinitions(one, { ...one, conditions: ['甲', '乙', '丙'] }, { ...one, conditions: ['乙', '丁'] }).merged.conditions).toEqual(['乙', '丙', '丁']);
    expect(merged({ extension: null }, { name: '他的' }).merged).toMatchObject({ extension: null, name: '他的' });
  });

  it('change nothing when they did the same', () => expect(merged({ name: '一样' }, { name: '一样' })).toEqual({ merged: { ...base, name: '一样' }, conflicts: [] }));
});
