import { Injectable } from '@nestjs/common';
import type { RoleName } from '@onecounter/contracts';
import { LegalClock, Sql, type Actor } from '@onecounter/platform';
import { rosterNotice } from '../rules/roster';
import { SecuritySettings } from './security-settings';
import { WindowRows } from './window-rows';

export interface PostInForce { readonly id: number; readonly role: RoleName; readonly unitName: string; readonly windowNumber: string | null }
/** Where somebody works today, beyond the post in which they act, and after how long without a touch the page signs out. */
export interface WorkPlaces { readonly rosterNotice: string | null; readonly posts: readonly PostInForce[]; readonly idleMinutes: number }

/** The posts a person holds today, and what the roster of today says. */
@Injectable()
export class WorkPlacesOf {
  constructor(private readonly sql: Sql, private readonly windows: WindowRows, private readonly legal: LegalClock, private readonly settings: SecuritySettings) {}

  async actor(actor: Pick<Actor, 'personId' | 'windowId' | 'windowNumber'>): Promise<WorkPlaces> {
    const [id, today] = [actor.personId ?? 0, this.legal.today()];
    return { rosterNotice: rosterNotice(await this.windows.seatsOfPerson(id, today), actor), posts: await this.posts(id, today), idleMinutes: (await this.settings.values()).idleMinutes };
  }

  /** Acts in this post from now on in this session; false when the person does not hold it today. */
  async actAs(sessionId: string, personId: number, postId: number): Promise<boolean> {
    const today = this.legal.today();
    const row = await this.sql.row(
      `update organisation.session s set post_id = h.id from organisation.post_holding h where s.id = $1 and s.person_id = $2 and h.id = $3 and h.person_id = $2
         and h.valid_from <= $4 and (h.valid_to is null or h.valid_to > $4) returning s.id`,
      [sessionId, personId, postId, today],
    );
    return row !== undefined;
  }

  private posts(personId: number, today: string): Promise<PostInForce[]> {
    return this.sql.rows<PostInForce>(
      `select h.id, h.role, u.name "unitName", w.number "windowNumber" from organisation.post_holding h join organisation.unit u on u.id = h.unit_id left join organisation.service_window w on w.id = h.window_id
       where h.person_id = $1 and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) order by h.valid_from desc, h.id desc`,
      [personId, today],
    );
  }
}
