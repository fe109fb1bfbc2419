import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, MachineClock, PersonalData, Sql, type Actor } from '@onecounter/platform';

export interface DraftRow { id: string; title: string; body: object; version: number; updated_at: Date }
/** As kept: what was typed holds ID and phone numbers, so it is ciphertext (SEC-5). */
type SealedRow = Omit<DraftRow, 'body'> & { readonly body: { readonly sealed: string } };

/** 接件草稿: the clerk's own, saved as typed. */
@Injectable()
export class Drafts {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock, private readonly vault: PersonalData) {}

  async mine(actor: Actor): Promise<DraftRow[]> {
    const rows = await this.sql.rows<SealedRow>('select id, title, body, version, updated_at from intake.draft where person_id = $1 order by updated_at desc limit 50', [actor.personId]);
    return rows.map((row) => this.opened(row));
  }

  /** The id comes from the browser, so that a draft begun without network is still one draft. @throws draftChanged with the version that stands */
  async keep(id: string, title: string, body: object, version: number, actor: Actor): Promise<DraftRow> {
    const sealed = JSON.stringify({ sealed: this.vault.seal(JSON.stringify(body)) });
    const kept = await this.sql.row<SealedRow>(
      `insert into intake.draft (id, person_id, window_id, title, body, version, updated_at, machine_at, item_code) select $1, $2, $3, $4, $5, 1, $6, $7, $9 where $8::int = 0
       on conflict (id) do nothing returning id, title, body, version, updated_at`,
      [id, actor.personId, actor.windowId, title, sealed, this.legal.now(), this.machine.now(), version, itemCodeOf(body)],
    ) ?? await this.sql.row<SealedRow>(
      `update intake.draft set title = $3, body = $4, version = version + 1, updated_at = $5, machine_at = $6, item_code = $8 where id = $1 and person_id = $2 and version = $7 returning id, title, body, version, updated_at`,
      [id, actor.personId, title, sealed, this.legal.now(), this.machine.now(), version, itemCodeOf(body)],
    );
    return kept ? this.opened(kept) : this.refuseChange(id, actor);
  }

  /** Removing what is gone already is done; another clerk's draft is not found. */
  async remove(id: string, actor: Actor): Promise<void> {
    await this.sql.rows('delete from intake.draft where id = $1 and person_id = $2', [id, actor.personId]);
    if (await this.sql.row('select id from intake.draft where id = $1', [id])) refuse('notFound');
  }

  /** Forgotten ones go, by machine time; their uploads that no case took go with them. */
  async removeOlderThan(days: number): Promise<number> {
    const before = new Date(this.machine.now().getTime() - days * 86_400_000);
    const gone = await this.sql.rows<{ id: string }>('delete from intake.draft where machine_at < $1 returning id', [before]);
    await this.sql.rows('delete from platform.stored_file where subject_id is null and machine_at < $1', [before]);
    return gone.length;
  }

  private opened(row: SealedRow): DraftRow {
    return { ...row, body: JSON.parse(this.vault.open(row.body.sealed)) as object };
  }

  private async refuseChange(id: string, actor: Actor): Promise<never> {
    const stands = await this.sql.row<{ version: number }>('select version from intake.draft where id = $1 and person_id = $2', [id, actor.personId]);
    return stands ? refuse('draftChanged', { version: stands.version }) : refuse('notFound');
  }
}

/** Bodies are whatever the page keeps; the code of the item is the one part that others may know. */
function itemCodeOf(body: object): string | null {
  const code = (body as { readonly itemCode?: unknown }).itemCode;
  return typeof code === 'string' && /^[A-Z0-9-]{1,32}$/.test(code) ? code : null;
}
