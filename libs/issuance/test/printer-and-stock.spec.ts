import { Desk, failsWith, measurePdf, succeeds } from '@onecounter/testing';
import { PaperDesk, taken, type TemplateOnDesk } from './support/paper';

let desk: Desk;
let paper: PaperDesk;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  paper = new PaperDesk(desk);
});
afterAll(() => desk.close());

const as = (login: string) => desk.as(login);
const receive = async (prefix: string, from: string, to: string, login = 'head1', warnBelow = 2) => (await as(login)).post('/stock-ranges/receive-stock-range', { kind: '食品经营许可证', prefix, from, to, warnBelow });
const lose = async (verb: string, { id, version }: TemplateOnDesk, stockNumber: string, reason = '卡纸撕破', login = 'reviewer1') => (await as(login)).post(`/stock-ranges/${id}/${verb}`, { version, stockNumber, reason });
const shown = async (id: number) => (await (await as('reviewer1')).get(`/stock-ranges/${id}`)).body;

describe('a printer', () => {
  it('is adjusted by a step that says from what to what and who did it', async () => {
    const printer = await paper.printer({ x: 0, y: 0, scale: 100 }, '针式 1 号');
    const body = { version: printer.version, name: '针式 1 号', place: '3 号窗口', x: -1.5, y: 0.8, scale: 100.2 };
    succeeds(await (await as('reviewer1')).post(`/printers/${printer.id}/adjust-printer`, body), { version: 2 });
    failsWith(await (await as('reviewer2')).post(`/printers/${printer.id}/adjust-printer`, body), 'changedMeanwhile', { byName: expect.stringContaining('审核员') });
    const { body: seen } = await (await as('reviewer1')).get(`/printers/${printer.id}`);
    expect(seen).toMatchObject({ x: -1.5, y: 0.8, scale: 100.2, place: '3 号窗口', chainBrokenAt: null });
    expect((seen.steps as object[]).at(-1)).toMatchObject({ label: '调整打印机', what: '右 0、下 0 毫米，缩放 100% → 右 -1.5、下 0.8 毫米，缩放 100.2%' });
    failsWith(await (await as('reviewer3')).get(`/printers/${printer.id}`), 'notFound');
    failsWith(await (await as('head1')).post('/printers/register-printer', { name: '针式 1 号', place: '', x: 0, y: 0, scale: 100 }), 'invalidInput');
    for (const wrong of [{ x: 31 }, { scale: 80 }, { y: Number.MAX_VALUE }, { name: ' ' }]) failsWith(await (await as('reviewer1')).post(`/printers/${printer.id}/adjust-printer`, { ...body, version: 2, ...wrong }), 'invalidInput');
  });

  it('prints a test sheet with rulers, moved by its offset', async () => {
    const { body: list } = await (await as('reviewer1')).get('/certificate-templates');
    const general = (list as unknown as { id: number; name: string }[]).find(({ name }) => name === '通用证照');
    const sheets = await Promise.all([{ x: 0, y: 0, scale: 100 }, { x: 2, y: 1, scale: 100 }].map(async (shift) => {
      const printer = await paper.printer(shift);
      const pdf = await (await as('reviewer1')).get(`/printers/${printer.id}/test-sheet?template=${general?.id ?? 0}`);
      const [page] = await measurePdf(pdf.bytes);
      return page?.words.find(({ text }) => text.includes('味源'));
    }));
    expect((sheets[1]?.x ?? 0) - (sheets[0]?.x ?? 0)).toBeCloseTo(2, 1);
    expect((sheets[1]?.baseline ?? 0) - (sheets[0]?.baseline ?? 0)).toBeCloseTo(1, 1);
  });

  it('prints for its own section only, and not once it is retired', async () => {
    const printer = await paper.printer({ x: 0, y: 0, scale: 100 }, '要停的');
    succeeds(await (await as('head1')).post(`/printers/${printer.id}/retire-printer`, { version: 1 }), { status: 'outOfService' });
    const granted = await desk.given.grantedCase();
    failsWith(await (await as('reviewer1')).post(`/cases/${granted.id}/print-certificate`, { version: granted.version, stockNumber: 'K00011001', printerId: printer.id }), 'notFound');
    const strange = await new PaperDesk(desk, 'dyyqx-head1').printer({ x: 9, y: 9, scale: 100 }, '别科室的');
    failsWith(await (await as('reviewer1')).post(`/cases/${granted.id}/print-certificate`, { version: granted.version, stockNumber: 'K00011001', printerId: strange.id }), 'notFound');
  });
});

