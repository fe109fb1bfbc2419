import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ROLES, type RoleName } from '@onecounter/contracts';
import { Caller, Desk, type Answer } from '@onecounter/testing';
import { CALLS, type Situation, type Things } from './permission-matrix.calls';
import { COLUMNS, HEADER, MATRIX, OPEN } from './permission-matrix.table';
import { gateOf, type Gate } from './support/gate';
import { loginOf, signInEverybody, type Person } from './support/people';
import { routesOf } from './support/routes';
import { DOT, setScene, type Place, type Scene } from './support/scene';

let desk: Desk;
let scene: Scene;
let people: Map<RoleName, Person>;
let mine: Map<RoleName, Things>;
let others: Things;

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  await desk.app.listen(0, '127.0.0.1');
  const all = await signInEverybody(desk, Object.values(COLUMNS));
  people = new Map(all.map((person) => [person.role, person]));
  scene = await setScene(desk);
  await desk.at('2026-11-25T10:30');
  others = await thingsOf('clerk2', await desk.as('clerk2'), 'YY-001');
  mine = new Map();
  for (const { role, login, caller } of all) mine.set(role, await thingsOf(login, caller, 'SP-001'));
}, 60_000);
afterAll(() => desk.close());

/** A draft, an upload and a second sign-in of this person; a draft version of an item of the person's section. */
async function thingsOf(login: string, caller: Caller, code: string): Promise<Things> {
  const [draftId, draftTitle] = [randomUUID(), `草稿 ${login}`];
  await caller.put(`/drafts/${draftId}`, { version: 0, title: draftTitle, body: {} });
  const file = await caller.upload('dot.png', DOT);
  const second = await desk.nobody().post('/auth/sign-in', { login, password: 'Onecounter#2026' });
  const session = await new Caller(desk.app, String(second.body.accessToken)).get('/auth/sessions');
  const drafted = await (await desk.as('policy1')).post(`/items/${code}/draft-item-version`);
  const version = await (await desk.as('policy1')).get(`/item-versions/${String(drafted.body.id)}`);
  const { port } = desk.app.getHttpServer().address() as AddressInfo;
  return {
    draftId, draftTitle, sessionId: currentOf(session), fileId: String(file.body.id ?? randomUUID()), definition: version.body.definition as object, versionId: Number(drafted.body.id),
    refreshToken: String(second.body.refreshToken), addressOfServer: `http://127.0.0.1:${port}`,
  };
}

const currentOf = (answer: Answer): string => (answer.body.sessions as { id: string; current: boolean }[]).find((one) => one.current)?.id ?? '';
const letters = (row: string): Gate[] => [...row.replaceAll(' ', '')] as Gate[];
const ORDER = letters(HEADER).map((letter) => COLUMNS[letter] as RoleName);
const SIGNED_IN = MATRIX.filter(([, own]) => own !== OPEN);

/** What is the post's own: the section's case in the city, the county's for all others. */
const placeOf = (role: RoleName): Place => (['sectionReviewer', 'sectionApprover', 'sectionHead'].includes(role) ? scene.city : scene.county);

/** The caller in a situation: who asks, of whose. */
function situation(role: RoleName, own: boolean): Situation {
  const [who, things] = [people.get(role), mine.get(role)];
  if (!who || !things) throw new Error(`nobody is ${role}`);
  return { desk, scene, who, own, place: own ? placeOf(role) : scene.foreign, things: own ? things : { ...others, addressOfServer: things.addressOfServer } };
}

/** The letter that a call earns; a list that leaves out what is looked for has hidden it. */
async function letterOf(route: string, at: Situation): Promise<string> {
  const call = CALLS[route];
  if (!call) return 'no call';
  const answer = await call.ask(at);
  const gate = gateOf(answer);
  if (gate !== 'o' || !call.mark) return gate;
  const text = typeof answer === 'number' ? '' : answer.text;
  return text.includes(call.mark(at)) ? 'o' : 'h';
}

async function rowOf(route: string, own: boolean): Promise<string> {
  let row = '';
  for (const letter of HEADER) row += letter === ' ' ? ' ' : await letterOf(route, situation(COLUMNS[letter] as RoleName, own));
  return row;
}

describe('the table is whole', () => {
  it('has one line for every route, and no line without a route', () => {
    const routes = routesOf(desk.app).map((route) => route.key).sort();
    expect(MATRIX.map(([route]) => route).sort()).toEqual(routes);
    expect(Object.keys(CALLS).sort()).toEqual(routes);
  });

  it('has one column for every role', () => {
    expect(ORDER.slice().sort()).toEqual(Object.keys(ROLES).sort());
    for (const [route, own, foreign] of SIGNED_IN) for (const row of [own, foreign]) if (row !== '-') expect([route, row.replaceAll(/\S/g, '.')]).toEqual([route, HEADER.replaceAll(/\S/g, '.')]);
  });

  it('says of the same post the same in both rows: who is forbidden is forbidden everywhere', () => {
    for (const [route, own, foreign] of SIGNED_IN) {
      if (foreign !== '-') for (const [index, letter] of letters(own).entries()) if (letter === 'f') expect([route, ORDER[index], letters(foreign)[index]]).toEqual([route, ORDER[index], 'f']);
    }
  });
});

describe('own: each post does what its work asks for, and nothing else', () => {
  it.each(SIGNED_IN)('%s', async (route, own) => { expect(`\n${HEADER}\n${await rowOf(route, true)}`).toBe(`\n${HEADER}\n${own}`); });
});

describe('others\': what belongs to another section, jurisdiction or person does not exist', () => {
  it.each(SIGNED_IN.filter(([, , foreign]) => foreign !== '-'))('%s', async (route, _own, foreign) => { expect(`\n${HEADER}\n${await rowOf(route, false)}`).toBe(`\n${HEADER}\n${foreign}`); });

  it('and nothing of it has changed', async () => {
    const rows = await desk.sql.rows<{ id: number; version: number }>('select id, version from casework.permit_case where id = any($1) order by id', [[scene.city.id, scene.county.id, scene.foreign.id]]);
    expect(rows).toEqual([scene.city, scene.county, scene.foreign].map(({ id, version }) => ({ id, version })));
    expect(await desk.sql.row('select title, version from intake.draft where id = $1', [others.draftId])).toEqual({ title: others.draftTitle, version: 1 });
  });

  it('is not counted either', async () => {
    for (const [role, seen] of [['sectionReviewer', 2], ['windowClerk', 2], ['bureauLeader', 2]] as const) {
      const answer = await (await desk.as(loginOf(role))).get('/cases?view=all&sort=newest&limit=1&itemCode=YY-001');
      expect([role, answer.body.count]).toEqual([role, 0]);
      const own = await (await desk.as(loginOf(role))).get('/cases?view=all&sort=newest&limit=1');
      expect([role, Number(own.body.count) >= seen]).toEqual([role, true]);
    }
  });
});

describe('without a session', () => {
  it.each(MATRIX.filter(([, own]) => own === OPEN))('%s is open', async (route) => { expect(await letterOf(route, situation('windowClerk', false))).toBe('o'); });

  it.each(SIGNED_IN)('%s is refused with 401', async (route) => {
    const at = situation('windowClerk', true);
    expect(await letterOf(route, { ...at, who: { ...at.who, caller: desk.nobody() } })).toBe('401');
  });
});
