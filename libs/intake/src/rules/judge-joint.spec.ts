/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemDefinition } from '@onecounter/contracts';
import type { JointEdge } from './choose-items';
import { isResultOf, judgeForm, judgeJoint, toldOfJoint, type ItemInTheme } from './judge-joint';
import { mergeMaterials, papersSpared, type JointFinding } from './merge-materials';

const SEED = JSON.parse(readFileSync(join(__dirname, '../../../catalogue/seed/items.json'), 'utf8')) as ItemDefinition[];
const item = (code: string): ItemDefinition => SEED.find((one) => one.code === code) as ItemDefinition;
const inTheme = (code: string): ItemInTheme => ({ definition: item(code), chosen: { code, stage: 'S1', position: 0, standsFor: code } });
const after = (code: string, on: string): JointEdge => ({ item: code, on, kind: 'hard', onFailure: 'stop' });
const plain = { byAgent: false, conditions: [], decided: [], materials: [] as JointFinding[] };
const pharmacy = ['QY-001', 'YY-001', 'YY-002', 'YY-003'].map(inTheme);
const edges = [after('YY-001', 'QY-001'), after('YY-002', 'QY-001'), after('YY-003', 'QY-001')];
const allGood = (changes: Record<string, Partial<JointFinding>> = {}): JointFinding[] => judgeJoint(pharmacy, [], edges, plain).merged
  .map(({ key, points }) => ({ key, presented: true, files: [], points: points.map(({ code }) => ({ code, verdict: 'good' as const })), ...changes[key] }));

describe('one set of materials', () => {
  const { merged } = judgeJoint(pharmacy, [], edges, plain);

  it('asks for what several items share only once, in the strictest count', () => {
    const plan = merged.find(({ key }) => key === 'SHR-PLAN');
    expect(plan?.parts.map((part) => part.item)).toEqual(['YY-001', 'YY-002', 'YY-003']);
    const parts = ['YY-001', 'YY-002', 'YY-003'].flatMap((code) => item(code).materials.filter(({ sharedKey }) => sharedKey === 'SHR-PLAN'));
    expect([plan?.originals, plan?.copies]).toEqual([Math.max(...parts.map(({ originals }) => originals)), Math.max(...parts.map(({ copies }) => copies))]);
    expect(papersSpared(merged).spared).toBeGreaterThan(0);
  });
  it('asks each point once, and every point of every item', () => {
    const texts = merged.find(({ key }) => key === 'SHR-PLAN')?.points.map(({ text }) => text) ?? [];
    expect(new Set(texts).size).toBe(texts.length);
    const wanted = ['YY-001', 'YY-002', 'YY-003'].flatMap((code) => item(code).materials.filter(({ sharedKey }) => sharedKey === 'SHR-PLAN').flatMap(({ points }) => points.filter(({ kind }) => kind === 'formal')));
    expect(merged.find(({ key }) => key === 'SHR-PLAN')?.points.flatMap(({ codes }) => codes).sort()).toEqual(wanted.map(({ code }) => code).sort());
  });
  it('asks for both papers when one item has two with the same key', () => {
    const twice = mergeMaterials([{ definition: item('YY-002'), conditions: [], fromResults: [] }], false).flatMap(({ parts }) => parts.map(({ code }) => code));
    expect(new Set(twice).size).toBe(twice.length);
    expect(twice).toEqual(expect.arrayContaining(item('YY-002').materials.filter(({ sharedKey, necessity }) => sharedKey === 'SHR-QMS' && necessity === 'always').map(({ code }) => code)));
  });
  it('never asks for the result of a predecessor', () => {
    const licence = item('YY-001').materials.find(({ sharedKey }) => sharedKey === 'SHR-LIC');
    expect(merged.flatMap(({ parts }) => parts.map(({ code }) => code))).not.toContain(licence?.code);
    expect(isResultOf({ sharedKey: 'RES-GH-002', name: '建设用地规划许可证' }, item('GH-002'))).toBe(true);
    expect(isResultOf({ sharedKey: 'SHR-ID', name: '身份证' }, item('QY-001'))).toBe(false);
  });
});

describe('a joint reception', () => {
  it('gives each item the verdicts of the merged materials, and lets it wait for its predecessor', () => {
    const { members } = judgeJoint(pharmacy, [], edges, { ...plain, materials: allGood() });
    expect(members.map(({ outcome, waits }) => [outcome.kind, waits])).toEqual([['acceptApplication', false], ['acceptApplication', true], ['acceptApplication', true], ['acceptApplication', true]]);
  });
  it('waits for nothing that was decided in an earlier stage', () => {
    const { members } = judgeJoint([inTheme('YY-001')], [inTheme('QY-001')], [after('YY-001', 'QY-001')], { ...plain, decided: ['QY-001'] });
    expect(members[0]?.waits).toBe(false);
  });
  it('tells what is missing once, however many items miss it', () => {
    const judged = judgeJoint(pharmacy, [], edges, { ...plain, materials: allGood({ 'SHR-PLAN': { presented: false, points: [] } }) });
    expect(judged.members.filter(({ outcome }) => outcome.kind === 'requestSupplement')).toHaveLength(3);
    expect(toldOfJoint(judged)).toHaveLength(1);
  });
  it('finds a point faulty in every item that has it', () => {
    const plan = judgeJoint(pharmacy, [], edges, plain).merged.find(({ key }) => key === 'SHR-PLAN');
    const point = plan?.points.find(({ severity }) => severity === 'must');
    const faulty = { points: plan?.points.map(({ code }) => ({ code, verdict: code === point?.code ? 'faulty' as const : 'good' as const })) ?? [] };
    const judged = judgeJoint(pharmacy, [], edges, { ...plain, materials: allGood({ 'SHR-PLAN': faulty }) });
    const items = point?.codes.map((code) => code.split('-').slice(0, 2).join('-'));
    expect(judged.members.filter(({ outcome }) => outcome.kind === 'requestSupplement').map(({ definition }) => definition.code)).toEqual(items);
  });
});

describe('one form', () => {
  const fields = [{ key: 'area', zh: '面积', kind: 'number' as const, required: true, personal: false, items: ['YY-001'] }, { key: 'note', zh: '备注', kind: 'text' as const, required: false, personal: false, items: [] }];
  it('asks only for what the chosen items need', () => {
    expect(judgeForm(fields, [], ['QY-001'])).toEqual({});
    expect(() => judgeForm(fields, [{ key: 'area', value: ' ' }], ['YY-001'])).toThrow();
    expect(judgeForm(fields, [{ key: 'area', value: ' 80 ' }], ['YY-001'])).toEqual({ area: '80' });
  });
  it('keeps nothing that it does not ask for', () => {
    expect(() => judgeForm(fields, [{ key: 'other', value: '1' }], ['YY-001'])).toThrow();
  });
});
