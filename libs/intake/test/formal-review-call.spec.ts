import { Desk, failsWith, succeeds, type Answer, type Caller } from '@onecounter/testing';

const DRAFT = '7a1d2c0e-3b4f-4c5d-8e6f-0123456789ac';
interface Call { id: number; version: number; status: string; windowNumber: string; verbs: string[]; callees: { name: string; tier: number; fromAt: string }[]; secondsToAnswer: number | null; secondsToArrive: number | null; verdict: string | null; findings: { pointCode: string; message: string | null }[]; caseNumber: string | null }
let desk: Desk;
let drafts = 0;

const as = (login: string): Promise<Caller> => desk.as(login);
const draft = (): string => `${DRAFT.slice(0, -6)}${String((drafts += 1)).padStart(6, '0')}`;
const call = async (body: object = {}, login = 'clerk1'): Promise<Answer> => (await as(login)).post('/formal-review-calls/call-approver', { itemCode: 'SP-001', draftId: draft(), ...body });
const step = async (id: unknown, verb: string, body: object, login = 'reviewer1'): Promise<Answer> => (await as(login)).post(`/formal-review-calls/${String(id)}/${verb}`, body);
const calls = async (query: string, login = 'clerk1'): Promise<Call[]> => ((await (await as(login)).get(`/formal-review-calls?${query}`)).body as unknown as { rows: Call[] }).rows;
const point = async (): Promise<{ materialCode: string; pointCode: string }> => {
  const { materials } = await desk.given.item('SP-001');
  const material = materials.find((one) => one.points.some(({ kind }) => kind === 'formal'));
  return { materialCode: material?.code ?? '', pointCode: material?.points.find(({ kind }) => kind === 'formal')?.code ?? '' };
};
/** Somebody of the section stands at the counter. */
async function arrived(body: object = {}): Promise<number> {
  const { body: { id } } = await call(body);
  succeeds(await step(id, 'answer-call', { version: 1 }));
  succeeds(await step(id, 'arrive-at-counter', { version: 2 }), { status: 'arrived' });
  return Number(id);
}

beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
afterAll(() => desk.close());

