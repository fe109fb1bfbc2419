import { AGENT, Caller, failsWith, PERSON, succeeds, type Answer } from '@onecounter/testing';
import pg from 'pg';
import { CALLS } from './permission-matrix.calls';
import { MATRIX, OPEN } from './permission-matrix.table';
import { ORDER, SIGNED_IN, Stage, whoMay } from './support/stage';
import { DOT } from './support/scene';


/** What only steps, numbering and the clock may write. */
const NOT_WRITABLE: Readonly<Record<string, unknown>> = {
  status: 'granted', version: 1, unitId: 1, dueOn: '2099-01-01', statutoryDueOn: '2099-01-01', jurisdictionPath: '/', receivedBy: 1, decidedBy: 1, number: '210300-20200101-000001', id: 1,
};
/** Bodies that have such a word for something else: the version looked at, the number asked for. */
const ASKS_FOR: Readonly<Record<string, readonly string[]>> = {
  'POST /api/cases/:id/order-re-review': ['dueOn'], 'POST /api/cases/:id/order-rectification': ['dueOn'],
  'POST /api/push-subscriptions/open-subscription': ['unitId'], 'POST /api/supervision/events/:eventId/sign-for-event': ['unitId'], 'POST /api/supervision/events/:eventId/return-event': ['unitId'], 'POST /api/supervision/events/:eventId/reroute-event': ['unitId'],
  'POST /api/bulletin-issues/open-issue': ['number'], 'POST /api/contributions/:id/transfer-contribution': ['unitId'], 'POST /api/bulletin-offices/set-section-offices': ['unitId'],
  'PUT /api/drafts/:id': ['version'], 'POST /api/public/progress': ['number'], 'POST /api/public/electronic-copy': ['number'], 'PUT /api/saved-views/arrangement': ['version'], 'PUT /api/saved-views/:id': ['version'],
  'POST /api/cases/:id/extend-deferral': ['dueOn'], 'POST /api/people/:id/appoint-post': ['unitId'], 'POST /api/seal-registers/open-seal-register': ['unitId'], 'POST /api/seal-registers/:id/enter-seal-use': ['unitId'], 'POST /api/api-clients/issue-api-client': ['unitId'], 'POST /api/windows/open-window': ['unitId', 'number'], 'POST /api/projects/:id/record-project-problem': ['unitId', 'dueOn'], 'POST /api/meetings/plan-meeting': ['unitId'], 'POST /api/agency-reminders/remind-slow-unit': ['unitId'], 'POST /api/agency-letters/issue-agency-letter': ['unitId'], 'POST /api/agency-problems/:id/decide-agency-problem': ['unitId'], 'POST /api/point-problems/:id/assign-point-problem': ['unitId'], 'POST /api/meetings/:id/assign-meeting-task': ['dueOn'],
};
const TAKES_NO_BODY = ['POST /api/bulletin-recipients/add-usual-recipients', 'POST /api/bulletin-issues/:id/mark-seen', 'POST /api/bulletin-comments/:id/resolve-comment', 'POST /api/periods/:name/close-period', 'POST /api/periods/:name/recompute-period', 'POST /api/exports/:id/cancel-export', 'POST /api/push-subscriptions/:id/send-test-event', 'POST /api/auth/sessions/:id/revoke', 'POST /api/auth/sign-out', 'DELETE /api/drafts/:id', 'DELETE /api/saved-views/:id', 'POST /api/cases/bulk/:key/cancel', 'POST /api/cases/:id/archive-case', 'POST /api/joint-cases/:id/archive-joint-case', 'POST /api/archive-batches/:id/cancel', 'POST /api/booklets/:id/cancel', 'POST /api/forms/:id/check-form-address', 'POST /api/message-deliveries/:id/retry-message-delivery'];
const TAKES_BYTES = ['POST /api/files', 'POST /api/supervision/feedback/files', 'POST /api/public/verify-file', 'POST /api/uploads', 'PATCH /api/uploads/:id', 'DELETE /api/uploads/:id', 'POST /api/certificate-templates/:id/upload-background', 'POST /api/document-templates/:id/upload-template-file', 'POST /api/forms/upload-form-file', 'POST /api/illustrated-samples/upload-sample-page', 'POST /api/bulletin-issues/:id/photographs', 'POST /api/contributions/:id/photographs', 'POST /api/item-imports/preview', 'POST /api/item-imports/apply', 'POST /api/seal-registers/:id/preview-seal-import', 'POST /api/seal-registers/:id/import-seal-uses', 'POST /api/reported-figures/preview-figure-sheet', 'POST /api/reported-figures/import-figure-sheet'];
const takesVersion = (route: string): boolean => /(duty-posts|leaves|cases|joint-cases|item-versions|theme-versions|certificate-templates|document-templates|message-templates|forms|illustrated-samples|trainings|printers|stock-ranges|units|people|windows|roles|settings|schedules|queues|reuse-consents|paper-slips|outside-networks|projects|inspection-trips|credit-marks|experts|expert-reviews|joint-reviews|meetings|formal-review-calls|point-problems|monitoring-cards|award-months|award-appeals|assessment-notices|problem-lists|interviews|findings|check-runs|outages|seal-registers|seal-applications|ledger-weeks|network-transfers|pre-reviews|patrol-records|supervised-tasks|bulletin-recipients|bulletin-copies|web-editions|bulletin-feedback|api-clients|supervision-feedback|disputes|publications|inquiries|push-subscriptions|bulletin-issues|agency-requests|agency-projects|county-transfers|agency-plans|task-force|agency-reminders|agency-problems|agency-letters|contributions|good-examples|reported-figures)\/:id\/(?!comments|check-in-to-problem|photographs$|text$|draft$|show-liaison|show-transfer-data|send-test-event|submit-finding|submit-joint-review-opinion|record-outside-opinion|show-expert-phone|show-inquiry-asker|show-agency-contact|contribute-to-inquiry|preview-agency-plan|draft-agency-plan|show-personal-data|preview-decision|preview-certificate-template)/.test(route);

