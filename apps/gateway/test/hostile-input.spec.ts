import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AGENT, Caller, Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { BROKEN_BODIES, FORMULA, HOSTILE_IDS, HOSTILE_TEXTS, HOSTILE_VALUES, PLAIN_BUT_WICKED, TEXTS_OF_VERBS } from './hostile-input.table';
import { routesOf } from './support/routes';


let desk: Desk;
let registered: GivenCase;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  registered = await desk.given.registeredCase();
});
afterAll(() => desk.close());

/** Each request comes from another address, so that the limits of the public routes do not answer for them. */
let asked = 0;

/** Taken, or refused as a problem that says what is wrong: never a failure of ours. */
function isNoFailure(answer: Answer, what: unknown): void {
  const problem = answer.status < 400 || (answer.status < 500 && String(answer.headers['content-type']).startsWith('application/problem+json') && typeof answer.body.code === 'string');
  expect({ what, status: answer.status, problem, text: answer.status < 400 ? '' : answer.text.slice(0, 200) }).toEqual({ what, status: answer.status, problem: true, text: expect.any(String) as unknown });
}

async function raw(method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS', url: string, payload?: string, headers: Record<string, string> = {}, login: string | null = 'clerk1'): Promise<Answer> {
  const token = login === null ? null : (await desk.as(login)).token;
  const response = await desk.app.inject({ method, url, remoteAddress: `10.${(asked += 1) >> 16}.${(asked >> 8) & 255}.${asked & 255}`, headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers }, ...(payload === undefined ? {} : { payload }) });
  const json = String(response.headers['content-type'] ?? '').includes('json');
  return { status: response.statusCode, body: (json && response.payload ? JSON.parse(response.payload) : {}) as Answer['body'], text: response.payload, headers: response.headers, bytes: response.rawPayload };
}

const counted = async (): Promise<unknown> => desk.sql.row(`select (select count(*)::int from casework.permit_case) cases, (select count(*)::int from casework.applicant) applicants, (select count(*)::int from platform.step) steps, (select count(*)::int from platform.document) documents`);

