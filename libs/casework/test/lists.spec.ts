import { Desk, failsWith, PERSON, succeeds } from '@onecounter/testing';

let desk: Desk;
const made: number[] = [];
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (let round = 0; round < 7; round += 1) made.push((await desk.given.acceptedCase()).id);
  await desk.given.acceptedCase({ item: 'QY-002', applicant: PERSON });
  await desk.given.awaitingSupplementCase();
});
afterAll(() => desk.close());
const rowsOf = (body: Record<string, unknown>) => body.rows as { id: number; dueOn: string; unread: boolean; light: { words: string } }[];

describe('the inbox', () => {
  it('shows a section its own cases only, nearest date first, in words', async () => {
    const page = await (await desk.as('reviewer1')).get('/cases?view=section');
    const rows = rowsOf(page.body);
    expect(rows.map((row) => row.dueOn)).toEqual([...rows.map((row) => row.dueOn)].sort());
    expect(rows.filter((row) => made.includes(row.id)).length).toBe(7);
    expect(rows[0]?.light.words).toMatch(/剩 \d+ 天/);
    const other = await (await desk.as('reviewer3')).get('/cases?view=section');
    expect(rowsOf(other.body)).toEqual([]);
  });

  it('pages without missing or doubling a row', async () => {
    const reviewer = await desk.as('reviewer1');
    for (const sort of ['due', 'newest']) {
      const seen: number[] = [];
      let after = '';
      do {
        const page = await reviewer.get(`/cases?view=section&sort=${sort}&limit=3${after && `&after=${after}`}`);
        seen.push(...rowsOf(page.body).map((row) => row.id));
        after = String(page.body.next ?? '');
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(8);
    }
  });

  it('finds by one character, by the end of a number and by item', async () => {
    const reviewer = await desk.as('reviewer1');
    expect(rowsOf((await reviewer.get(`/cases?search=${encodeURIComponent('味')}`)).body).length).toBe(8);
    expect(rowsOf((await reviewer.get(`/cases?search=${encodeURIComponent('味源餐饮')}`)).body).length).toBe(8);
    expect(rowsOf((await reviewer.get(`/cases?search=${encodeURIComponent('火锅')}`)).body)).toEqual([]);
    const found = async (words: string): Promise<number[]> => rowsOf((await reviewer.get(`/cases?view=all&search=${encodeURIComponent(words)}`)).body).map((row) => row.id);
    expect(await found('-000001')).toEqual([made[0]]);
    expect(await found('000010')).toEqual([]); // nobody's number, but all its pairs of digits are in every number
    expect((await found('sp-001 味源')).length).toBe(8);
    expect((await found('91210303maxxxx031r')).length).toBe(8);
  });

  it('marks what is new to a person as unread until it is opened', async () => {
    const reviewer = await desk.as('reviewer2');
    const [first] = rowsOf((await reviewer.get('/cases?view=section&unread=true')).body);
    succeeds(await reviewer.post(`/cases/${first?.id}/mark-seen`, { version: 2 }));
    expect(rowsOf((await reviewer.get('/cases?view=section&unread=true')).body).some((row) => row.id === first?.id)).toBe(false);
  });

  it('does not call unread what one moved oneself, but what somebody else moved after that', async () => {
    const permitCase = await desk.given.reviewedCase();
    const unread = async (login: string): Promise<boolean> => {
      const rows = rowsOf((await (await desk.as(login)).get('/cases?view=section&unread=true&limit=100')).body);
      const [row] = rowsOf((await (await desk.as(login)).get(`/cases?view=all&search=${permitCase.number}`)).body);
      expect(rows.some((one) => one.id === permitCase.id)).toBe(row?.unread);
      return row?.unread ?? false;
    };
    expect([await unread('reviewer1'), await unread('approver1')]).toEqual([false, true]);
    await desk.given.take(permitCase, 'approver1', 'return-to-reviewer', { reason: '再核一次。' });
    expect([await unread('reviewer1'), await unread('approver1')]).toEqual([true, false]);
  });

  it('counts the age in working days and lets it stand while the applicant has the case', async () => {
    const permitCase = await desk.given.awaitingSupplementCase();
    const ageOf = async () => (await (await desk.as('reviewer1')).get(`/cases/find?number=${permitCase.number}`)).body;
    await desk.at('2026-11-25T10:30');
    expect(await ageOf()).toMatchObject({ age: { days: 0, waitingDays: 3, words: '停在申请人 3 天' }, light: { kind: 'stopped', words: '停在申请人 3 天' } });
    const materials = (await desk.given.reception()).materials as { code: string }[];
    const back = await desk.given.take(permitCase, 'clerk1', 'receive-supplement', { materials: materials.filter(({ code }) => code.endsWith('M04')) });
    await desk.at('2026-11-27T10:30');
    expect(await ageOf()).toMatchObject({ status: back.status, age: { days: 2, waitingDays: null, words: '2 天' } });
    await desk.at('2026-11-20T10:30');
  });

  it('is narrowed to one reviewer, to what is mine and to what nobody has, also inside a view and a status', async () => {
    const reviewer = await desk.as('reviewer1');
    const people = (await reviewer.get('/cases/assignees')).body as unknown as { personId: number; name: string }[];
    const ids = async (query: string): Promise<number[]> => rowsOf((await reviewer.get(`/cases?limit=100&${query}`)).body).map((row) => row.id).sort();
    const [mineNow, unassigned] = [await desk.given.acceptedCase(), await desk.given.acceptedCase()];
    const other = people.find(({ name }) => name.endsWith('乙')) ?? people[0];
    await desk.given.take(mineNow, 'head1', 'assign-reviewer', { personId: other?.personId });
    expect(await ids(`view=section&assignee=${other?.personId}`)).toEqual([mineNow.id]);
    expect(await ids('view=section&assignee=me')).not.toContain(mineNow.id);
    expect(await ids('view=section&assignee=none')).toContain(unassigned.id);
    expect(await ids('view=mine&status=reviewed')).toEqual([]); // a status narrows the view, it does not replace it
    failsWith(await reviewer.get('/cases?assignee=1%20or%201=1'), 'invalidInput');
  });

  it('refuses page sizes and cursors that make no sense', async () => {
    const reviewer = await desk.as('reviewer1');
    failsWith(await reviewer.get('/cases?limit=-1'), 'invalidInput');
    failsWith(await reviewer.get('/cases?limit=100000'), 'invalidInput');
    failsWith(await reviewer.get('/cases?after=d.x.y.z'), 'malformedRequest');
  });

  it('puts a number straight to its case, within scope only', async () => {
    const { number } = (await (await desk.as('clerk1')).get(`/cases/${made[0]}`)).body as { number: string };
    succeeds(await (await desk.as('clerk2')).get(`/cases/find?number=${number}`), { id: made[0] });
    failsWith(await (await desk.as('clerk381')).get(`/cases/find?number=${number}`), 'notFound');
    failsWith(await (await desk.as('reviewer3')).get(`/cases/find?number=${number}`), 'notFound');
  });
});
