/** @no-db */
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { helpFor, inquiryRefusal, nextLevel, termOfInquiry, type InquiryHelp, type InquiryStanding } from './inquiry-rules';

const HELP: InquiryHelp = { unit_id: 3, unit_name: '药械科', person_id: null, person_name: null, given_on: null };
const ROW: InquiryStanding = { unit_id: 1, unit_name: '大厅', person_id: 11, person_name: '甲', offered_unit_id: null, offered_unit_name: null, level: 0, help: [] };
const [FIRST, COLLEAGUE, OTHER, LEADER] = [{ personId: 11, unitId: 1, reach: 'hall' }, { personId: 12, unitId: 1, reach: 'hall' }, { personId: 31, unitId: 3, reach: 'section' }, { personId: 90, unitId: 9, reach: 'bureau' }];
const whose = (row: Partial<InquiryStanding>, verb: Parameters<typeof inquiryRefusal>[1], asker: typeof FIRST): unknown => (inquiryRefusal({ ...ROW, ...row }, verb, asker)?.facts as { who?: string } | undefined)?.who ?? null;

describe('whose turn an inquiry is', () => {
  it('answers, brings in and hands over: the person asked first, and nobody else', () => {
    for (const verb of ['answerInquiry', 'bringIntoInquiry', 'handOverInquiry', 'closeInquiry'] as const) expect([FIRST, COLLEAGUE, OTHER].map((asker) => whose({}, verb, asker))).toEqual([null, '首问责任人甲', '首问责任人甲']);
  });

  it('is taken by the unit while nobody has it, and by the section that it is offered to', () => {
    expect([FIRST, COLLEAGUE, OTHER].map((asker) => whose({ person_id: null, person_name: null }, 'takeInquiry', asker))).toEqual([null, null, '大厅']);
    expect([COLLEAGUE, OTHER].map((asker) => whose({ offered_unit_id: 3, offered_unit_name: '药械科' }, 'takeInquiry', asker))).toEqual(['药械科', null]);
    expect([COLLEAGUE, OTHER].map((asker) => whose({ offered_unit_id: 3, offered_unit_name: '药械科' }, 'sendBackInquiry', asker))).toEqual(['药械科', null]);
    expect(whose({}, 'sendBackInquiry', COLLEAGUE)).toBe('被转交的科室');
  });

  it('is assigned by the head, by the leader in charge only once it has come to them', () => {
    expect(([0, 1, 2] as const).map((level) => whose({ level }, 'assignInquiry', LEADER))).toEqual(['大厅负责人', '大厅负责人', null]);
  });

  it('is contributed to by whoever was asked, by name before by section, and once', () => {
    expect(whose({ help: [HELP] }, 'contributeToInquiry', OTHER)).toBeNull();
    expect(whose({ help: [HELP] }, 'contributeToInquiry', COLLEAGUE)).toBe('药械科');
    expect(whose({ help: [{ ...HELP, given_on: '2026-11-20' }] }, 'contributeToInquiry', OTHER)).toBe('请来协办的科室');
    const byName = { ...HELP, person_id: 31, person_name: '丙' };
    expect(helpFor([HELP, byName], OTHER)).toBe(byName);
  });
});

describe('the limit of an inquiry', () => {
  const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);

  it('asked on Friday ends on Monday, and goes up when Monday is over', () => {
    expect(termOfInquiry(1, plainDate('2026-11-20'), calendar)).toMatchObject({ due_on: '2026-11-23', escalate_on: '2026-11-23', provisional: false });
  });

  it('gives the head days of their own before it comes to the leader, after whom nobody stands', () => {
    expect(nextLevel(0, 1, plainDate('2026-11-27'), calendar)).toEqual({ level: 1, escalate_on: '2026-11-30' });
    expect(nextLevel(1, 1, plainDate('2026-12-01'), calendar)).toEqual({ level: 2, escalate_on: null });
  });
});
