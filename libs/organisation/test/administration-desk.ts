import { Desk, type Answer } from '@onecounter/testing';

export interface UnitFile { id: number; name: string; version: number; status: string; alias: string[]; documentPrefix: string; validTo: string | null; history: { from: string; name: string; parentName: string | null }[]; posts: { personName: string }[]; steps: { verb: string; byName: string; detail: string }[]; chainBrokenAt: number | null }
export interface PersonFile { id: number; name: string; version: number; status: string; login: string | null; residentId: string | null; lockedUntil: string | null; posts: { id: number; role: string; from: string; to: string | null; sections: { unitName: string; to: string | null }[] }[]; sessions: object[]; steps: { verb: string }[]; chainBrokenAt: number | null }
interface Tree { id: number; code: string; name: string; children: Tree[] }

/** The administrators at work. */
export class AdministrationDesk {
  private constructor(readonly desk: Desk) {}

  static async open(at = '2026-11-20T10:30'): Promise<AdministrationDesk> {
    return new AdministrationDesk(await Desk.open(at));
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  async post(path: string, body: object, login = 'sysadmin', headers: Record<string, string> = {}): Promise<Answer> {
    return (await this.desk.as(login)).post(path, body, headers);
  }

  async get(path: string, login = 'sysadmin'): Promise<Answer> {
    return (await this.desk.as(login)).get(path);
  }

  async unit(code: string): Promise<UnitFile> {
    return (await this.get(`/units/${await this.idOf(code)}`)).body as unknown as UnitFile;
  }

  async idOf(code: string): Promise<number> {
    return (await this.desk.sql.row<{ id: number }>('select id from organisation.unit where code = $1', [code]))?.id ?? 0;
  }

  /** Names in the tree of a day: those at the top, each with what stands below. */
  async treeOn(day: string): Promise<Map<string, string[]>> {
    const trees = (await this.get(`/units?on=${day}`)).body.units as Tree[];
    const flat = (tree: Tree): Tree[] => [tree, ...tree.children.flatMap(flat)];
    return new Map(trees.flatMap(flat).map((tree) => [tree.name, tree.children.map((child) => child.name)]));
  }

  async person(id: number): Promise<PersonFile> {
    return (await this.get(`/people/${id}`)).body as unknown as PersonFile;
  }

  async personOf(login: string): Promise<PersonFile> {
    const row = await this.desk.sql.row<{ id: number }>('select person_id id from organisation.account where login = $1', [login]);
    return this.person(row?.id ?? 0);
  }

  /** A unit, a person, a window as it stands after the act; throws when it is refused. */
  async done(answer: Promise<Answer>): Promise<{ id: number; version: number; status: string; password: string; login: string }> {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(text);
    return body as never;
  }

  establish(code: string, name: string, more: object = {}): Promise<Answer> {
    return this.post('/units/establish-unit', { code, name, kind: 'section', from: '2026-11-20', ...more });
  }

  /** A person with an account and these posts. */
  async hire(name: string, login: string, posts: readonly { role: string; unit: string; from?: string; to?: string; windowId?: number; sectionIds?: number[] }[]): Promise<{ id: number; version: number; password: string }> {
    const person = await this.done(this.post('/people/register-person', { name }));
    const account = await this.done(this.post(`/people/${person.id}/open-account`, { version: 1, login }));
    let { version } = account;
    for (const { unit, ...post } of posts) {
      ({ version } = await this.done(this.post(`/people/${person.id}/appoint-post`, { version, unitId: await this.idOf(unit), from: '2026-11-20', ...post }, 'secadmin')));
    }
    return { id: person.id, version, password: account.password };
  }
}
