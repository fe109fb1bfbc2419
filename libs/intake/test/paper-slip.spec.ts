import { Desk, failsWith, measurePdf, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

interface Line { lotId: number; name: string; form: string; count: number; missingLotId: number | null; returnable: boolean; outcome: string | null }
interface Slip { id: number; number: string; version: number; status: string; lines: Line[]; steps: { verb: string; allowed: boolean; reason: string | null }[]; to: string; from: string }
interface Lot { lotId: number | null; code: string; name: string; form: string; count: number; returnable: boolean; state: string; at: string; byName: string; atMyDesk: boolean; slipNumber: string | null }
interface Papers { lots: Lot[]; owedOriginals: number; ended: boolean; movements: { label: string; byName: string; to: string }[] }

const as = (login: string) => desk.as(login);
const papersOf = async (permitCase: { id: number }, login = 'clerk1'): Promise<Papers> => (await (await as(login)).get(`/cases/${permitCase.id}/papers`)).body as unknown as Papers;
const slipOf = async (id: number, login = 'clerk1'): Promise<Slip> => (await (await as(login)).get(`/paper-slips/${id}`)).body as unknown as Slip;
const asked = (permitCase: { id: number }, lots: readonly Lot[]) => lots.map(({ code, name, form, count }) => ({ caseId: permitCase.id, code, name, form, count }));
const move = async (slip: Slip, login: string, verb: string, body: object = {}) => (await as(login)).post(`/paper-slips/${slip.id}/${verb}`, { version: slip.version, ...body });
const countOf = (slip: Slip, less = 0) => ({ lines: slip.lines.map(({ lotId, count }, index) => ({ lotId, count: index === 0 ? count - less : count })) });

/** All that lies at the clerk's window, on one slip to the section. */
async function drawnUp(cases: readonly GivenCase[], login = 'clerk1', to = 'section'): Promise<Slip> {
  const papers = [];
  for (const one of cases) papers.push(...asked(one, (await papersOf(one, login)).lots.filter((lot) => lot.atMyDesk)));
  const answer = await (await as(login)).post('/paper-slips/draw-up-paper-slip', { to, papers });
  if (answer.status !== 201) throw new Error(answer.text);
  return slipOf(Number(answer.body.id), login);
}
async function handedOver(cases: readonly GivenCase[]): Promise<Slip> {
  const slip = await drawnUp(cases);
  succeeds(await move(slip, 'clerk1', 'hand-over-papers'), { status: 'handedOver' });
  return slipOf(slip.id, 'reviewer1');
}
async function atSection(permitCase: GivenCase): Promise<Slip> {
  const slip = await handedOver([permitCase]);
  succeeds(await move(slip, 'reviewer1', 'receive-papers', countOf(slip)), { status: 'received' });
  return slipOf(slip.id, 'reviewer1');
}

describe('the paper of a case', () => {
  it('lies at the window that received it until a slip says otherwise', async () => {
    const permitCase = await desk.given.registeredCase();
    const { lots, movements } = await papersOf(permitCase);
    expect(lots.length).toBeGreaterThan(0);
    for (const lot of lots) expect(lot).toMatchObject({ state: 'held', at: expect.stringContaining('接件窗口'), byName: '综合窗口接件员甲', atMyDesk: true });
    expect(movements).toEqual([]);
    expect((await papersOf(permitCase, 'reviewer1')).lots.every((lot) => !lot.atMyDesk)).toBe(true);
    failsWith(await (await as('reviewer3')).get(`/cases/${permitCase.id}/papers`), 'notFound');
  });

  it('goes from the window to the section to the issuing window to the applicant, and each time it is known who has it', async () => {
    const permitCase = await desk.given.acceptedCase();
    const first = await drawnUp([permitCase]);
    expect((await papersOf(permitCase)).lots.map((lot) => lot.state)).toEqual(first.lines.map(() => 'reserved'));
    succeeds(await move(first, 'clerk1', 'hand-over-papers'), { version: 2 });
    expect((await papersOf(permitCase)).lots[0]).toMatchObject({ state: 'inTransit', slipNumber: first.number });

    const scanned = (await (await as('reviewer1')).get(`/paper-slips/find?code=${first.number}`)).body as unknown as Slip;
    succeeds(await move(scanned, 'reviewer1', 'receive-papers', countOf(scanned)), { status: 'received', version: 3 });
    expect((await papersOf(permitCase, 'reviewer1')).lots[0]).toMatchObject({ state: 'held', at: '卫生计生审批科', byName: '卫生计生审批科审核员甲', atMyDesk: true });

    const originals = (await papersOf(permitCase, 'reviewer1')).lots.filter((lot) => lot.form === 'original' && lot.returnable);
    expect(originals.length).toBeGreaterThan(0);
    const certificate = { caseId: permitCase.id, code: 'other', name: '食品经营许可证', form: 'original', count: 1, returnable: true };
    const second = await (await as('reviewer1')).post('/paper-slips/draw-up-paper-slip', { to: 'issuing', papers: [...asked(permitCase, originals), certificate] });
    expect(second.status).toBe(201);
    const onward = await slipOf(Number(second.body.id), 'reviewer1');
    succeeds(await move(onward, 'reviewer1', 'hand-over-papers'));
    const arrived = await slipOf(onward.id, 'issuer1');
    failsWith(await move(arrived, 'clerk1', 'receive-papers', countOf(arrived)), 'paperSlipNotYours', { desk: expect.stringContaining('发证窗口') });
    succeeds(await move(arrived, 'issuer1', 'receive-papers', countOf(arrived)));

    const back = await drawnUp([permitCase], 'issuer1', 'applicant');
    failsWith(await move(back, 'issuer1', 'hand-over-papers'), 'paperWayWrong');
    succeeds(await move(back, 'issuer1', 'return-papers', { collectorName: '欧阳·𠮷明' }), { status: 'returned' });
    const { lots, owedOriginals, movements } = await papersOf(permitCase, 'issuer1');
    expect(owedOriginals).toBe(0);
    expect(lots.find((lot) => lot.name === '食品经营许可证')).toMatchObject({ state: 'returned', at: '申请人' });
    expect(movements.map(({ label }) => label)).toEqual(['退还申请人', '开具交接单', '签收', '移交', '开具交接单', '签收', '移交', '开具交接单']);
    const kept = await desk.sql.row<{ facts: string; sealed: string; masked: string }>(`select string_agg(facts::text, '') facts, min(collector_sealed) sealed, min(collector_masked) masked from platform.step t join intake.paper_slip s on s.id = t.subject_id where t.subject_kind = 'paperSlip' and s.id = $1`, [back.id]);
    expect(kept?.facts).not.toContain('欧阳');
    expect(kept?.sealed).not.toContain('欧阳');
    expect(kept?.masked).toMatch(/\*/);
  });

  it('is archived by the section', async () => {
    const permitCase = await desk.given.acceptedCase();
    await atSection(permitCase);
    const slip = await drawnUp([permitCase], 'reviewer1', 'archive');
    succeeds(await move(slip, 'reviewer1', 'hand-over-papers'));
    const open = await slipOf(slip.id, 'reviewer2');
    failsWith(await move(open, 'reviewer1', 'receive-papers', countOf(open)), 'paperTakerIsGiver');
    succeeds(await move(open, 'reviewer2', 'receive-papers', countOf(open)));
    expect((await papersOf(permitCase)).lots[0]).toMatchObject({ at: '卫生计生审批科（档案）', byName: '卫生计生审批科审核员乙' });
  });
});

describe('a slip', () => {
  it('carries many cases at once, and prints with a bar code, the papers and two lines to sign', async () => {
    const slip = await drawnUp([await desk.given.acceptedCase(), await desk.given.acceptedCase()]);
    expect(slip.number).toMatch(/^PS20261120-\d{6}$/);
    const pdf = await (await as('clerk1')).get(`/paper-slips/${slip.id}/pdf`);
    const words = (await measurePdf(pdf.bytes)).flatMap((page) => page.words.map(({ text }) => text)).join(' ');
    for (const said of ['材料交接单', slip.number, '卫生计生审批科', '移交人签字', '接收人签字', '办件 2 件']) expect(words.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''));
    failsWith(await (await as('reviewer3')).get(`/paper-slips/${slip.id}/pdf`), 'notFound');
    expect((await (await as('clerk1')).get('/paper-slips?view=drawnUp')).text).toContain(slip.number);
    expect((await (await as('issuer1')).get('/paper-slips?view=drawnUp')).text).not.toContain(slip.number);
  });

  it('takes no paper twice, none that lies elsewhere, and leads to one taker', async () => {
    const permitCase = await desk.given.acceptedCase();
    const draw = async (login: string, to: string, papers: object[]) => (await as(login)).post('/paper-slips/draw-up-paper-slip', { to, papers });
    const all = asked(permitCase, (await papersOf(permitCase)).lots);
    failsWith(await draw('clerk1', 'archive', all), 'paperWayWrong');
    failsWith(await draw('reviewer1', 'issuing', all), 'paperNotAtDesk', { available: 0 });
    failsWith(await draw('reviewer3', 'issuing', all), 'notFound');
    failsWith(await draw('hallhead1', 'section', all), 'notPermitted');
    failsWith(await draw('clerk1', 'section', [{ ...all[0], count: 999 }]), 'paperNotAtDesk', { asked: 999 });
    failsWith(await draw('clerk1', 'section', [{ ...all[0], count: 0 }]), 'paperNothingChosen');
    failsWith(await draw('clerk1', 'section', [{ caseId: permitCase.id, code: 'other', form: 'copy', count: 1 }]), 'paperNameRequired');
    failsWith(await draw('clerk1', 'section', [{ ...all[0], form: 'fax' }]), 'invalidInput');
    const foreign = await desk.given.acceptedCase({ item: 'YY-001' });
    failsWith(await draw('clerk1', 'section', [...all, ...asked(foreign, (await papersOf(foreign)).lots)]), 'paperSlipMixed');
    await drawnUp([permitCase]);
    failsWith(await draw('clerk1', 'section', all), 'paperNotAtDesk', { available: 0 });
  });

  it('is received once, by the unit it is for, and never by who gave it', async () => {
    const slip = await handedOver([await desk.given.acceptedCase()]);
    failsWith(await (await as('reviewer3')).get(`/paper-slips/find?code=${slip.number}`), 'paperSlipNotYours', { desk: '卫生计生审批科' });
    failsWith(await move(slip, 'reviewer3', 'receive-papers', countOf(slip)), 'notFound');
    failsWith(await move(slip, 'clerk2', 'receive-papers', countOf(slip)), 'paperSlipNotYours');
    failsWith(await (await as('reviewer1')).get('/paper-slips/find?code=PS20200101-000001'), 'paperSlipUnknown');
    failsWith(await move(slip, 'reviewer1', 'receive-papers', { lines: [] }), 'invalidInput');
    failsWith(await move(slip, 'reviewer1', 'receive-papers', { lines: countOf(slip).lines.slice(1) }), 'papersUncounted');
    failsWith(await move(slip, 'reviewer1', 'receive-papers', { lines: [...countOf(slip).lines, ...countOf(slip).lines.slice(0, 1)] }), 'notFound');
    failsWith(await move(slip, 'reviewer1', 'receive-papers', countOf(slip, -1)), 'paperCountTooHigh');
    const key = { 'idempotency-key': 'receive-papers-once' };
    const caller = await as('reviewer1');
    const [once, again] = [await caller.post(`/paper-slips/${slip.id}/receive-papers`, { version: 2, ...countOf(slip) }, key), await caller.post(`/paper-slips/${slip.id}/receive-papers`, { version: 2, ...countOf(slip) }, key)];
    succeeds(once, { status: 'received' });
    expect(again.text).toBe(once.text);
    failsWith(await move(slip, 'reviewer2', 'receive-papers', countOf(slip)), 'changedMeanwhile', { byName: '卫生计生审批科审核员甲' });
    failsWith(await move({ ...slip, version: 3 }, 'reviewer2', 'receive-papers', countOf(slip)), 'stepNotAllowed');
  });

  it('is taken back before it was signed for, and its papers can be handed over anew', async () => {
    const permitCase = await desk.given.acceptedCase();
    const slip = await handedOver([permitCase]);
    failsWith(await move(slip, 'reviewer1', 'cancel-paper-slip', { reason: '不收' }), 'paperSlipNotYours');
    failsWith(await move(slip, 'clerk1', 'cancel-paper-slip', { reason: ' ' }), 'invalidInput');
    succeeds(await move(slip, 'clerk1', 'cancel-paper-slip', { reason: '送错科室' }), { status: 'cancelled' });
    failsWith(await move({ ...slip, version: 3 }, 'reviewer1', 'receive-papers', countOf(slip)), 'stepNotAllowed');
    expect((await papersOf(permitCase)).lots.every((lot) => lot.atMyDesk)).toBe(true);
    await drawnUp([permitCase]);
  });
});

