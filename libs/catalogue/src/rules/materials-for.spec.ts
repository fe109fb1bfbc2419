/** @no-db */
import type { MaterialDefinition } from '@onecounter/contracts';
import { materialsFor } from './materials-for';

const material = (code: string, necessity: MaterialDefinition['necessity'], condition: string | null = null): MaterialDefinition => ({
  code, name: code, necessity, condition, form: '纸质/电子', originals: 1, copies: 0, sealKind: 'C', sealText: '', source: 'applicant', sharedKey: null, deferral: 'none', deferralDays: 0, note: null, points: [],
});
const definition = {
  materials: [material('form', 'always'), material('authority', 'byAgent'), material('health', 'onSite'), material('air', 'conditional', '使用集中空调的'), material('plan', 'conditional', '民用建筑')],
};
const codesFor = (byAgent: boolean, ...conditions: string[]): string[] => materialsFor(definition, { byAgent, conditions }).map(({ code }) => code);

describe('the materials of an application', () => {
  it('are the necessary ones and those checked on site', () => expect(codesFor(false)).toEqual(['form', 'health']));
  it('include the authorisation when an agent comes', () => expect(codesFor(true)).toEqual(['form', 'authority', 'health']));
  it('include a conditional one when its condition was found to hold, and nothing for an unknown code', () => {
    expect(codesFor(false, 'air')).toEqual(['form', 'health', 'air']);
    expect(codesFor(false, 'air', 'plan', 'form')).toEqual(['form', 'health', 'air', 'plan']);
    expect(codesFor(false, 'other')).toEqual(['form', 'health']);
  });
});
