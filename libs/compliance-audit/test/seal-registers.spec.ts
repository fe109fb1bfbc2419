import { ScheduleKeeper } from '@onecounter/platform';
import { Desk, failsWith, succeeds } from '@onecounter/testing';

interface Taken { id: number; version: number; status: string }
interface Week { id: number; version: number; status: string; unitId: number; week: string; dueOn: string; uses: { platform: boolean; matter: string; caseNumber: string | null; copies: number }[]; verbs: string[]; blocked: string | null; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null }[] } }
interface Entry { id: number; lineNo: number; usedOn: string; usedAt: string | null; matter: string; applicantName: string | null; caseId: number | null; struckOn: string | null; unitId: number }
let desk: Desk;
let register: Taken;
const LINE = { usedOn: '2026-11-18', matter: '食品经营许可证', copies: 2, usedByName: '王·明' };
const idOf = async (login: string): Promise<number> => (await desk.sql.row<{ person_id: number }>('select person_id from organisation.account where login = $1', [login]))?.person_id ?? 0;
const unitOf = async (login: string): Promise<number> => (await desk.sql.row<{ unit_id: number }>('select h.unit_id from organisation.account a join organisation.post_holding h on h.person_id = a.person_id where a.login = $1', [login]))?.unit_id ?? 0;
const post = async (login: string, path: string, body: object, headers: Record<string, string> = {}) => (await desk.as(login)).post(path, body, headers);
const enter = async (line: object, login = 'reviewer1') => {
  const answer = await post(login, `/seal-registers/${register.id}/enter-seal-use`, { version: register.version, ...LINE, ...line });
  if (answer.status === 200) register = answer.body as unknown as Taken;
  return answer;
};
const linesOf = async (query = '', login = 'reviewer1'): Promise<Entry[]> => (await (await desk.as(login)).get(`/register-entries?registerId=${register.id}${query}`)).body.rows as Entry[];
const week = async (id: number, login = 'head1'): Promise<Week> => (await (await desk.as(login)).get(`/ledger-weeks/${id}`)).body as unknown as Week;
const weeksOf = async (query = '', login = 'head1'): Promise<Week[]> => (await (await desk.as(login)).get(`/ledger-weeks?${query}`)).body.rows as Week[];
const openWeeks = (monday: string): Promise<string> => desk.get(ScheduleKeeper).run('open-ledger-weeks', new Date(`${monday}T00:05:00+08:00`));

beforeAll(async () => {
  desk = await Desk.open();
  await desk.at('2026-11-20T10:30');
  const opened = await post('head1', '/seal-registers/open-seal-register', { register: 'approval', keeperId: await idOf('reviewer1') });
  succeeds(opened, { status: 'kept' });
  register = opened.body as unknown as Taken;
});
afterAll(() => desk.close());

