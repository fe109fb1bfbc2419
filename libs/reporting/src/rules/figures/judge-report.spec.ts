/** @no-db */
import { Refusal, type FaultCode } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { judgeReport, type FigureSaid } from './judge-report';
import { mayReport, REPORTED_FIGURES, reportedFigureOf, TELLERS, type ReportedDefinition } from './reported-figures';

const PERIOD = { from: plainDate('2026-10-25'), to: plainDate('2026-11-25') };
const figure = (code: string): ReportedDefinition => reportedFigureOf(code) as ReportedDefinition;
const judged = (code: string, said: Partial<FigureSaid>): string => judgeReport(figure(code), { value: 1, reference: '财综〔2026〕3号', files: 0, ...said }, PERIOD);
function refusedBy(code: string, said: Partial<FigureSaid>): FaultCode | null {
  try {
    judged(code, said);
    return null;
  } catch (refusal) {
    return (refusal as Refusal).code;
  }
}

describe('a reported figure', () => {
  it('is a whole number where it counts things, and money to the yuan', () => {
    expect(refusedBy('honours', { value: 1.5 })).toBe('figureValueWrong');
    expect(refusedBy('honours', { value: -1 })).toBe('figureValueWrong');
    expect(refusedBy('honours', { value: 0 })).toBeNull();
    expect(refusedBy('feesOfPeriod', { value: 128.3401 })).toBeNull();
    expect(refusedBy('feesOfPeriod', { value: 128.34011 })).toBe('figureValueWrong');
    expect(refusedBy('feesOfPeriod', { value: 1_000_000_001 })).toBe('figureValueWrong');
  });

  it('ends with its period when no other day is said; only a total to a date may reach a little beyond', () => {
    expect(judged('feesOfPeriod', {})).toBe('2026-11-24');
    expect(judged('feesToDate', { uptoOn: '2026-11-30' })).toBe('2026-11-30');
    expect(refusedBy('feesToDate', { uptoOn: '2026-12-06' })).toBe('figureDateOutside');
    expect(refusedBy('feesOfPeriod', { uptoOn: '2026-11-25' })).toBe('figureDateOutside');
    expect(refusedBy('feesOfPeriod', { uptoOn: '2026-10-24' })).toBe('figureDateOutside');
  });

  it('stands on evidence: a file, or where it is found', () => {
    expect(refusedBy('honours', { reference: ' ' })).toBe('figureEvidenceMissing');
    expect(refusedBy('honours', { reference: undefined, files: 1 })).toBeNull();
  });

  it('is told by whoever answers for it, by each section its honours, and by programs what departments know', () => {
    expect(mayReport('feesOfPeriod', { unitCode: 'C-CKFW', ofBureau: false, program: false })).toBe(true);
    expect(mayReport('feesOfPeriod', { unitCode: 'D-WSJS', ofBureau: true, program: false })).toBe(false);
    expect(mayReport('honours', { unitCode: 'D-WSJS', ofBureau: true, program: false })).toBe(true);
    expect(mayReport('honours', { unitCode: 'C-210381', ofBureau: false, program: false })).toBe(false);
    expect(mayReport('itemsChecked', { unitCode: 'D-YWXT', ofBureau: true, program: false })).toBe(true);
    expect(mayReport('itemsChecked', { unitCode: 'S-CZJ', ofBureau: false, program: true })).toBe(false);
    for (const { code } of REPORTED_FIGURES) expect(TELLERS[code].units.length).toBeGreaterThan(0);
  });
});
