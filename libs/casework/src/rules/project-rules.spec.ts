/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { judgeProjectCode, judgeStage } from './project-rules';

const codeOf = (work: () => unknown): string | null => {
  try { work(); return null; } catch (error) { return error instanceof Refusal ? error.code : 'not a refusal'; }
};

describe('the national code', () => {
  it('is taken in full width, with blanks and with any dash', () => {
    expect(judgeProjectCode(' ２０２６－210302—44-01-000001 ')).toBe('2026-210302-44-01-000001');
  });

  it.each(['', '2026-210302-44-01-00001', '2026-210302-44-01-0000011', '2026210302440100000124xx', '2026-210302-44-01-00000𠮷'])('refuses %p', (text) => {
    expect(codeOf(() => judgeProjectCode(text))).toBe('projectCodeInvalid');
  });
});

describe('the stage of a project', () => {
  it('goes forward, also over one that is not needed', () => {
    expect(codeOf(() => judgeStage('landPlanning', 'construction', ''))).toBeNull();
  });

  it('goes back only with a reason, and never to where it is', () => {
    expect(codeOf(() => judgeStage('construction', 'engineering', ' '))).toBe('stageReasonRequired');
    expect(codeOf(() => judgeStage('construction', 'engineering', '方案调整'))).toBeNull();
    expect(codeOf(() => judgeStage('construction', 'construction', '方案调整'))).toBe('stageUnchanged');
  });
});