describe('a seal register', () => {
  it('is opened once for a section and a seal, by its head, with a keeper who works there', async () => {
    const keeperId = await idOf('reviewer1');
    failsWith(await post('head1', '/seal-registers/open-seal-register', { register: 'approval', keeperId }), 'sealRegisterKnown');
    failsWith(await post('coord1', '/seal-registers/open-seal-register', { register: 'official', keeperId }), 'sealKeeperUnknown');
    failsWith(await post('head1', '/seal-registers/open-seal-register', { register: 'official', keeperId }), 'sealRegisterOfOthers');
    failsWith(await post('head1', '/seal-registers/open-seal-register', { register: 'approval', unitId: await unitOf('coord1'), keeperId }), 'sealRegisterOfOthers');
    failsWith(await post('reviewer1', '/seal-registers/open-seal-register', { register: 'approval', keeperId }), 'notPermitted');
    const keepers = (await (await desk.as('head1')).get('/seal-keepers')).body as unknown as { id: number }[];
    expect(keepers.map(({ id }) => id)).toContain(keeperId);
    expect(keepers.map(({ id }) => id)).not.toContain(await idOf('coord1'));
    succeeds(await post('coord1', '/seal-registers/open-seal-register', { register: 'official', keeperId: await idOf('coord1') }));
  });

  it('takes a line as it stands on paper and counts on where no number is given', async () => {
    succeeds(await enter({ lineNo: 41, usedTime: '14:20', applicantName: '𠮷野家（鞍山）😀<b>', caseNumber: 'AS20261118-000001', approverName: '=1+1' }));
    succeeds(await enter({ usedOn: '2026-11-19' }));
    const lines = await linesOf();
    expect(lines.map(({ lineNo, usedOn }) => [lineNo, usedOn])).toEqual([[42, '2026-11-19'], [41, '2026-11-18']]);
    expect(lines[1]).toMatchObject({ usedAt: '2026-11-18T06:20:00.000Z', applicantName: '𠮷野家（鞍山）😀<b>', approverName: '=1+1', keeperName: expect.any(String) as string, caseId: null });
    expect(await linesOf('&words=𠮷野家')).toHaveLength(1);
  });

  it('refuses a day that lies ahead, a line twice, an old page, and lines of another section', async () => {
    failsWith(await enter({ usedOn: '2026-11-21' }), 'sealDayAhead');
    failsWith(await enter({ lineNo: 41 }), 'sealLineKnown');
    failsWith(await enter({ copies: 0 }), 'invalidInput');
    failsWith(await enter({ usedOn: '2026-02-30' }), 'invalidInput');
    failsWith(await enter({ matter: '字'.repeat(301) }), 'invalidInput');
    failsWith(await enter({ version: 1 }), 'changedMeanwhile');
    failsWith(await enter({}, 'coord1'), 'sealRegisterOfOthers');
    failsWith(await enter({}, 'approver1'), 'notPermitted');
  });

  it('writes one line when it is sent twice', async () => {
    const send = () => post('reviewer1', `/seal-registers/${register.id}/enter-seal-use`, { version: register.version, ...LINE, lineNo: 50 }, { 'idempotency-key': 'seal-line-twice-1' });
    const [first, second] = [await send(), await send()];
    succeeds(first);
    expect(second.body).toEqual(first.body);
    register = first.body as unknown as Taken;
    expect((await linesOf()).filter(({ lineNo }) => lineNo === 50)).toHaveLength(1);
  });

  it('never loses a line: a wrong one is struck by the head with a reason, and written anew', async () => {
    const [line] = (await linesOf()).filter(({ lineNo }) => lineNo === 50);
    const body = { entryId: line?.id, reason: '份数写错，应为 3 份' };
    failsWith(await post('reviewer1', `/seal-registers/${register.id}/strike-seal-use`, { version: register.version, ...body }), 'notPermitted');
    const struck = await post('head1', `/seal-registers/${register.id}/strike-seal-use`, { version: register.version, ...body });
    succeeds(struck);
    register = struck.body as unknown as Taken;
    failsWith(await post('head1', `/seal-registers/${register.id}/strike-seal-use`, { version: register.version, ...body }), 'sealLineStruck');
    failsWith(await post('head1', `/seal-registers/${register.id}/strike-seal-use`, { version: register.version, entryId: 999_999_999, reason: '没有' }), 'notFound');
    expect((await linesOf('&struck=yes')).map(({ lineNo, struckOn }) => [lineNo, struckOn])).toEqual([[50, '2026-11-20']]);
    succeeds(await enter({ lineNo: 50, copies: 3 }));
    const shown = (await (await desk.as('head1')).get(`/seal-registers/${register.id}`)).body as unknown as { trace: Week['trace']; lines: number };
    expect(shown.trace.chainBrokenAt).toBeNull();
    expect(shown.trace.steps).toContainEqual(expect.objectContaining({ verb: 'strikeSealUse', words: '份数写错，应为 3 份' }));
    expect(shown.lines).toBe(3);
  });

  it('cannot be altered, not even by the program', async () => {
    await expect(desk.sql.rows('update compliance.register_entry set copies = 9')).rejects.toThrow(/permission denied/);
    await expect(desk.sql.rows('delete from compliance.register_entry')).rejects.toThrow(/permission denied/);
  });

  it('is seen by its section and the bureau, by no other section', async () => {
    for (const login of ['head1', 'reviewer1', 'approver1', 'leader1', 'assess1', 'coord1', 'bureau1']) succeeds(await (await desk.as(login)).get(`/seal-registers/${register.id}`), { id: register.id });
    failsWith(await (await desk.as('clerk1')).get(`/seal-registers/${register.id}`), 'notPermitted');
    const other = (await desk.sql.row<{ login: string }>(`select a.login from organisation.account a join organisation.post_holding h on h.person_id = a.person_id and h.role = 'sectionReviewer' where h.unit_id <> $1 order by 1 limit 1`, [await unitOf('head1')]))?.login ?? '';
    failsWith(await (await desk.as(other)).get(`/seal-registers/${register.id}`), 'notFound');
    expect(await linesOf('', other)).toEqual([]);
  });
});