let stage: Stage;
let owner: pg.Client;
beforeAll(async () => {
  stage = await Stage.open();
  owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await stage.close();
});

/** Adds what nobody may write to every body it sends. */
class Meddler extends Caller {
  meddleWith(readonly: Record<string, unknown>): this {
    this.added = readonly;
    return this;
  }
  private added: Record<string, unknown> = {};

  override post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return super.post(path, { ...body, ...this.added }, headers);
  }

  override put(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return super.put(path, { ...body, ...this.added }, headers);
  }
}

const fieldsOf = (answer: Answer): string[] => ((answer.body.errors ?? []) as { field: string }[]).map((one) => one.field);
const everything = async (): Promise<string> => {
  const { rows } = await owner.query<{ all: string }>(`select md5((select string_agg(c::text, '|' order by id) from casework.permit_case c) || (select count(*) from platform.step) || (select count(*) from platform.document)
    || (select string_agg(d::text, '|' order by id) from intake.draft d) || (select string_agg(v::text, '|' order by id) from catalogue.item_version v) || (select count(*) from casework.applicant)
    || (select count(*) from organisation.account) || (select count(*) from platform.calendar_year)) "all"`);
  return rows[0]?.all ?? '';
};

describe('fields that nobody writes from outside', () => {
  const writing = SIGNED_IN.filter(([route]) => /^(POST|PUT|DELETE)/.test(route) && !TAKES_NO_BODY.includes(route) && !TAKES_BYTES.includes(route));

  it.each(writing)('%s refuses each by name and changes nothing', async (route, own) => {
    const at = stage.situation(whoMay(own), true);
    if (/^POST \/api\/(reuse-consents|forms|paper-slips|message-templates|network-transfers|seal-applications)\/:id\//.test(route)) await CALLS[route]?.ask(at); // makes the consent, form or slip that it asks for
    const before = await everything();
    for (const [field, value] of Object.entries(NOT_WRITABLE)) {
      if (ASKS_FOR[route]?.includes(field) || (field === 'version' && takesVersion(route))) continue;
      const caller = new Meddler(stage.desk.app, at.who.caller.token).meddleWith({ [field]: value });
      const answer = (await CALLS[route]?.ask({ ...at, who: { ...at.who, caller } })) as Answer;
      failsWith(answer, 'invalidInput');
      expect([route, fieldsOf(answer)]).toEqual([route, [field]]);
    }
    expect(await everything()).toBe(before);
  });

  it.each([['/auth/sign-in', { login: 'clerk1', password: 'x' }], ['/auth/refresh', {}], ['/public/progress', { number: '210300-20261120-000001', code: 'AAAAAA' }]])('POST %s refuses them without a session too', async (path, body) => {
    const { id, ...fields } = NOT_WRITABLE;
    const asked = path === '/public/progress' ? { status: fields.status, id } : { ...fields, id };
    const answer = await stage.desk.nobody().post(path, { ...body, ...asked });
    failsWith(answer, 'invalidInput');
    expect(fieldsOf(answer).sort()).toEqual(Object.keys(asked).sort());
  });

  it('are refused inside of what a body is made of, by their path', async () => {
    const { desk } = stage;
    const [clerk, issuer, reception] = [await desk.as('clerk1'), await desk.as('issuer1'), await desk.given.reception({ agent: AGENT })];
    const [first, ...rest] = reception.materials as { points: object[] }[];
    const meddled: [string, object][] = [
      ['applicant.id', { ...reception, applicant: { ...(reception.applicant as object), id: 1 } }],
      ['agent.status', { ...reception, agent: { ...AGENT, status: 'granted' } }],
      ['materials.0.unitId', { ...reception, materials: [{ ...first, unitId: 1 }, ...rest] }],
      ['materials.0.points.0.decidedBy', { ...reception, materials: [{ ...first, points: [{ ...first?.points[0], decidedBy: 1 }] }, ...rest] }],
    ];
    for (const [field, body] of meddled) expect([field, fieldsOf(await clerk.post('/cases/register-application', body))]).toEqual([field, [field]]);
    const collector = { name: '王小示', residentId: PERSON.residentId, isAgent: false, id: 1 };
    expect(fieldsOf(await issuer.post(`/cases/${stage.scene.city.id}/issue-result`, { version: 5, way: 'handOver', collector, signature: null }))).toEqual(['collector.id']);
  });
});

const CLEAR = [PERSON.residentId, PERSON.phone, AGENT.residentId, AGENT.phone];
const shownIn = (text: string): string[] => CLEAR.filter((value) => text.toUpperCase().includes(value));

describe('ID and phone numbers (SEC-1)', () => {
  // bytes of PDFs and files say nothing; what papers hold is looked at in their table below
  const STREAMS = ['/live', '/pdf', '/test-print', '/archive-package', '/packages', '/fee-note', '/files/:id', '/metrics'];
  const reading = MATRIX.filter(([route]) => route.startsWith('GET ') && !STREAMS.some((end) => route.endsWith(end)));

  it.each(reading)('%s shows none in clear, to no post', async (route, own) => {
    for (const role of own === OPEN ? ORDER.slice(0, 1) : ORDER) {
      const at = stage.situation(role, true);
      for (const place of [stage.scene.city, stage.scene.county]) {
        const answer = (await CALLS[route]?.ask({ ...at, place })) as Answer;
        expect([role, shownIn(answer.text), shownIn(JSON.stringify(answer.headers))]).toEqual([role, [], []]);
      }
    }
  });

  it('are there, in clear for whoever may ask for it, and masked for the others', async () => {
    const [{ id }, reviewer] = [stage.scene.city, await stage.desk.as('reviewer1')];
    const shown = await reviewer.post(`/cases/${id}/show-personal-data`, { reason: '核对身份' });
    succeeds(shown, { residentId: PERSON.residentId, phone: PERSON.phone, agentResidentId: AGENT.residentId, agentPhone: AGENT.phone });
    const view = await reviewer.get(`/cases/${id}`);
    expect(view.body).toMatchObject({ applicant: { residentIdMasked: expect.stringContaining('****') as unknown }, agent: { residentIdMasked: expect.stringContaining('****') as unknown } });
  });

  it('are not in what is answered to a step, a look-up, a refusal or a trial judgement', async () => {
    const { desk, scene } = stage;
    const clerk = await desk.as('clerk1');
    const reception = await desk.given.reception({ applicant: PERSON, agent: AGENT });
    const answers = [
      await clerk.post('/cases/register-application', reception),
      await clerk.post('/applicants/find', { residentId: PERSON.residentId }),
      await clerk.post('/receptions/judge', { itemCode: 'SP-001', applicantName: PERSON.name, byAgent: true, conditions: [], materials: reception.materials }),
      await clerk.post('/cases/register-application', { ...reception, applicant: { ...PERSON, creditCode: 'x', kind: 'enterprise' } }),
      await clerk.post('/cases/register-application', { ...reception, applicant: { ...PERSON, residentId: `${PERSON.residentId}9` } }),
      await (await desk.as('reviewer1')).post(`/cases/${scene.city.id}/preview-decision`, { verb: 'grantPermit' }),
    ];
    expect(answers.map((answer) => shownIn(answer.text))).toEqual(answers.map(() => []));
  });

  it('stand in no table in clear: not with the case, its papers, its trace, drafts, repeated answers, queue or logs (SEC-5)', async () => {
    const { desk } = stage;
    const [clerk, reviewer] = [await desk.as('clerk1'), await desk.as('reviewer1')];
    await clerk.put('/drafts/0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e2f', { version: 0, title: '没办完', body: { applicant: PERSON, agent: AGENT } });
    succeeds(await reviewer.post(`/cases/${stage.scene.city.id}/show-personal-data`, { reason: '再核对' }, { 'idempotency-key': 'shown-in-clear-1' }));
    const handedOver = await desk.given.certifiedCase({ applicant: PERSON, agent: AGENT });
    const signature = `data:image/png;base64,${DOT.toString('base64')}`;
    const issued = await (await desk.as('issuer1')).post(`/cases/${handedOver.id}/issue-result`, { version: handedOver.version, way: 'handOver', collector: { name: PERSON.name, residentId: PERSON.residentId, isAgent: false }, signature });
    succeeds(issued, { status: 'issued' });
    await desk.settle();

    const { rows: tables } = await owner.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    expect(tables.length).toBeGreaterThan(40);
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ n: number }>(`select count(*)::int n from ${name} t where upper(t::text) like any($1)`, [CLEAR.map((value) => `%${value}%`)]);
      if (rows[0]?.n) holding.push(name);
    }
    expect(holding).toEqual([]);
  });
});
