/** @no-db */
import type { ItemDefinition } from '@onecounter/contracts';
import { plainDate, WorkingCalendar } from '@onecounter/kernel';
import { progressOf } from './progress';
import type { ProgressFacts } from './progress-facts';

const limit = (days: number) => ({ days, unit: 'working' as const, basis: '示例', verified: true });
const definition = { promisedLimit: limit(5), statutoryLimit: limit(10), deliveryLimit: limit(10), consultationPhone: '12345', materials: [
  { code: 'M03', points: [{ code: 'M03-R01', text: '布局图标注更衣', kind: 'formal', severity: 'must' }, { code: 'M03-R02', text: '标注“三防”设施', kind: 'formal', severity: 'must' }] },
  { code: 'M04', points: [{ code: 'M04-R01', text: '至少含四项制度名称', kind: 'formal', severity: 'must' }, { code: 'M04-S01', text: '制度能够实行', kind: 'substantive', severity: 'must' }] },
] } as unknown as ItemDefinition;
const calendar = new WorkingCalendar([{ year: 2026, region: '', holidays: [], makeUpDays: [] }]);
const received: ProgressFacts = {
  number: '210300-20261120-000187', item_name: '食品经营许可（新办）', applicant_kind: 'enterprise', applicant_name: '鞍山市铁西区味源餐饮管理有限公司', status: 'registered', deemed: false,
  received_at: new Date('2026-11-20T02:41:00Z'), moved_at: new Date('2026-11-20T02:41:00Z'), issued_at: null, notice_due_on: '2026-11-27', supplement_due_on: null, accepted_on: null, decided_on: null,
  promised_due_on: null, delivery_due_on: null, provisional: false, clock_stopped_on: null, refused: false, parcel: null, missing: [],
};
const progress = (facts: Partial<ProgressFacts>, today = '2026-11-20') => progressOf({ ...received, ...facts }, definition, plainDate(today), calendar);
const missing = [
  { code: 'M03', name: '设备设施、经营布局、操作流程文件', verdict: 'faulty' as const, message: null, failed: [{ code: 'M03-R01', message: '补画更衣间，改正备餐间位置，盖章' }, { code: 'M03-R02', message: null }], originals: 1, copies: 0 },
  { code: 'M04', name: '食品安全规章制度目录清单', verdict: 'missing' as const, message: null, failed: [], originals: 1, copies: 1 },
];

describe('the progress page', () => {
  it('says first what the applicant has to do', () => {
    const page = progress({ status: 'awaitingSupplement', missing, supplement_due_on: '2026-12-11' });
    expect(page.headline).toBe('还要您补 2 份材料');
    expect(page.supplement).toEqual([
      { title: '设备设施、经营布局、操作流程文件', shared: 'M03', text: '补画更衣间，改正备餐间位置，盖章。不符合：标注“三防”设施。原件 1 份。' },
      { title: '食品安全规章制度目录清单', shared: 'M04', text: '至少含四项制度名称。原件 1 份，复印件 1 份。' },
    ]);
    expect(page.outlook).toBe('如果 11月23日（周一）补齐，11月30日（周一）就能办结。');
  });

  it('shows five stations, the present one with its day', () => {
    const page = progress({ status: 'awaitingSupplement', missing });
    expect(page.stations).toEqual([
      { label: '收到材料', state: 'done', note: '11月20日（周五）10:41' }, { label: '补齐材料', state: 'current', note: '现在这一步，等您补 2 份' }, { label: '受理', state: 'ahead', note: '补齐当天' },
      { label: '审查和决定', state: 'ahead', note: '受理后 5 个工作日内办结' }, { label: '领证', state: 'ahead', note: '窗口领取、邮寄或电子证' },
    ]);
  });

  it('masks the applicant', () => {
    expect(progress({}).applicantMasked).toBe('鞍山市铁西区味源****');
    expect(progress({ applicant_name: '味源店' }).applicantMasked).toBe('味源****');
    expect(progress({ applicant_kind: 'person', applicant_name: '欧阳𠮷明' }).applicantMasked).toBe('欧**明');
  });

  it.each([
    [{ status: 'registered' }, '材料已收到，请等受理结果', 1], [{ status: 'accepted', accepted_on: '2026-11-20' }, '正在审查，您不用做什么', 3], [{ status: 'checked', accepted_on: '2026-11-20', clock_stopped_on: '2026-11-23' }, '正在进行特别程序，请看告知书', 3],
    [{ status: 'granted', accepted_on: '2026-11-20', decided_on: '2026-11-24' }, '已经准予，正在制证', 4], [{ status: 'certified', accepted_on: '2026-11-20', decided_on: '2026-11-24' }, '证件办好了，请来领取', 4],
    [{ status: 'declined' }, '没有受理，请看通知书', 1], [{ status: 'withdrawn', accepted_on: '2026-11-20' }, '您已撤回申请', 3], [{ status: 'terminated' }, '办理已经终止，请看告知书', 1],
  ] satisfies [Partial<ProgressFacts>, string, number][])('has one sentence and one present station for each status (%#)', (facts, headline, current) => {
    const page = progress(facts, '2026-11-25');
    expect(page.headline).toBe(headline);
    expect(page.stations.findIndex((station) => station.state === 'current')).toBe(current);
    expect(page.stations).toHaveLength(5);
  });

  it('says so when the result is a refusal, and has nothing ahead when all is done', () => {
    const refused = progress({ status: 'refused', refused: true, parcel: null, accepted_on: '2026-11-20', decided_on: '2026-11-25', delivery_due_on: '2026-12-09' }, '2026-11-25');
    expect(refused.headline).toBe('没有准予，请来领取决定书');
    expect(refused.stations.at(-1)).toMatchObject({ label: '领取决定书', state: 'current' });
    const done = progress({ status: 'issued', accepted_on: '2026-11-20', decided_on: '2026-11-25', issued_at: new Date('2026-11-26T01:05:00Z') }, '2026-11-26');
    expect(done.stations.every((station) => station.state === 'done')).toBe(true);
    expect(done.stations.at(-1)?.note).toBe('11月26日（周四）09:05送达');
  });

  it('marks a date that may still move, and names the year when it is another', () => {
    const page = progress({ status: 'accepted', accepted_on: '2026-12-30', promised_due_on: '2027-01-07', provisional: true }, '2026-12-30');
    expect(page.dates).toContainEqual({ label: '承诺办结', text: '2027年1月7日（周四）（暂定）' });
  });
});
