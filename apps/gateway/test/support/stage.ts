import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { RoleName } from '@onecounter/contracts';
import { JobBook, ScheduleKeeper } from '@onecounter/platform';
import { Caller, Desk, type Answer } from '@onecounter/testing';
import type { Situation, Things } from '../permission-matrix.calls';
import { COLUMNS, HEADER, MATRIX, OPEN, PROGRAMS } from '../permission-matrix.table';
import { signInEverybody, type Person } from './people';
import { DOT, setScene, type Place, type Scene } from './scene';

const OF_SECTION: readonly RoleName[] = ['sectionReviewer', 'sectionApprover', 'sectionHead'];
export const SIGNED_IN = MATRIX.filter(([, own]) => own !== OPEN && own !== PROGRAMS);
export const letters = (row: string): string[] => [...row.replaceAll(' ', '')];
export const ORDER = letters(HEADER).map((letter) => COLUMNS[letter] as RoleName);
/** The first post that may take the route. */
export const whoMay = (own: string): RoleName => ORDER[letters(own).indexOf('o')] as RoleName;

/** Everybody signed in, three cases in three places, things of everybody's own: what matrix and property tests play on. */
export class Stage {
  private constructor(readonly desk: Desk, readonly scene: Scene, private readonly people: ReadonlyMap<RoleName, Person>, private readonly mine: ReadonlyMap<RoleName, Things>, readonly others: Things) {}

  static async open(): Promise<Stage> {
    const desk = await Desk.open('2026-11-20T10:30');
    await desk.app.listen(0, '127.0.0.1');
    const all = await signInEverybody(desk, Object.values(COLUMNS));
    const scene = await setScene(desk);
    await desk.get(JobBook).found(desk.get(ScheduleKeeper).names()); // a worker does it when it comes
    await desk.at('2026-11-25T10:30');
    const others = await thingsOf(desk, 'clerk2', await desk.as('clerk2'), 'YY-001');
    const mine = new Map<RoleName, Things>();
    for (const { role, login, caller } of all) mine.set(role, await thingsOf(desk, login, caller, 'SP-001'));
    return new Stage(desk, scene, new Map(all.map((person) => [person.role, person])), mine, others);
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  /** Who asks, of whose: a section's own lies in the city, that of all others in the county. */
  situation(role: RoleName, own: boolean): Situation {
    const [who, things] = [this.people.get(role), this.mine.get(role)];
    if (!who || !things) throw new Error(`nobody is ${role}`);
    return { desk: this.desk, scene: this.scene, who, own, place: own ? this.placeOf(role) : this.scene.foreign, things: own ? things : this.others };
  }

  private placeOf(role: RoleName): Place {
    return OF_SECTION.includes(role) ? this.scene.city : this.scene.county;
  }
}

/** A draft, an upload and a second sign-in of this person; a draft version of an item of the person's section. */
async function thingsOf(desk: Desk, login: string, caller: Caller, code: string): Promise<Things> {
  const [draftId, draftTitle] = [randomUUID(), `草稿 ${login}`];
  await caller.put(`/drafts/${draftId}`, { version: 0, title: draftTitle, body: {} });
  const file = await caller.upload('dot.png', DOT);
  const view = await caller.post('/saved-views', { name: '全科的', shared: false, filters: { view: 'section' } });
  const bulkKey = `batch-${login}`;
  for (const act of ['export-cases', 'mark-seen']) await caller.post(`/cases/bulk/${act}`, { rows: [{ id: 1, version: 1 }] }, { 'idempotency-key': bulkKey });
  const second = await desk.nobody().post('/auth/sign-in', { login, password: 'Onecounter#2026' });
  const session = await new Caller(desk.app, String(second.body.accessToken)).get('/auth/sessions');
  const policy = await desk.as('policy1');
  const drafted = await policy.post(`/items/${code}/draft-item-version`);
  const version = await policy.get(`/item-versions/${String(drafted.body.id)}`);
  const place = await desk.sql.row<{ unitId: number; personId: number; personName: string; windowId: number }>(
    `select h.unit_id "unitId", p.id "personId", p.name "personName", (select min(w.id) from organisation.service_window w where w.unit_id = h.unit_id) "windowId"
     from organisation.account a join organisation.person p on p.id = a.person_id join organisation.post_holding h on h.person_id = p.id where a.login = $1`, [login]);
  const { port } = desk.app.getHttpServer().address() as AddressInfo;
  return {
    draftId, draftTitle, bulkKey, savedViewId: String(view.body.id ?? 'zzzzzz'), sessionId: currentOf(session), fileId: String(file.body.id ?? randomUUID()), definition: version.body.definition as object, versionId: Number(drafted.body.id),
    refreshToken: String(second.body.refreshToken), addressOfServer: `http://127.0.0.1:${port}`,
    unitId: place?.unitId ?? 0, personId: place?.personId ?? 0, personName: place?.personName ?? '', windowId: place?.windowId ?? 0,
  };
}

const currentOf = (answer: Answer): string => (answer.body.sessions as { id: string; current: boolean }[]).find((one) => one.current)?.id ?? '';