describe('a call to the counter', () => {
  it('goes to the section of the item, those at their desks first, then the others, then the head', async () => {
    await desk.nobody().post('/auth/sign-in', { login: 'reviewer2', password: 'Onecounter#2026' }, { 'x-onecounter-app': 'office' });
    const { body: { id } } = await call();
    const [row] = await calls(`state=open`);
    expect(row).toMatchObject({ id, status: 'calling', windowNumber: '3', unitName: '卫生计生审批科', verbs: ['cancelCall'] });
    const tiers = new Map(row?.callees.map(({ name, tier }) => [name, tier]));
    expect([tiers.get('卫生计生审批科审核员乙'), tiers.get('卫生计生审批科审核员甲'), tiers.get('卫生计生审批科负责人甲')]).toEqual([1, 2, 3]);
    const at = (tier: number): string => row?.callees.find((one) => one.tier === tier)?.fromAt.slice(11, 16) ?? '';
    expect([at(1), at(2), at(3)]).toEqual(['02:30', '02:33', '02:36']);
    succeeds(await step(id, 'cancel-call', { version: 1 }, 'clerk1'), { status: 'cancelled' });
  });

  it('passes over whoever is on leave', async () => {
    const reviewer = await as('reviewer1');
    const { unitId } = (await reviewer.get('/auth/me')).body as { unitId: number };
    const leave = await reviewer.post('/leaves/request-leave', { fromOn: '2026-11-20', fromHalf: 'morning', toOn: '2026-11-20', toHalf: 'afternoon', kind: 'sick', handovers: [{ unitId, role: 'sectionReviewer', toSuperior: true }] });
    succeeds(await (await as('head1')).post(`/leaves/${String(leave.body.id)}/approve-leave`, { version: 1 }));
    const { body: { id } } = await call();
    expect((await calls('state=open'))[0]?.callees.map(({ name }) => name)).not.toContain('卫生计生审批科审核员甲');
    succeeds(await step(id, 'cancel-call', { version: 1 }, 'clerk1'));
    succeeds(await reviewer.post(`/leaves/${String(leave.body.id)}/cancel-leave`, { version: 2 }));
  });

  it('is made once for a reception at a time, before acceptance only, by the window', async () => {
    const draftId = draft();
    succeeds(await call({ draftId }));
    failsWith(await call({ draftId }), 'callOpen', { unitName: '卫生计生审批科' });
    failsWith(await call({ itemCode: 'XX-999' }), 'itemNotPublished');
    failsWith(await call({ itemCode: undefined, draftId: undefined }), 'callSubjectMissing');
    failsWith(await call({ note: '长'.repeat(201) }), 'invalidInput');
    failsWith(await call({}, 'reviewer1'), 'notPermitted');
    const accepted = await desk.given.acceptedCase();
    failsWith(await call({ itemCode: undefined, draftId: undefined, caseId: accepted.id }), 'callTooLate');
    failsWith(await call({ itemCode: undefined, draftId: undefined, caseId: 999_999 }), 'notFound');
  });

  it('is answered by one person although two press at the same moment', async () => {
    const { body: { id } } = await call();
    const answers = await Promise.all(['reviewer1', 'approver1'].map((login) => step(id, 'answer-call', { version: 1 }, login)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    failsWith(answers.find(({ status }) => status === 409) as Answer, 'callAnswered');
    failsWith(await step(id, 'answer-call', { version: 2 }, 'reviewer2'), 'callAnswered');
    failsWith(await step(id, 'arrive-at-counter', { version: 2 }, 'reviewer2'), 'callNotYours');
  });

  it('does not exist for another section, and is called off only by whoever called', async () => {
    const { body: { id } } = await call();
    failsWith(await step(id, 'answer-call', { version: 1 }, 'reviewer3'), 'notFound');
    failsWith(await step(id, 'cancel-call', { version: 1 }, 'clerk2'), 'callNotYours');
    failsWith(await step(id, 'cancel-call', { version: 1 }, 'reviewer1'), 'notPermitted');
    failsWith(await step(id, 'arrive-at-counter', { version: 1 }), 'stepNotAllowed');
    failsWith(await step(id, 'cancel-call', { version: 9 }, 'clerk1'), 'changedMeanwhile');
  });
});

describe('the result of a joint formal review', () => {
  it('is said point by point by whoever came, with words for what is wrong, and timed', async () => {
    const { body: { id } } = await call();
    const one = await point();
    await desk.at('2026-11-20T10:32');
    succeeds(await step(id, 'answer-call', { version: 1 }));
    failsWith(await step(id, 'conclude-call', { version: 2, findings: [{ ...one, verdict: 'good' }] }), 'stepNotAllowed');
    await desk.at('2026-11-20T10:35');
    succeeds(await step(id, 'arrive-at-counter', { version: 2 }));
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [] }), 'invalidInput');
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [{ ...one, verdict: 'faulty' }] }), 'faultWithoutWords');
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [{ ...one, pointCode: 'M01-R99', verdict: 'good' }] }), 'pointUnknown');
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [{ materialCode: 'M99', pointCode: 'x', verdict: 'good' }] }), 'materialUnknown');
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [{ ...one, verdict: 'good' }, { ...one, verdict: 'good' }] }), 'pointJudgedTwice');
    failsWith(await step(id, 'conclude-call', { version: 3, findings: [{ ...one, verdict: 'good' }] }, 'approver1'), 'callNotYours');
    succeeds(await step(id, 'conclude-call', { version: 3, findings: [{ ...one, verdict: 'faulty', message: '公章不清 🙂 <b>𠮷</b>·' }], words: '改了再来' }), { status: 'concluded' });
    const row = (await calls('state=ended', 'reviewer1')).find((other) => other.id === id);
    expect(row).toMatchObject({ verdict: 'faulty', findings: [{ pointCode: one.pointCode, message: '公章不清 🙂 <b>𠮷</b>·' }], verbs: [] });
    expect([Math.round((row?.secondsToAnswer ?? 0) / 60), Math.round((row?.secondsToArrive ?? 0) / 60)]).toEqual([2, 5]);
    const facts = await desk.sql.row<{ facts: string }>(`select string_agg(facts::text, '') facts from platform.step where subject_kind = 'formalReviewCall' and subject_id = $1`, [id]);
    expect(facts?.facts).not.toMatch(/公章|改了/);
    await desk.at('2026-11-20T10:30');
  });

  it('becomes that of the case when the draft it was given for is registered', async () => {
    const draftId = draft();
    const id = await arrived({ draftId });
    succeeds(await step(id, 'conclude-call', { version: 3, findings: [{ ...(await point()), verdict: 'good' }] }));
    const registered = await (await as('clerk1')).post('/cases/register-application', { ...(await desk.given.reception()), draftId });
    expect(await calls(`caseId=${String(registered.body.id)}`, 'reviewer1')).toMatchObject([{ id, caseNumber: registered.body.number, verdict: 'good' }]);
    expect(await calls(`caseId=${String(registered.body.id)}`, 'reviewer3')).toEqual([]);
  });

  it('can be asked for again at the case itself', async () => {
    const permitCase = await desk.given.registeredCase();
    const id = await arrived({ itemCode: undefined, draftId: undefined, caseId: permitCase.id });
    expect(await calls(`caseId=${permitCase.id}`)).toMatchObject([{ id, caseNumber: permitCase.number, status: 'arrived' }]);
  });
});

describe('the live bar', () => {
  /** Events of the stream until one satisfies, or nothing within some seconds. */
  async function follow(login: string, satisfied: (calls: Call[]) => boolean): Promise<Call[] | null> {
    const { port } = desk.app.getHttpServer().address() as { port: number };
    const leaving = new AbortController();
    const timer = setTimeout(() => leaving.abort(), 8_000);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/formal-review-calls/live`, { headers: { authorization: `Bearer ${(await as(login)).token}` }, signal: leaving.signal });
      let text = '';
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(piece).toString();
        const events = text.split('\n\n').filter((one) => one.includes('event: calls')).map((one) => (JSON.parse(/^data: (.*)$/m.exec(one)?.[1] ?? '{"calls":[]}') as { calls: Call[] }).calls);
        const found = events.find(satisfied);
        if (found) return found;
      }
      return null;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      leaving.abort();
    }
  }

  it('shows the call to whoever is called by now, with the number of the window, and the answer to the window', async () => {
    await desk.app.listen(0, '127.0.0.1');
    const { body: { id } } = await call({ itemCode: 'YY-001' });
    const has = (rows: Call[]): boolean => rows.some((row) => row.id === id);
    await desk.at('2026-11-20T10:40'); // everybody of the section is called by now
    expect((await follow('reviewer3', has))?.find((row) => row.id === id)).toMatchObject({ windowNumber: '3', verbs: ['answerCall'] });
    succeeds(await step(id, 'answer-call', { version: 1 }, 'reviewer3'));
    expect((await follow('clerk1', (rows) => rows.some((row) => row.id === id && row.status === 'answered')))?.find((row) => row.id === id)).toMatchObject({ status: 'answered' });
    const others = await follow('reviewer1', (rows) => !has(rows));
    expect(others === null || !has(others)).toBe(true);
  }, 40_000);
});