describe('the reception', () => {
  const fields: readonly (readonly [field: string, apply: (text: string) => object, kept: string])[] = [
    ['applicant.name', (text) => ({ applicant: { ...ENTERPRISE, name: text } }), `applicant_name`],
    ['applicant.legalRepresentative', (text) => ({ applicant: { ...ENTERPRISE, legalRepresentative: text } }), `applicant->>'legalRepresentative'`],
    ['applicant.address', (text) => ({ applicant: { ...ENTERPRISE, address: text } }), `applicant->>'address'`],
    ['applicant.creditCode', (text) => ({ applicant: { ...ENTERPRISE, creditCode: text } }), `applicant->>'creditCode'`],
    ['applicant.phone', (text) => ({ applicant: { ...ENTERPRISE, phone: text } }), `applicant->>'phone'`],
    ['applicant.residentId', (text) => ({ applicant: { ...PERSON, residentId: text } }), `applicant->>'residentId'`],
    ['agent.name', (text) => ({ agent: { ...AGENT, name: text } }), `agent->>'name'`],
    ['conditions', (text) => ({ conditions: [text] }), `null`],
    ['itemCode', (text) => ({ itemCode: text, itemVersionId: undefined }), `item_code`],
  ];

  it.each(fields)('takes %s as text or refuses it, and says it back as it was', async (field, apply, kept) => {
    const [clerk, reception] = [await desk.as('clerk1'), await desk.given.reception()];
    for (const [name, text] of HOSTILE_TEXTS) {
      const before = await counted();
      const answer = await clerk.post('/cases/register-application', { ...reception, ...apply(text) });
      isNoFailure(answer, [field, name]);
      if (answer.status >= 400 || kept === 'null') {
        if (answer.status >= 400) expect([field, name, await counted()]).toEqual([field, name, before]);
        continue;
      }
      const row = await desk.sql.row<{ text: string }>(`select ${kept} as text from casework.permit_case where id = $1`, [answer.body.id]);
      expect([field, name, row?.text]).toEqual([field, name, text]);
      const view = await clerk.get(`/cases/${String(answer.body.id)}`);
      succeeds(view);
      expect(view.text).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('takes what is said of a material or a point as it was said', async () => {
    const [clerk, reception] = [await desk.as('clerk1'), await desk.given.reception({ faulty: ['M03-R01'] })];
    for (const [name, text] of HOSTILE_TEXTS) {
      const materials = (reception.materials as { code: string; points: { verdict: string }[] }[]).map((one) => (one.code === 'SP-001-M03' ? { ...one, message: text, points: one.points.map((point) => (point.verdict === 'faulty' ? { ...point, message: text } : point)) } : one));
      const answer = await clerk.post('/cases/register-application', { ...reception, materials });
      isNoFailure(answer, name);
      if (answer.status >= 400) continue;
      const view = await clerk.get(`/cases/${String(answer.body.id)}`);
      const material = (view.body.materials as { code: string; message: string; points: { message?: string }[] }[]).find((one) => one.code === 'SP-001-M03');
      expect([name, material?.message, material?.points.find((point) => point.message)?.message]).toEqual([name, text, text]);
      isNoFailure(await clerk.post(`/cases/${String(answer.body.id)}/request-supplement`, { version: 1 }), name);
    }
  });

  it('keeps a draft as it was typed, whatever was typed', async () => {
    const clerk = await desk.as('clerk1');
    for (const [index, [name, text]] of HOSTILE_TEXTS.entries()) {
      const id = `0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e${String(index).padStart(2, '0')}`;
      const answer = await clerk.put(`/drafts/${id}`, { version: 0, title: text, body: { text, [text.slice(0, 50)]: text } });
      isNoFailure(answer, name);
      if (answer.status >= 400) continue;
      const kept = ((await clerk.get('/drafts')).body as unknown as { id: string; title: string; body: Record<string, string> }[]).find((one) => one.id === id);
      expect([name, kept?.title, kept?.body.text]).toEqual([name, text, text]);
    }
  });

  it('looks up, judges and searches for whatever is typed', async () => {
    const clerk = await desk.as('clerk1');
    for (const [name, text] of HOSTILE_TEXTS) {
      for (const body of [{ creditCode: text }, { residentId: text }]) isNoFailure(await clerk.post('/applicants/find', body), name);
      isNoFailure(await clerk.post('/receptions/judge', { itemCode: 'SP-001', applicantName: text, byAgent: false, conditions: [text], materials: [{ code: text, presented: true, points: [{ code: text, verdict: 'faulty', message: text }], files: [] }] }), name);
      isNoFailure(await clerk.post('/auth/sign-in', { login: text, password: text }), name);
      isNoFailure(await desk.nobody().post('/auth/refresh', { refreshToken: text }), name);
    }
  });
});

describe('the verbs', () => {
  it.each(TEXTS_OF_VERBS.map((one) => [one.verb, one.field, one] as const))('%s takes %s as text or refuses it, and keeps it as it was', async (verb, field, one) => {
    const caller = await desk.as(one.login);
    for (const text of [PLAIN_BUT_WICKED, FORMULA]) {
      const permitCase = await one.given(desk);
      const taken = await caller.post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...one.body, [field]: text });
      expect([text, taken.status, taken.text.slice(0, 200)]).toEqual([text, 200, expect.any(String)]);
      const kept = (await desk.sql.row<{ text: string }>(one.kept, [permitCase.id]))?.text ?? '';
      expect(one.kept.includes('content::text') ? kept.includes(JSON.stringify(text).slice(1, -1)) : kept).toEqual(one.kept.includes('content::text') ? true : text);
    }
    const untouched = await one.given(desk);
    for (const [name, text] of HOSTILE_TEXTS.filter(([, hostile]) => hostile.includes('\u0000') || hostile.includes('\ud842批') || hostile.length > 1000)) {
      const answer = await caller.post(`/cases/${untouched.id}/${verb}`, { version: untouched.version, ...one.body, [field]: text });
      isNoFailure(answer, [verb, field, name]);
      expect([name, answer.status >= 400]).toEqual([name, true]);
    }
  });
});

describe('addresses and queries', () => {
  interface Described { readonly paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>> }
  const described = JSON.parse(readFileSync(path.resolve(__dirname, '../../../libs/api-client/openapi.json'), 'utf8')) as Described;
  const queries = Object.entries(described.paths).flatMap(([at, methods]) => Object.entries(methods).map(([method, { parameters }]) => [method.toUpperCase(), at, (parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name)] as const)).filter(([method, at, names]) => method === 'GET' && names.length > 0 && !at.endsWith('/live') && !at.startsWith('/api/supervision/')); // a stream that is taken never ends
  const logins: Readonly<Record<string, string>> = {
    '/api/reported-figures': 'coord1', '/api/reported-figure-template': 'coord1', '/api/periods/{name}/figures/{code}/cases': 'coord1', '/api/periods/{name}/figures/{code}/sheet': 'coord1', '/api/bulletin-issues': 'coord1', '/api/bulletin-recipients': 'coord1', '/api/bulletin-feedback': 'coord1', '/api/bulletin-issues/{id}/differences': 'coord1', '/api/contribution-lateness': 'coord1',
    '/api/agency-board': 'agent1', '/api/agency-archives': 'agent1', '/api/agency-requests': 'agent1', '/api/agency-projects': 'agent1', '/api/county-transfers': 'agent1', '/api/county-transfer-counts': 'agent1', '/api/agency-plans/{id}/differences': 'agent1', '/api/agency-reminders': 'agent1', '/api/agency-problems': 'agent1', '/api/agency-letters': 'agent1', '/api/agency-dispatch': 'agent1', '/api/agency-dispatch/pdf': 'agent1', '/api/seal-applications': 'reviewer1', '/api/corrections': 'head1', '/api/late-entries': 'assess1', '/api/outages': 'assess1', '/api/watched-steps': 'auditor', '/api/supervision-feedback': 'reviewer1', '/api/push-subscriptions': 'sysadmin', '/api/push-deliveries': 'sysadmin', '/api/event-handovers': 'coord1', '/api/event-handover-counts': 'coord1', '/api/experts': 'inspoffice1', '/api/expert-reviews': 'reviewer1', '/api/joint-reviews/basis': 'reviewer1', '/api/expert-review-counts': 'reviewer1', '/api/issuing/find': 'issuer1', '/api/issuing/mailings': 'issuer1', '/api/cases/{id}/address-label': 'issuer1', '/api/access-log/sheet': 'auditor', '/api/seal-uses': 'reviewer1', '/api/register-entries': 'reviewer1', '/api/seal-keepers': 'head1', '/api/ledger-weeks': 'reviewer1', '/api/access-log': 'auditor', '/api/access-log/administrative-steps': 'auditor', '/api/people': 'sysadmin', '/api/message-deliveries': 'sysadmin', '/api/archives': 'approver1', '/api/joint-archives': 'approver1', '/api/roster': 'hallhead1', '/api/inspections': 'reviewer1', '/api/inspection-counts': 'reviewer1', '/api/inspection-trips': 'reviewer1', '/api/colleagues': 'coord1', '/api/publications': 'reviewer1', '/api/patrol-windows': 'assess1', '/api/supervised-tasks': 'reviewer1', '/api/supervision-counts': 'reviewer1',
    '/api/cases/{id}/next-blank': 'reviewer1', '/api/cases/{id}/test-print': 'reviewer1', '/api/printers/{id}/test-sheet': 'reviewer1', '/api/stock-ranges/lost-sheets': 'reviewer1' };

  it.each(queries)('%s %s answers or refuses whatever stands in its query', async (_method, at, names) => {
    const login = logins[at] ?? 'clerk1';
    const url = at.replace('{id}', String(registered.id)).replace('{kind}', 'notice').replace('{name}/figures/{code}', '2026-11/figures/acceptedTotal').replace('{code}', 'SP-001');
    for (const name of names) {
      for (const value of HOSTILE_VALUES) isNoFailure(await raw('GET', `${url}?${name}=${encodeURIComponent(value)}`, undefined, {}, login), [at, name, value.slice(0, 30)]);
      for (const odd of [`${name}=1&${name}=2`, `${name}[]=1`, `${name}[a]=1`, `${name}[__proto__][x]=1`, `${name}=%FF%FE`, `${name}=%`, `${name}`]) isNoFailure(await raw('GET', `${url}?${odd}`, undefined, {}, login), [at, odd]);
    }
    failsWith(await raw('GET', `${url}?orderBy=1`, undefined, {}, login), 'invalidInput');
  });

  it('refuses page sizes below one and beyond the most, by name', async () => {
    for (const [at, login] of [['/cases', 'clerk1'], ['/permits', 'clerk1'], ['/seal-uses', 'reviewer1'], ['/items', 'clerk1'], ['/points', 'clerk1'], ['/item-versions', 'clerk1'], ['/access-log', 'auditor'], ['/people', 'sysadmin']] as const) {
      for (const limit of ['-1', '0', '100000', '1.5', 'x']) {
        const answer = await (await desk.as(login)).get(`${at}?limit=${limit}`);
        failsWith(answer, 'invalidInput');
        expect([at, limit, answer.body.errors]).toEqual([at, limit, [expect.objectContaining({ field: 'limit' })]]);
      }
    }
    for (const after of ['garbage', 'n.x', 'd.promised.2026-99-99.1', 'n.1e99']) expect([after, (await (await desk.as('clerk1')).get(`/cases?after=${after}`)).status]).toEqual([after, 400]);
  });

  it('finds nothing under an id that is none, for every route that has one', async () => {
    const body = { version: 1, reason: '理由', opinion: '意见', tickedPoints: [], materials: [], reasons: '理由', basis: '依据' };
    for (const { key, open } of routesOf(desk.app).filter((route) => route.key.includes(':') && !route.key.endsWith('/live'))) {
      const [method = 'GET', at = ''] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
      if (open) continue;
      for (const login of ['clerk1', 'reviewer1', 'approver1', 'policy1']) {
        for (const id of login === 'clerk1' ? HOSTILE_IDS : HOSTILE_IDS.slice(0, 4)) {
          const answer = await raw(method, at.replace(/:\w+/, encodeURIComponent(id)), method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(body), method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }, login);
          isNoFailure(answer, [key, id]);
          // an address with .. in it is another address
          if (!id.includes('..')) expect([key, id, answer.status >= 400]).toEqual([key, id, true]);
        }
      }
    }
    for (const id of HOSTILE_IDS.filter((one) => !one.includes('..') && one.length < 100)) failsWith(await raw('GET', `/api/cases/${encodeURIComponent(id)}/timeline`), 'notFound');
  });

  it('says as a problem that there is no such route', async () => {
    for (const [method, url] of [['GET', '/api/nothing'], ['GET', '/api'], ['GET', '/api/'], ['POST', '/api/cases'], ['DELETE', '/api/cases/1'], ['PATCH', '/api/cases/1'], ['GET', '/api/cases/1/grant-permit'], ['GET', '/api//cases'], ['POST', '/api/nothing']] as const) {
      const answer = await raw(method, url);
      expect([url, answer.status, answer.headers['content-type'], answer.body.code]).toEqual([url, 404, 'application/problem+json; charset=utf-8', 'notFound']);
    }
    for (const url of ['/api/%', '/api/cases/%zz', '/api/%c0%ae']) isNoFailure(await raw('GET', url), url);
  });
});