describe('a range of blanks', () => {
  it('is received once: overlapping numbers, reversed ones and another length are refused', async () => {
    const range = taken(await receive('甲', '0001', '0010'));
    succeeds(await (await as('reviewer1')).get(`/stock-ranges/${range.id}`), { firstNumber: '甲0001', lastNumber: '甲0010', sheets: 10, left: 10, nextNumber: '甲0001', status: 'inStore', low: false });
    failsWith(await receive('甲', '0010', '0020'), 'stockRangeOverlaps', { from: '甲0001', to: '甲0010' });
    failsWith(await receive('甲', '0020', '0011'), 'invalidInput');
    failsWith(await receive('甲', '11', '020'), 'invalidInput');
    failsWith(await receive('甲', '000000000000000', '999999999999999'), 'invalidInput');
    failsWith(await receive('=cmd|', '1', '2'), 'invalidInput');
    succeeds(await receive('甲', '0011', '0020'));
    failsWith(await receive('乙', '1', '2', 'reviewer1'), 'notPermitted');
    const together = await Promise.all([receive('丙', '0001', '0100'), receive('丙', '0050', '0150')]);
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('goes to a printer or a post, of its own section', async () => {
    const range = taken(await receive('丁', '0001', '0010'));
    const printer = await paper.printer({ x: 0, y: 0, scale: 100 }, '领用机');
    const handOut = async (body: object, login = 'reviewer1') => (await as(login)).post(`/stock-ranges/${range.id}/hand-out-stock-range`, body);
    failsWith(await handOut({ version: 1, printerId: null, holder: ' ' }), 'invalidInput');
    failsWith(await handOut({ version: 1, printerId: 999_999, holder: '' }), 'notFound');
    failsWith(await handOut({ version: 1, printerId: printer.id, holder: '' }, 'reviewer3'), 'notFound');
    succeeds(await handOut({ version: 1, printerId: printer.id, holder: '制证岗' }), { status: 'handedOut', version: 2 });
    const granted = await desk.given.grantedCase();
    succeeds(await (await as('reviewer1')).get(`/cases/${granted.id}/next-blank?printerId=${printer.id}`), { stockNumber: '丁0001', controlled: true, left: 10, low: false });
  });

  it('accounts for each sheet: printed, voided, spoilt, missing, skipped; none is used twice', async () => {
    const range = taken(await receive('戊', '01', '10', 'head1', 6));
    const first = await desk.given.grantedCase();
    const printed = await desk.given.take(first, 'reviewer1', 'print-certificate', { stockNumber: '戊01' });
    await desk.given.take(printed, 'reviewer1', 'spoil-certificate', { reason: '印偏了' });
    failsWith(await lose('spoil-blank-sheet', range, '戊01'), 'stockNumberUsed');
    failsWith(await lose('spoil-blank-sheet', range, '戊11'), 'stockNumberNotReceived');
    failsWith(await lose('spoil-blank-sheet', range, '戊02', '  '), 'opinionRequired');
    const spoilt = taken(await lose('spoil-blank-sheet', range, '戊02'));
    failsWith(await lose('report-missing-sheet', range, '戊03'), 'changedMeanwhile');
    const missing = taken(await lose('report-missing-sheet', spoilt, ' 戊05 ', '拆包时少一张'));
    failsWith(await lose('spoil-blank-sheet', missing, '戊05'), 'stockNumberAccounted', { state: '缺号' });
    expect(await shown(range.id)).toMatchObject({ used: 0, voided: 1, spoilt: 1, missing: 1, left: 7, skipped: 2, nextNumber: '戊06', low: false, chainBrokenAt: null });
    succeeds(await (await as('reviewer1')).post(`/cases/${first.id}/print-certificate`, { version: first.version + 2, stockNumber: '戊06' }), { status: 'certified' });
    failsWith(await lose('spoil-blank-sheet', missing, '戊06'), 'stockNumberUsed');
    taken(await lose('spoil-blank-sheet', missing, '戊07'));
    expect(await shown(range.id)).toMatchObject({ used: 1, left: 5, low: true });
  });

  it('gives its numbers only to those that lie in it, and to no sheet that is gone', async () => {
    const range = taken(await receive('己', '0001', '0003'));
    taken(await lose('spoil-blank-sheet', range, '己0002'));
    const granted = await desk.given.grantedCase();
    const print = async (stockNumber: string) => (await as('reviewer1')).post(`/cases/${granted.id}/print-certificate`, { version: granted.version, stockNumber });
    failsWith(await print('己0004'), 'stockNumberNotReceived', { stockNumber: '己0004' });
    failsWith(await print('己000A'), 'stockNumberNotReceived');
    failsWith(await print('己0002'), 'stockNumberAccounted', { state: '废证' });
    succeeds(await print('己0003'), { status: 'certified' });
  });

  it('is not kept by a section that never received one: any number goes once', async () => {
    const granted = await desk.given.take(
      await desk.given.take(await desk.given.acceptedCase({ item: 'YY-001' }), 'reviewer3', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick((await desk.given.acceptedCase({ item: 'YY-001' })).id, 'reviewer3') }), 'approver3', 'grant-permit', { opinion: '同意。' },
    );
    succeeds(await (await as('reviewer3')).get(`/cases/${granted.id}/next-blank`), { stockNumber: null, controlled: false });
    succeeds(await (await as('reviewer3')).post(`/cases/${granted.id}/print-certificate`, { version: granted.version, stockNumber: 'any-1' }), { status: 'certified' });
  });
});

describe('the list of a month', () => {
  it('has every sheet that became no certificate, with reason, person and case', async () => {
    await desk.at('2026-12-01T09:00');
    const range = taken(await receive('庚', '001', '009'));
    taken(await lose('spoil-blank-sheet', range, '庚001', '喷墨污损 <b>'));
    const printed = await desk.given.take(await desk.given.grantedCase(), 'reviewer1', 'print-certificate', { stockNumber: '庚002' });
    await desk.given.take(printed, 'reviewer1', 'spoil-certificate', { reason: '姓名打错位置' });
    const { body } = await (await as('assess1')).get('/stock-ranges/lost-sheets?month=2026-12');
    expect(body).toEqual([
      expect.objectContaining({ stockNumber: '庚001', stateLabel: '废证', reason: '喷墨污损 <b>', byName: expect.stringContaining('审核员'), on: '2026-12-01', caseNumber: null }),
      expect.objectContaining({ stockNumber: '庚002', stateLabel: '作废', reason: '姓名打错位置', on: '2026-12-01', caseNumber: printed.number }),
    ]);
    expect(JSON.stringify((await (await as('reviewer3')).get('/stock-ranges/lost-sheets?month=2026-12')).body)).toBe('[]');
    failsWith(await (await as('reviewer1')).get('/stock-ranges/lost-sheets?month=2026-13'), 'invalidInput');
  });
});