describe('a part of several copies', () => {
  it('goes alone, also when it is asked for in two lines; the rest stays', async () => {
    const permitCase = await desk.given.acceptedCase();
    const paper = { caseId: permitCase.id, code: 'other', name: '图纸', form: 'copy' };
    const draw = async (papers: object[]) => (await as('clerk1')).post('/paper-slips/draw-up-paper-slip', { to: 'section', papers });
    const first = await draw([{ ...paper, count: 3 }]);
    succeeds(await move(await slipOf(Number(first.body.id)), 'clerk1', 'cancel-paper-slip', { reason: '再分' }));
    const second = await draw([{ ...paper, count: 1 }, { ...paper, count: 1 }]);
    expect((await slipOf(Number(second.body.id))).lines).toMatchObject([{ name: '图纸', count: 2 }]);
    expect((await papersOf(permitCase)).lots.filter(({ name }) => name === '图纸').map(({ count, state }) => [count, state]).sort()).toEqual([[1, 'held'], [2, 'reserved']]);
    failsWith(await draw([{ ...paper, count: 2 }]), 'paperNotAtDesk', { available: 1 });
  });
});

describe('what is not there', () => {
  it('stays on the giver until he has found it or says that it is lost', async () => {
    const permitCase = await desk.given.acceptedCase();
    const slip = await handedOver([permitCase]);
    failsWith(await move(slip, 'reviewer1', 'receive-papers', countOf(slip, 1)), 'papersDiffer');
    failsWith(await move(slip, 'reviewer1', 'receive-papers-with-difference', { ...countOf(slip), note: '少一份' }), 'papersAgree');
    succeeds(await move(slip, 'reviewer1', 'receive-papers-with-difference', { ...countOf(slip, 1), note: '袋里少一份' }), { status: 'receivedWithDifference' });
    const differing = await slipOf(slip.id);
    const missing = differing.lines.find((line) => line.missingLotId !== null);
    expect((await papersOf(permitCase)).lots.find((lot) => lot.lotId === missing?.missingLotId)).toMatchObject({ state: 'missing', count: 1, byName: '综合窗口接件员甲', at: expect.stringContaining('接件窗口') });
    failsWith(await move(differing, 'reviewer1', 'settle-paper-difference', { outcomes: [{ lotId: missing?.missingLotId, outcome: 'found' }], note: '在' }), 'paperSlipNotYours');
    failsWith(await move(differing, 'clerk1', 'settle-paper-difference', { outcomes: [{ lotId: 999_999, outcome: 'found' }], note: '在' }), 'notFound');
    succeeds(await move(differing, 'clerk1', 'settle-paper-difference', { outcomes: [{ lotId: missing?.missingLotId, outcome: 'found' }], note: '落在柜台抽屉里' }), { status: 'closed' });
    expect((await papersOf(permitCase)).lots.find((lot) => lot.lotId === missing?.missingLotId)).toMatchObject({ state: 'held', atMyDesk: true });
    expect(await slipOf(slip.id)).toMatchObject({ settlement: '落在柜台抽屉里', note: '袋里少一份' });
  });

  it('is recorded as lost at one\'s own desk, and is owed no more', async () => {
    const permitCase = await desk.given.acceptedCase();
    await atSection(permitCase);
    const { lots, owedOriginals } = await papersOf(permitCase, 'reviewer1');
    const one = lots.find((lot) => lot.form === 'original' && lot.returnable) as Lot;
    const report = async (login: string, count = 1) => (await as(login)).post('/paper-slips/report-lost-papers', { papers: [{ caseId: permitCase.id, code: one.code, form: 'original', count }], reason: '搬办公室时丢失' });
    failsWith(await report('clerk1'), 'paperNotAtDesk');
    expect((await report('reviewer1')).status).toBe(201);
    const after = await papersOf(permitCase, 'reviewer1');
    expect(after.owedOriginals).toBe(owedOriginals - 1);
    expect(after.lots.find((lot) => lot.code === one.code && lot.form === 'original')).toMatchObject({ state: 'lost' });
    expect(after.movements[0]).toMatchObject({ label: '登记遗失' });
  });
});