describe('bodies', () => {
  it.each(BROKEN_BODIES)('%s is refused as a problem, and nothing happens', async (name, payload, type) => {
    const before = await counted();
    for (const url of [`/api/cases/${registered.id}/withdraw-application`, '/api/cases/register-application', '/api/receptions/judge', '/api/drafts/0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e2f', '/api/auth/sign-in', '/api/public/progress']) {
      const answer = await raw(url.includes('/drafts/') ? 'PUT' : 'POST', url, payload, { 'content-type': type });
      isNoFailure(answer, [name, url]);
      expect([name, url, answer.status >= 400]).toEqual([name, url, true]);
    }
    expect(await counted()).toEqual(before);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('of ten megabytes are not even read', async () => {
    const answer = await raw('POST', '/api/cases/register-application', `{"itemCode":"${'x'.repeat(10 * 1024 * 1024)}"}`, { 'content-type': 'application/json' });
    expect([answer.status, answer.body.code]).toEqual([413, 'fileTooLarge']);
  });

  it('of another type are told so', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) failsWith(await raw('POST', '/api/cases/register-application', 'x=1', { 'content-type': type }), 'unsupportedMedia');
    failsWith(await raw('POST', '/api/files', '{}', { 'content-type': 'application/json' }), 'unsupportedMedia');
  });

  it('come with keys of our kind or none', async () => {
    const body = JSON.stringify({ version: registered.version, reason: '不办了' });
    for (const key of ['', 'short', 'x'.repeat(65), `'; drop table x`, '键键键键键键键键', '../../etc/passwd'].map((one) => Buffer.from(one).toString('latin1'))) {
      const answer = await raw('POST', `/api/cases/${registered.id}/withdraw-application`, body, { 'content-type': 'application/json', 'idempotency-key': key });
      failsWith(answer, 'malformedRequest');
    }
  });
});

