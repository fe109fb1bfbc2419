import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, MachineClock, Sql, type Actor } from '@onecounter/platform';

export interface DraftRow { id: string; title: string; body: object; version: number; updated_at: Date }

/** 接件草稿: the clerk's own, saved as typed. */
@Injectable()
export class Drafts {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock) {}

  mine(actor: Actor): Promise<DraftRow[]> {
    return this.sql.rows<DraftRow>('select id, title, body, version, updated_at from intake.draft where person_id = $1 order by updated_at desc limit 50', [actor.personId]);
  }

  /** The id comes from the browser, so that a draft begun without network is still one draft. @throws draftChanged with the version that stands */
  async keep(id: string, title: string, body: object, version: number, actor: Actor): Promise<DraftRow> {
    const kept = await this.sql.row<DraftRow>(
      `insert into intake.draft (id, person_id, window_id, title, body, version, updated_at, machine_at) select $1, $2, $3, $4, $5, 1, $6, $7 where $8::int = 0
       on conflict (id) do nothing returning id, title, body, version, updated_at`,
      [id, actor.personId, actor.windowId, title, JSON.stringify(body), this.legal.now(), this.machine.now(), version],
    ) ?? await this.sql.row<DraftRow>(
      `update intake.draft set title = $3, body = $4, version = version + 1, updated_at = $5, machine_at = $6 where id = $1 and person_id = $2 and version = $7 returning id, title, body, version, updated_at`,
      [id, actor.personId, title, JSON.stringify(body), this.legal.now(), this.machine.now(), version],
    );
    return kept ?? this.refuseChange(id, actor);
  }

  async remove(id: string, actor: Actor): Promise<void> {
    await this.sql.rows('delete from intake.draft where id = $1 and person_id = $2', [id, actor.personId]);
  }

  /** Forgotten ones go, by machine time; their uploads that no case took go with them. */
  async removeOlderThan(days: number): Promise<number> {
    const before = new Date(this.machine.now().getTime() - days * 86_400_000);
    const gone = await this.sql.rows<{ id: string }>('delete from intake.draft where machine_at < $1 returning id', [before]);
    await this.sql.rows('delete from platform.stored_file where subject_id is null and machine_at < $1', [before]);
    return gone.length;
  }

  private async refuseChange(id: string, actor: Actor): Promise<never> {
    const stands = await this.sql.row<{ version: number }>('select version from intake.draft where id = $1 and person_id = $2', [id, actor.personId]);
    return stands ? refuse('draftChanged', { version: stands.version }) : refuse('notFound');
  }
}
