import { AGENT, Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Caller, type GivenCase } from '@onecounter/testing';

interface Hit { readonly kind: string; readonly key: string; readonly title: string; readonly code: string | null; readonly note: string; readonly caseId: number | null; readonly foundIn: { label: string; text: string }[] }
interface Group { readonly kind: string; readonly count: number; readonly countCapped: boolean; readonly hits: Hit[]; readonly next: string | null }

const RARE = { ...ENTERPRISE, name: '鞍山市𠮷祥鸟欧阳·小馆', creditCode: '91210300MAXXXX015Q', legalRepresentative: '司马示例', phone: '13800000004', address: '鞍山市铁东区样板街 18 号一层' };
let desk: Desk;
let [food, rare, person] = [{}, {}, {}] as GivenCase[] as [GivenCase, GivenCase, GivenCase];
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  food = await desk.given.acceptedCase();
  rare = await desk.given.acceptedCase({ applicant: RARE });
  person = await desk.given.acceptedCase({ applicant: PERSON, agent: AGENT });
});
afterAll(() => desk.close());

async function groups(who: Caller, text: string, more = ''): Promise<Map<string, Group>> {
  const answer = await who.get(`/search?text=${encodeURIComponent(text)}${more}`);
  succeeds(answer);
  return new Map((answer.body.groups as Group[]).map((group) => [group.kind, group]));
}
const casesOf = async (who: Caller, text: string): Promise<number[]> => ((await groups(who, text)).get('permitCase')?.hits ?? []).map(({ caseId }) => caseId ?? 0);

describe('the search over everything', () => {
  it.each(['𠮷祥', '祥鸟欧阳·小馆', '司马', '样板街', '𠮷 样板街 SP-001', '小馆　司马'])('finds a case by %s: one to n characters of name, representative or premises', async (text) => {
    expect(await casesOf(await desk.as('reviewer1'), text)).toEqual([rare.id]);
  });

  it('finds a sign beyond the sixteen bits, in the name of one and in the representative of another, the newest first', async () => {
    expect(await casesOf(await desk.as('reviewer1'), '𠮷')).toEqual([rare.id, food.id]);
  });

  it('says where the words stand when the line does not show them', async () => {
    const [hit] = (await groups(await desk.as('reviewer1'), '司马')).get('permitCase')?.hits ?? [];
    expect(hit).toMatchObject({ title: RARE.name, code: rare.number, foundIn: [{ label: '法定代表人', text: '司马示例' }] });
  });

  it('finds by number, by its last four digits and by agent, and the exact number before all else', async () => {
    const reviewer = await desk.as('reviewer1');
    expect(await casesOf(reviewer, food.number)).toEqual([food.id]);
    expect((await casesOf(reviewer, food.number.slice(-4)))[0]).toBe(food.id);
    expect(await casesOf(reviewer, '李代办')).toEqual([person.id]);
    expect(await casesOf(reviewer, '210300-2026')).toEqual([person.id, rare.id, food.id]); // all begin so: the newest first
    expect((await casesOf(reviewer, PERSON.name))[0]).toBe(person.id);
  });

  it('finds applicants with the number of their cases, items by code and initials, points by their words', async () => {
    const reviewer = await desk.as('reviewer1');
    expect((await groups(reviewer, '味源')).get('applicant')?.hits).toEqual([expect.objectContaining({ title: ENTERPRISE.name, code: ENTERPRISE.creditCode, note: '法人，1 件' })]);
    expect((await groups(reviewer, 'sp001')).get('serviceItem')?.hits[0]).toMatchObject({ code: 'SP-001' });
    expect((await groups(reviewer, 'spjyxk')).get('serviceItem')?.hits[0]).toMatchObject({ code: 'SP-001' });
    expect((await groups(reviewer, '营业执照')).get('reviewPoint')?.count).toBeGreaterThan(0);
  });

  it('pages each kind without missing or doubling a hit', async () => {
    const reviewer = await desk.as('reviewer1');
    for (const [kind, text] of [['permitCase', '鞍山'], ['serviceItem', '许可'], ['reviewPoint', '营业执照'], ['applicant', '鞍山']] as const) {
      const [seen, counts]: [string[], number[]] = [[], []];
      let after = '';
      do {
        const page = (await groups(reviewer, text, `&kinds=${kind}&limit=1${after && `&after=${after}`}`)).get(kind) as Group;
        seen.push(...page.hits.map(({ key }) => key));
        counts.push(page.count);
        after = page.next ?? '';
      } while (after && seen.length < 60);
      expect([kind, new Set(seen).size]).toEqual([kind, seen.length]);
      expect([kind, seen.length]).toEqual([kind, Math.min(60, counts[0] ?? 0)]);
    }
  });

  it('neither finds nor counts what is another section\'s, nor anything of a case for posts without cases', async () => {
    const other = await groups(await desk.as('reviewer3'), '鞍山');
    expect([other.get('permitCase')?.count, other.get('applicant')?.count]).toEqual([0, 0]);
    expect([...(await groups(await desk.as('consult1'), '许可')).keys()]).toEqual(['serviceItem', 'reviewPoint']);
    expect((await groups(await desk.as('clerk381'), food.number)).get('permitCase')?.count).toBe(0);
    failsWith(await (await desk.as('auditor')).get('/search?text=a'), 'notPermitted');
  });

  it.each([['%', 0], ['_', 0], ['\\', 0], [`' or 1=1 --`, 0], ['👍🏽', 0], ['餐'.repeat(200), 0], ['a b c d e f g h i j k', 0], ['味\u0000源', 1]])('takes %s as signs to look for', async (text, count) => {
    expect((await groups(await desk.as('clerk1'), text)).get('permitCase')?.count).toBe(count);
  });

  it('refuses what is no text, by the field\'s name', async () => {
    const clerk = await desk.as('clerk1');
    for (const query of ['', '?text=', '?text=%20%20', '?text=%E3%80%80', '?text=%E2%80%8B', `?text=${'a'.repeat(201)}`]) {
      const answer = await clerk.get(`/search${query}`);
      failsWith(answer, 'invalidInput');
      expect([query, answer.body.errors]).toEqual([query, [expect.objectContaining({ field: 'text' })]]);
    }
    for (const query of ['kinds=secret', 'limit=0', 'limit=101', 'after=3.1']) failsWith(await clerk.get(`/search?text=a&${query}`), 'invalidInput');
    for (const query of ['after=1.5', 'kinds=permitCase&after=1.SP-001']) failsWith(await clerk.get(`/search?text=a&${query}`), 'malformedRequest');
  });
});

