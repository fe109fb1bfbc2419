/** @no-db */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEME_DEPENDENCY_FIELDS, themeDifferenceOf, THEME_FORM_FIELDS, THEME_HEAD_FIELDS, THEME_ITEM_FIELDS, THEME_QUESTION_FIELDS, THEME_STAGE_FIELDS, type ThemeDefinition } from '@onecounter/contracts';

const THEMES = JSON.parse(readFileSync(join(__dirname, '../../../seed/themes.json'), 'utf8')) as ThemeDefinition[];
const drugstore = THEMES.find(({ code }) => code === 'TH-YD') as ThemeDefinition;
const to = (changes: Partial<ThemeDefinition>) => themeDifferenceOf(drugstore, { ...drugstore, ...changes }).map(({ kind, subject, field, before, after }) => [kind, subject, field, before, after]);

describe('what differs between two versions of a theme', () => {
  it('is nothing between the same', () => expect(THEMES.flatMap((one) => themeDifferenceOf(one, JSON.parse(JSON.stringify(one)) as ThemeDefinition))).toEqual([]));

  it('is told in Chinese, values too', () => {
    const items = drugstore.items.map((one) => (one.item === 'YY-002' ? { ...one, stage: 'S3', required: true, question: null } : one));
    expect(to({ promisedDays: 12, leadUnitCode: 'D-YYQX', items })).toEqual([
      ['added', '主题', '牵头科室编码', null, 'D-YYQX'], ['changed', '主题', '总承诺（工作日）', '15', '12'],
      ['changed', '事项 YY-002', '所在阶段', 'S2 许可与备案', 'S3 开业准备'], ['changed', '事项 YY-002', '必办', '否', '是'], ['removed', '事项 YY-002', '要办的情形', drugstore.questions[0]?.text, null],
    ]);
  });

  it('tells stages, questions, dependencies and fields that came or went by name', () => {
    const [first, ...others] = drugstore.dependencies;
    const [stage, ...stages] = drugstore.stages;
    if (!first || !stage) throw new Error('the theme has parts');
    expect(to({ dependencies: [...others, { ...first, item: 'CG-001', on: 'YY-003', kind: 'soft', onFailure: 'release', basis: null }] })).toEqual([
      ['added', '先后 YY-003 → CG-001', '', null, '后办的事项：CG-001；先办的事项：YY-003；先后方式：可以同办；先办的没有办成时：后一项照常办理'],
      ['removed', `先后 ${first.on} → ${first.item}`, '', expect.stringContaining('必须先办'), null],
    ]);
    expect(to({ stages: [...stages, stage] })).toEqual([['moved', '主题', '阶段的顺序', 'S1、S2、S3', 'S2、S3、S1']]);
    expect(to({ stages: drugstore.stages.map((one) => ({ ...one, name: `新${one.name}` })) }).map(([kind, subject]) => [kind, subject])).toEqual(drugstore.stages.map(({ code, name }) => ['changed', `阶段 ${code} 新${name}`]));
    expect(to({ questions: [] }).map(([kind, subject]) => [kind, subject])).toEqual(drugstore.questions.map(({ code }) => ['removed', `情形 ${code}`]));
  });

  it('overlooks no field that a theme has', () => {
    const tables = { stages: THEME_STAGE_FIELDS, questions: THEME_QUESTION_FIELDS, items: THEME_ITEM_FIELDS, dependencies: THEME_DEPENDENCY_FIELDS, fields: THEME_FORM_FIELDS };
    for (const [list, fields] of Object.entries(tables)) {
      const [one] = drugstore[list as keyof typeof tables];
      expect([list, Object.keys(one ?? {})]).toEqual([list, fields.map(({ path }) => path)]);
    }
    expect(Object.keys(drugstore).sort()).toEqual([...THEME_HEAD_FIELDS.map(({ path }) => path), 'code', 'basis', ...Object.keys(tables)].sort());
  });
});
