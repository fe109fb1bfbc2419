import { ROLES, type RoleName } from '@onecounter/contracts';
import { CALLS, type Situation } from './permission-matrix.calls';
import { COLUMNS, HEADER, MATRIX, OPEN, PROGRAMS } from './permission-matrix.table';
import { gateOf } from './support/gate';
import { loginOf } from './support/people';
import { routesOf } from './support/routes';
import { letters, ORDER, SIGNED_IN, Stage } from './support/stage';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(() => stage.close());

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
  for (const letter of HEADER) row += letter === ' ' ? ' ' : await letterOf(route, stage.situation(COLUMNS[letter] as RoleName, own));
  return row;
}

describe('the table is whole', () => {
  it('has one line for every route, and no line without a route', () => {
    const routes = routesOf(stage.desk.app).map((route) => route.key).sort();
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
    const { scene, others } = stage;
    const rows = await stage.desk.sql.rows<{ id: number; version: number }>('select id, version from casework.permit_case where id = any($1) order by id', [[scene.city.id, scene.county.id, scene.foreign.id]]);
    expect(rows).toEqual([scene.city, scene.county, scene.foreign].map(({ id, version }) => ({ id, version })));
    expect(await stage.desk.sql.row('select title, version from intake.draft where id = $1', [others.draftId])).toEqual({ title: others.draftTitle, version: 1 });
  });

  it('is not counted either', async () => {
    for (const [role, seen] of [['sectionReviewer', 2], ['windowClerk', 2], ['bureauLeader', 2]] as const) {
      const answer = await (await stage.desk.as(loginOf(role))).get('/cases?view=all&sort=newest&limit=1&itemCode=YY-001');
      expect([role, answer.body.count]).toEqual([role, 0]);
      const own = await (await stage.desk.as(loginOf(role))).get('/cases?view=all&sort=newest&limit=1');
      expect([role, Number(own.body.count) >= seen]).toEqual([role, true]);
    }
  });
});

describe('for programs with a key', () => {
  it.each(MATRIX.filter(([, own]) => own === PROGRAMS))('%s is forbidden to every person', async (route) => { expect(`\n${HEADER}\n${await rowOf(route, true)}`).toBe(`\n${HEADER}\n${HEADER.replaceAll(/\S/g, 'f')}`); });
});

describe('without a session', () => {
  it.each(MATRIX.filter(([, own]) => own === OPEN))('%s is open', async (route) => { expect(await letterOf(route, stage.situation('windowClerk', false))).toBe('o'); });

  it.each(SIGNED_IN)('%s is refused with 401', async (route) => {
    const at = stage.situation('windowClerk', true);
    expect(await letterOf(route, { ...at, who: { ...at.who, caller: stage.desk.nobody() } })).toBe('401');
  });
});