describe('searchPersonalNumber', () => {
  it('finds by resident ID and telephone, also the agent\'s, shows them masked and leaves a line in the access log', async () => {
    const clerk = await desk.as('clerk1');
    for (const [text, id] of [[PERSON.residentId, person.id], [` ${PERSON.residentId.toLowerCase()} `, person.id], [PERSON.phone, person.id], [AGENT.residentId, person.id], [RARE.phone, rare.id]] as const) {
      const answer = await clerk.post('/search/personal-number', { text });
      succeeds(answer);
      expect([text, (answer.body.groups as Group[])[0]?.hits.map(({ caseId }) => caseId)]).toEqual([text, [id]]);
      expect(answer.text).not.toContain(text.trim());
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    const log = await (await desk.as('auditor')).get('/access-log');
    const lines = (log.body.rows as { action: string; detail: object }[]).filter(({ action }) => action === 'searchPersonalNumber');
    expect(lines.map(({ detail }) => detail)).toContainEqual({ by: 'residentId', cases: 1, applicants: 1 });
    expect(log.text).not.toContain(PERSON.residentId);
  });

  it('is never found by the search of words, nor within another\'s reach, nor without the permission', async () => {
    expect((await groups(await desk.as('clerk1'), PERSON.residentId)).get('permitCase')?.count).toBe(0);
    const other = await (await desk.as('reviewer3')).post('/search/personal-number', { text: PERSON.phone });
    expect((other.body.groups as Group[]).map(({ count }) => count)).toEqual([0, 0]);
    failsWith(await (await desk.as('bureau1')).post('/search/personal-number', { text: PERSON.phone }), 'notPermitted');
    for (const text of ['味源味源味源味源', '2103021985010199', '00000000000']) failsWith(await (await desk.as('clerk1')).post('/search/personal-number', { text }), 'personalNumberInvalid');
  });
});