describe('a week of the ledger', () => {
  it('is opened once it is over, holds the uses of platform and paper, and is due on the Monday', async () => {
    const permitCase = await desk.given.registeredCase();
    await desk.settle();
    await desk.at('2026-11-23T00:05');
    expect([await openWeeks('2026-11-23'), await openWeeks('2026-11-23')]).toEqual([expect.stringMatching(/^[1-9]\d* weeks$/), '0 weeks']);
    const [own] = await weeksOf('state=unsigned');
    expect(own).toMatchObject({ week: '2026-11-16', dueOn: '2026-11-23', status: 'open', unitId: await unitOf('head1') });
    const { uses, verbs } = await week(own?.id ?? 0);
    expect(verbs).toEqual(['signLedgerWeek']);
    expect(uses.filter(({ platform }) => platform).map(({ caseNumber }) => caseNumber)).toContain(permitCase.number);
    expect(uses.filter(({ platform }) => !platform)).toHaveLength(3);
  });

  it('is due on the next working day when the Monday rests', async () => {
    await desk.at('2026-10-05T09:00');
    await desk.sql.rows(`insert into compliance.register_entry (register, unit_id, jurisdiction_path, line_no, used_on, matter, copies, used_by_name, source, entered_at) select 'approval', u.id, u.jurisdiction_path, 1, '2026-09-28', '许可证', 1, '张', 'hand', '2026-09-28' from organisation.unit u where u.id = $1`, [await unitOf('head1')]);
    await openWeeks('2026-10-05');
    expect((await weeksOf('from=2026-09-28&to=2026-09-28')).map(({ dueOn }) => dueOn)).toEqual(['2026-10-08']);
  });

  it('is signed by the head as it was seen; whoever comes second hears so', async () => {
    await desk.at('2026-11-23T09:00');
    const [own] = await weeksOf('from=2026-11-16&to=2026-11-16');
    const { id, version, uses } = await week(own?.id ?? 0);
    const sign = (login: string, seen = uses.length) => post(login, `/ledger-weeks/${id}/sign-ledger-week`, { version, uses: seen });
    failsWith(await sign('reviewer1'), 'notPermitted');
    failsWith(await sign('assess1'), 'notPermitted');
    failsWith(await sign('head1', uses.length - 1), 'ledgerWeekGrown');
    const both = await Promise.all([sign('head1'), sign('head1')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'changedMeanwhile' });
    expect(await week(id)).toMatchObject({ status: 'signed', signedUses: uses.length, verbs: [], light: null });
  });

  it('takes no line once it is signed until the assessment section opens it, and is then signed anew', async () => {
    const [own] = await weeksOf('from=2026-11-16&to=2026-11-16');
    failsWith(await enter({ lineNo: 60 }), 'ledgerWeekLocked');
    const signed = await week(own?.id ?? 0);
    failsWith(await post('head1', `/ledger-weeks/${signed.id}/reopen-ledger-week`, { version: signed.version, reason: '漏了一行' }), 'notPermitted');
    succeeds(await post('assess1', `/ledger-weeks/${signed.id}/reopen-ledger-week`, { version: signed.version, reason: '漏登一次用印，补登后重签。' }), { status: 'reopened' });
    succeeds(await enter({ lineNo: 60 }));
    const again = await week(signed.id);
    expect(again).toMatchObject({ dueOn: '2026-11-30', verbs: ['signLedgerWeek'] });
    expect(again.uses).toHaveLength(signed.uses.length + 1);
    succeeds(await post('head1', `/ledger-weeks/${signed.id}/sign-ledger-week`, { version: again.version, uses: again.uses.length }), { status: 'signed' });
    expect((await week(signed.id)).trace).toMatchObject({ chainBrokenAt: null, steps: [{ verb: 'openLedgerWeek' }, { verb: 'signLedgerWeek' }, { verb: 'reopenLedgerWeek', words: '漏登一次用印，补登后重签。' }, { verb: 'signLedgerWeek' }] });
  });

  it('is opened by a line that comes late, and not signed before it is over or by the keeper', async () => {
    succeeds(await enter({ lineNo: 70, usedOn: '2026-11-04' }));
    const [late] = await weeksOf('from=2026-11-02&to=2026-11-02');
    expect(late).toMatchObject({ status: 'open', dueOn: '2026-11-30' });
    const { rows: all } = (await (await desk.as('assess1')).get('/ledger-weeks?state=unsigned')).body as { rows: Week[] };
    expect(all.map(({ id }) => id)).toContain(late?.id);
    const named = await post('head1', `/seal-registers/${register.id}/name-seal-keeper`, { version: register.version, keeperId: await idOf('head1') });
    succeeds(named);
    register = named.body as unknown as Taken;
    const shown = await week(late?.id ?? 0);
    expect([shown.verbs, shown.blocked]).toEqual([[], expect.stringContaining('保管人')]);
    failsWith(await post('head1', `/ledger-weeks/${shown.id}/sign-ledger-week`, { version: shown.version, uses: 1 }), 'ledgerWeekByKeeper');
  });

  it('is what its head is reminded of until it is signed', async () => {
    const due = await desk.sql.rows<{ due_on: string }>(`select d.due_on from compliance.published_due d where d.date_kind = 'ledgerWeek' and d.unit_id = $1 order by 1`, [await unitOf('head1')]);
    expect(due.map(({ due_on: on }) => on)).toEqual(['2026-10-08', '2026-11-30']);
    expect(await desk.sql.rows(`select 1 from compliance.published_due where date_kind = 'cardAnswer' limit 0`)).toEqual([]);
  });
});
