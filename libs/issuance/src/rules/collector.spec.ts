/** @no-db */
import type { AgentSnapshot, ApplicantSnapshot } from '@onecounter/casework';
import { judgeCollector } from './collector';

const applicant = (kind: 'enterprise' | 'person', legalRepresentative: string | null = null): ApplicantSnapshot => ({
  kind, creditCode: null, residentIdMasked: null, legalRepresentative, phoneMasked: null, address: null, attribute: 'local',
});
const agent = (...powers: AgentSnapshot['powers']): AgentSnapshot => ({ name: '代办人乙', residentIdMasked: '', residentIdSealed: '', residentIdLookup: 'a1', phoneMasked: null, phoneSealed: null, powers });
const collector = (name: string, isAgent = false) => ({ name, residentId: 'x', isAgent });

describe('a result of a person', () => {
  const row = { applicant: applicant('person'), applicant_name: '欧阳·𠮷明', agent: null };

  it('goes to that person, by name and ID', () => {
    expect(judgeCollector(collector('欧阳·𠮷明'), 'p1', row, 'p1')).toBe('applicant');
    expect(judgeCollector(collector(' 欧阳・𠮷 明'), 'p1', row, 'p1')).toBe('applicant');
  });

  it('goes to nobody else', () => {
    expect(() => judgeCollector(collector('欧阳·𠮷明'), 'p2', row, 'p1')).toThrow('collectorMismatch');
    expect(() => judgeCollector(collector('别人'), 'p1', row, 'p1')).toThrow('collectorMismatch');
    expect(() => judgeCollector(collector('欧阳·𠮷明'), 'p1', row, null)).toThrow('collectorMismatch');
    expect(() => judgeCollector(collector('代办人乙', true), 'a1', row, 'p1')).toThrow('collectorMismatch');
  });
});

describe('a result of an enterprise', () => {
  const row = { applicant: applicant('enterprise', '负责人甲'), applicant_name: '味源餐饮店', agent: agent('submit', 'collect') };

  it('goes to its agent with the power to collect', () => {
    expect(judgeCollector(collector('代办人乙', true), 'a1', row, null)).toBe('agent');
    expect(() => judgeCollector(collector('代办人乙', true), 'a2', row, null)).toThrow('collectorMismatch');
    expect(() => judgeCollector(collector('代办人乙', true), 'a1', { ...row, agent: agent('submit') }, null)).toThrow('collectorNotAuthorised');
  });

  it('goes to its legal representative by name', () => {
    expect(judgeCollector(collector('负责人甲'), 'any', row, null)).toBe('legalRepresentative');
    expect(() => judgeCollector(collector('味源餐饮店'), 'any', row, null)).toThrow('collectorMismatch');
    expect(() => judgeCollector(collector('负责人甲'), 'any', { ...row, applicant: applicant('enterprise') }, null)).toThrow('collectorMismatch');
  });
});
