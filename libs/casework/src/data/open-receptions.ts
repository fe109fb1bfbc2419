import { Injectable } from '@nestjs/common';
import { Sql, type Actor } from '@onecounter/platform';

export interface OpenReception { readonly windowNumber: string | null; readonly clerkName: string; readonly savedAt: Date }

/** Who is receiving an item right now: from what intake publishes of its drafts, never their contents. */
@Injectable()
export class OpenReceptions {
  constructor(private readonly sql: Sql) {}

  /** In the halls of the actor's jurisdiction, latest first. */
  of(itemCode: string, actor: Actor): Promise<OpenReception[]> {
    return this.sql.rows<OpenReception>(
      `select w.number "windowNumber", p.name "clerkName", d.saved_at "savedAt" from intake.published_open_reception d join organisation.person p on p.id = d.person_id
       left join organisation.service_window w on w.id = d.window_id where d.item_code = $1 and coalesce(w.jurisdiction_path, $2) like $2 || '%' order by d.saved_at desc limit 50`,
      [itemCode, actor.jurisdictionPath],
    );
  }
}
