/** @no-db */
import { recusalOf, type Candidate, type RecusalFacts } from './expert-recusal';

const expert: Candidate = { id: 7, number: 'ZJ-000007', name: '示例专家', employer: '某设计院', relations: ['示范（鞍山）药业有限公司'] };
const facts: RecusalFacts = { applicant: '味源餐饮管理有限公司', legalRepresentative: '欧阳·𠮷明', tookPart: new Set(), expertsBefore: new Set(), draws: new Map(), declared: new Set(), droppedOut: new Set() };

describe('an expert stays away', () => {
  it.each([
    ['employer', { ...expert, employer: '味源 餐饮管理有限公司' }, {}],
    ['relation', expert, { applicant: '示范(鞍山)药业有限公司' }],
    ['relation', { ...expert, relations: ['欧阳•𠮷明'] }, {}],
    ['tookPart', expert, { tookPart: new Set(['示例专家']) }],
    ['tookPart', expert, { expertsBefore: new Set([7]) }],
    ['tooOften', expert, { draws: new Map([[7, 2]]) }],
    ['declared', expert, { declared: new Set([7]) }],
    ['droppedOut', expert, { droppedOut: new Set([7]), draws: new Map([[7, 2]]) }],
  ] as const)('%s', (rule, who, given) => { expect(recusalOf(who, { ...facts, ...given })).toBe(rule); });

  it('and otherwise stands on the list', () => {
    expect(recusalOf(expert, { ...facts, draws: new Map([[7, 1]]), declared: new Set([8]) })).toBeNull();
  });
});
