import { Injectable } from '@nestjs/common';
import { roleOf, type Permission, type RoleName } from '@onecounter/contracts';
import { ActorDirectory, LegalClock, MachineClock, Sql, type Actor } from '@onecounter/platform';
import { SecuritySettings } from './security-settings';

const FRESH_FOR_MS = 5_000;
const MINUTE_MS = 60_000;
const SEEN_EVERY_MS = MINUTE_MS;
const KEPT = 10_000;

interface Row {
  personId: number; name: string; role: RoleName; unitId: number; unitName: string; unitPath: string; jurisdictionPath: string;
  windowId: number | null; windowNumber: string | null; postId: number; inChargeOf: number[] | null; mustChange: boolean; mustEnrol: boolean; permissions: Permission[] | null;
}

/**
 * Session, person, post of today, grants: one statement, remembered for five seconds, so that a revoked session, a disabled account and a
 * changed post take effect within five seconds in every process. A session that nobody used for the set minutes is over; a password that was too old when the
 * session began must be changed first. The statement also notes, once a minute, that the session was seen.
 */
@Injectable()
export class SessionDirectory extends ActorDirectory {
  private readonly known = new Map<string, { readonly readAt: number; readonly actor: Promise<Actor | null> }>();

  constructor(private readonly sql: Sql, private readonly machine: MachineClock, private readonly legal: LegalClock, private readonly settings: SecuritySettings) { super(); }

  find(sessionId: string): Promise<Actor | null> {
    const now = this.machine.now().getTime();
    const known = this.known.get(sessionId);
    if (known && now - known.readAt < FRESH_FOR_MS) return known.actor;
    if (this.known.size >= KEPT) this.known.clear();
    const actor = this.read(sessionId);
    this.known.set(sessionId, { readAt: now, actor });
    // who must change the password does so in one process and goes on in another at once
    actor.then((found) => { if (found?.mustChangePassword || found?.mustEnrolSecondFactor) this.forget(sessionId); }, () => this.forget(sessionId));
    return actor;
  }

  async inPost(personId: number, postId: number): Promise<Actor | null> {
    const row = await this.sql.row<Row>(ACTOR_IN_POST, [personId, postId, this.legal.today()]);
    return row ? actorOf(row, null) : null;
  }

  /** Takes a change that this process made into account at once. */
  forget(sessionId: string): void {
    this.known.delete(sessionId);
  }

  /** Takes a change of what posts may do into account at once. */
  forgetAll(): void {
    this.known.clear();
  }

  private async read(sessionId: string): Promise<Actor | null> {
    const now = this.machine.now();
    const { idleMinutes, passwordDays, secondFactorForAdministrators } = await this.settings.values();
    const before = (ms: number): Date => new Date(now.getTime() - ms);
    const row = await this.sql.row<Row>(ACTOR_OF_SESSION, [sessionId, now, before(SEEN_EVERY_MS), this.legal.today(), before(idleMinutes * MINUTE_MS), passwordDays, secondFactorForAdministrators === 1 ? ADMINISTRATORS : []]);
    return row ? actorOf(row, sessionId) : null;
  }
}

/** 三员: whoever runs the system proves twice who they are (GB/T 22239-2019 8.1.4.1). */
const ADMINISTRATORS: readonly RoleName[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
const POST_COLUMNS = (today: string): string => `p.id "personId", p.name, h.role, u.id "unitId", u.name "unitName", u.path "unitPath", u.jurisdiction_path "jurisdictionPath",
    w.id "windowId", w.number "windowNumber", h.id "postId",
    (select array_agg(distinct below.id)::int[] from organisation.section_in_charge c join organisation.unit u2 on u2.id = c.unit_id join organisation.unit below on below.path like u2.path || '%'
      where c.post_id = h.id and c.valid_from <= ${today} and (c.valid_to is null or c.valid_to > ${today})) "inChargeOf",
    (select array_agg(g.permission order by g.permission) from organisation.role_grant g where g.role = h.role) permissions`;
const ACTOR_OF_SESSION = `
  with seen as (update organisation.session set last_seen_at = $2 where id = $1 and last_seen_at < $3 and last_seen_at > $5 and revoked_at is null)
  select ${POST_COLUMNS('$4')}, (a.must_change or not a.demo and a.changed_at < s.created_at - make_interval(days => $6::int)) "mustChange",
    (not a.demo and h.role = any($7::text[]) and not exists (select 1 from organisation.second_factor f where f.person_id = p.id and f.confirmed_at is not null)) "mustEnrol"
  from organisation.session s
  join organisation.account a on a.person_id = s.person_id and not a.disabled
  join organisation.person p on p.id = s.person_id
  join lateral (select * from organisation.post_holding x where x.person_id = s.person_id and x.valid_from <= $4 and (x.valid_to is null or x.valid_to > $4)
    order by (x.id = s.post_id) desc nulls last, x.valid_from desc, x.id desc limit 1) h on true
  join organisation.unit u on u.id = h.unit_id
  left join organisation.service_window w on w.id = h.window_id and w.status = 'open'
  where s.id = $1 and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $5`;
const ACTOR_IN_POST = `
  select ${POST_COLUMNS('$3')}, false "mustChange", false "mustEnrol"
  from organisation.post_holding h
  join organisation.account a on a.person_id = h.person_id and not a.disabled
  join organisation.person p on p.id = h.person_id
  join organisation.unit u on u.id = h.unit_id
  left join organisation.service_window w on w.id = h.window_id and w.status = 'open'
  where h.person_id = $1 and h.id = $2 and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $3)`;

function actorOf(row: Row, sessionId: string | null): Actor {
  const { personId, name, unitId, unitName, unitPath, jurisdictionPath, windowId, windowNumber, postId, inChargeOf } = row;
  return {
    personId, name, post: row.role, unitId, unitName, unitPath, jurisdictionPath, windowId, windowNumber, postId, inChargeOf, sessionId,
    reach: roleOf(row.role)?.reach ?? 'none', permissions: new Set(row.permissions ?? []), mustChangePassword: row.mustChange, mustEnrolSecondFactor: row.mustEnrol,
  };
}