describe('tokens', () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (header: object, payload: object, key: Buffer | string, hash = 'sha256'): string => {
    const signed = `${part(header)}.${part(payload)}`;
    return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
  };
  const ours = (): Buffer => Buffer.from(process.env.ONECOUNTER_TOKEN_SECRET ?? '', 'base64');
  const HS256 = { alg: 'HS256', typ: 'JWT' };

  it('that we did not give, or no longer hold for, are refused with 401', async () => {
    const { token } = await desk.as('bureau1');
    const [, payload = '', signature = ''] = (token ?? '').split('.');
    const { sid, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string; exp: number };
    const forged: Record<string, string> = {
      'alg none': `${part({ alg: 'none', typ: 'JWT' })}.${payload}.`, 'alg None': `${part({ alg: 'None' })}.${payload}.`, 'alg none with the signature': `${part({ alg: 'none' })}.${payload}.${signature}`,
      'no signature': `${part(HS256)}.${payload}.`, 'another key': sign(HS256, { sid, exp }, 'another key'), 'an empty key': sign(HS256, { sid, exp }, ''),
      'another algorithm, our key': sign({ alg: 'HS512', typ: 'JWT' }, { sid, exp }, ours(), 'sha512'), 'RS256 in name': sign({ alg: 'RS256', typ: 'JWT' }, { sid, exp }, ours()),
      'expired': sign(HS256, { sid, iat: exp - 10_000, exp: exp - 9_000 }, ours()), 'not yet': sign(HS256, { sid, nbf: exp + 9_000, exp: exp + 10_000 }, ours()),
      'without end': sign(HS256, { sid }, ours()),
      'of no session': sign(HS256, { exp }, ours()), 'of a session that is no id': sign(HS256, { sid: `' or '1'='1`, exp }, ours()), 'of a list': sign(HS256, { sid: [sid], exp }, ours()), 'of nobody': sign(HS256, { sid: '00000000-0000-4000-8000-000000000000', exp }, ours()),
      'changed payload': `${part(HS256)}.${part({ sid, exp: exp + 1 })}.${signature}`, 'garbage': 'garbage', 'dots': '..', 'long': 'x'.repeat(9_000), 'half': token?.slice(0, 40) ?? '', 'twice': `${token ?? ''}${token ?? ''}`,
    };
    for (const [name, one] of Object.entries(forged)) {
      const answer = await new Caller(desk.app, one).get('/cases');
      expect([name, answer.status, answer.body.code]).toEqual([name, 401, 'notSignedIn']);
    }
    expect((await new Caller(desk.app, token).get('/cases')).status).toBe(200);
  });

  it('count only as bearer', async () => {
    const { token } = await desk.as('clerk1');
    for (const authorization of [`Basic ${token}`, token ?? '', `bearer${token}`, 'Bearer', 'Bearer ', `Bearer  ${token}`]) failsWith(await raw('GET', '/api/cases', undefined, { authorization }, null), 'notSignedIn');
    failsWith(await raw('GET', `/api/cases?access_token=${token}`, undefined, {}, null), 'notSignedIn');
  });
});