describe('originals that the applicant gets back', () => {
  it('are listed with their age until they are returned, and a case that ended says what must go back', async () => {
    const permitCase = await desk.given.acceptedCase();
    await atSection(permitCase);
    await desk.at('2026-11-30T10:30');
    const list = async (login: string, query = '') => (await (await as(login)).get(`/papers/unreturned?search=${permitCase.number}${query}`)).body as unknown as { rows: { days: number; caseNumber: string; ended: boolean }[] };
    expect((await list('issuer1')).rows[0]).toMatchObject({ days: 10, caseNumber: permitCase.number, ended: false });
    expect((await list('reviewer3')).rows).toEqual([]);
    expect((await list('issuer1', '&ended=true')).rows).toEqual([]);
    const withdrawn = await desk.given.take(permitCase, 'clerk1', 'withdraw-application', { reason: '不办了' });
    expect((await list('issuer1', '&ended=true')).rows.length).toBeGreaterThan(0);
    expect(await papersOf(withdrawn)).toMatchObject({ ended: true, owedOriginals: expect.any(Number) });
    const waiting = await (await as('clerk1')).get(`/papers/at-desk?search=${(await desk.given.acceptedCase()).number}`);
    expect(waiting.body).toMatchObject({ place: 'window', ways: ['section', 'issuing', 'applicant'], cases: [expect.objectContaining({ running: true })] });
    failsWith(await (await as('hallhead1')).get('/papers/at-desk'), 'notPermitted');
  });
});
