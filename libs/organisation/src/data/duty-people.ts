import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';
import type { RoleName } from '@onecounter/contracts';
import { keyOf, superiorPosts, type Holder, type HandoverGround, type Superior } from '../rules/leave-duties';
import { periodInWords, spanOf, type LeavePeriod } from '../rules/leave-period';

/** The first approved leave of `p` within $B..$E, as its four days and halves. */
const LEAVE_WITHIN = (begins: string, ends: string): string => `left join lateral (select json_build_object('fromOn', l.from_on, 'fromHalf', l.from_half, 'toOn', l.to_on, 'toHalf', l.to_half) away from organisation.leave l
  where l.person_id = p.id and l.status in ('approved', 'away') and l.begins_at < ${ends} and l.ends_at > ${begins} order by l.begins_at limit 1) y on true`;
const HOLDER = `h.person_id "personId", p.name, h.unit_id "unitId", u.name "unitName", h.role, h.valid_from "validFrom", h.valid_to "validTo", coalesce(a.disabled, true) disabled, y.away`;
const JOINED = `organisation.post_holding h join organisation.person p on p.id = h.person_id join organisation.unit u on u.id = h.unit_id left join organisation.account a on a.person_id = p.id`;
type Row = Omit<Holder, 'away'> & { readonly away: LeavePeriod | null };

/** Who holds which duty, who can be reached in these days, and who answers above them. */
@Injectable()
export class DutyPeople {
  constructor(private readonly sql: Sql) {}

  /** Everything a handover is judged on. */
  async ground(personId: number, period: LeavePeriod): Promise<HandoverGround> {
    const holders = await this.holdersBeside(personId, period);
    const duties = [...new Map(holders.filter((one) => one.personId === personId).map((one) => [keyOf(one), one])).values()];
    const superiors = new Map<string, readonly Superior[]>();
    for (const duty of duties) superiors.set(keyOf(duty), await this.superiors(duty, period));
    return { personId, fromOn: period.fromOn, toOn: period.toOn, holders, superiors };
  }

  /** Everybody in post during these days in the units where the person is in post. */
  private async holdersBeside(personId: number, period: LeavePeriod): Promise<Holder[]> {
    const { begins, ends } = spanOf(period);
    return held(await this.sql.rows<Row>(
      `select ${HOLDER} from ${JOINED} ${LEAVE_WITHIN('$4', '$5')} where h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $2)
         and h.unit_id in (select o.unit_id from organisation.post_holding o where o.person_id = $1 and o.valid_from <= $3 and (o.valid_to is null or o.valid_to > $2)) order by p.name, h.id`,
      [personId, period.fromOn, period.toOn, begins, ends],
    ));
  }

  /** In post in the unit today, with whoever is away now. */
  async ofUnit(unitId: number, today: string, now: Date): Promise<Holder[]> {
    return held(await this.sql.rows<Row>(
      `select ${HOLDER} from ${JOINED} ${LEAVE_WITHIN('$3', '$3')} where h.unit_id = $1 and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) order by h.role, p.name, h.id`, [unitId, today, now]));
  }

  /** The head of the unit, then the leader in charge of it; for the whole of these days. */
  private async superiors({ unitId, role }: { readonly unitId: number; readonly role: RoleName }, period: LeavePeriod): Promise<Superior[]> {
    const { begins, ends } = spanOf(period);
    const posts = superiorPosts(role);
    return held(await this.sql.rows<Row>(
      `select ${HOLDER} from ${JOINED} ${LEAVE_WITHIN('$4', '$5')}, organisation.unit d where d.id = $1 and h.role = any($6::text[]) and h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $3)
         and case when h.role in ('leaderInCharge', 'bureauLeader') then d.jurisdiction_path like u.jurisdiction_path || '%' and (not exists (select 1 from organisation.section_in_charge c where c.post_id = h.id and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2))
             or exists (select 1 from organisation.section_in_charge c join organisation.unit s on s.id = c.unit_id where c.post_id = h.id and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2) and d.path like s.path || '%')) else h.unit_id = d.id end
       order by array_position($6, h.role), length(u.jurisdiction_path) desc, p.name, p.id`,
      [unitId, period.fromOn, period.toOn, begins, ends, posts],
    ));
  }
}

const held = (rows: readonly Row[]): Holder[] => rows.map((row) => ({ ...row, away: row.away && periodInWords(row.away) }));
