import type { ItemDefinition } from '@onecounter/contracts';
import { Desk, type Answer } from '@onecounter/testing';

export interface Version { id: number; code: string; versionNo: number; status: string; version: number; effectiveFrom: string | null; effectiveTo: string | null; definition: ItemDefinition; obstacles: { code: string; message: string }[]; steps: { verb: string; byName: string; facts: Record<string, unknown> }[]; chainBrokenAt: number | null }
export const AMENDED = { kind: 'amended', legalBasis: '示例依据 1 号', reason: '按年度清理' };
export type Taken = Pick<Version, 'id' | 'code' | 'versionNo' | 'status' | 'version'>;

/** The catalogue as the policy section keeps it. */
export class VersionDesk {
  private constructor(readonly desk: Desk) {}

  static async open(at = '2026-11-20T10:30'): Promise<VersionDesk> {
    return new VersionDesk(await Desk.open(at));
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  async get(path: string, login = 'clerk1'): Promise<Answer> {
    return (await this.desk.as(login)).get(path);
  }

  async list<Row = Record<string, unknown>>(path: string, login = 'clerk1'): Promise<Row[]> {
    return (await this.get(path, login)).body as unknown as Row[];
  }

  async draft(code: string, definition?: ItemDefinition, login = 'policy1'): Promise<Answer> {
    return (await this.desk.as(login)).post(`/items/${code}/draft-item-version`, definition ? { definition } : {});
  }

  async take(id: number, verb: string, body: object, login = 'policy1'): Promise<Answer> {
    return (await this.desk.as(login)).post(`/item-versions/${id}/${verb}-item-version`, body);
  }

  /** A draft of the item as it is published, with changes. */
  async given(code: string, changes: Partial<ItemDefinition> = {}): Promise<Taken> {
    const drafted = await this.taken(this.draft(code));
    if (Object.keys(changes).length === 0) return drafted;
    const { definition } = await this.version(drafted.id);
    return this.taken(this.take(drafted.id, 'revise', { version: drafted.version, definition: { ...definition, ...changes } }));
  }

  publish({ id, version }: Pick<Taken, 'id' | 'version'>, effectiveFrom: string, login = 'policy1', adjustment: object = AMENDED): Promise<Answer> {
    return this.take(id, 'publish', { version, effectiveFrom, adjustment }, login);
  }

  retire(id: number, version: number, effectiveOn: string, said: object = {}, login = 'policy1'): Promise<Answer> {
    return this.take(id, 'retire', { version, effectiveOn, kind: 'cancelled', legalBasis: '示例决定 2 号', reason: '取消', ...said }, login);
  }

  async version(id: number): Promise<Version> {
    return (await this.get(`/item-versions/${id}`)).body as unknown as Version;
  }

  async taken(answer: Promise<Answer>): Promise<Taken> {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(text);
    return body as unknown as Taken;
  }
}
