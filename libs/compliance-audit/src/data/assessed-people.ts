import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';

/** Whose facts may be looked at: those of the units; null: of all the place. */
export interface Sight { readonly place: string; readonly unitIds: readonly number[] | null }
export interface AssessedUnit { readonly id: number; readonly name: string; readonly place: string }

const LEADERS = ['leaderInCharge', 'bureauLeader'];
const HEADS = ['sectionHead', 'headOfWindowServices', 'countyApprover'];

/** Units of which the actor sees the people: a head the own, a leader those they answer for, the assessment section all. */
export function unitsSeen({ permissions, post, inChargeOf, unitId }: Pick<Actor, 'permissions' | 'post' | 'inChargeOf' | 'unitId'>): readonly number[] | null {
  if (permissions.has('confirmNotice')) return null;
  if (LEADERS.includes(post)) return inChargeOf;
  return HEADS.includes(post) && unitId !== null ? [unitId] : [];
}

/** The one section that the actor heads. */
export const headedBy = ({ post, unitId }: Pick<Actor, 'post' | 'unitId'>): number | null => (HEADS.includes(post) ? unitId : null);

/** Sections and people that are assessed, as far as one may see them. */
@Injectable()
export class AssessedPeople {
  constructor(private readonly sql: Sql) {}

  /** What of a person one may see: oneself everywhere, of others what they did in the sections one answers for, if they held a post there. @throws notFound */
  async sightOf(personId: number, until: string, actor: Actor): Promise<Sight & { readonly name: string }> {
    const own = personId === actor.personId;
    const [units, place] = [own ? null : unitsSeen(actor), `${actor.jurisdictionPath}%`];
    const row = await this.sql.row<{ name: string }>(
      `select p.name from organisation.person p where p.id = $1 and ($2::boolean or exists (select 1 from organisation.post_holding h join organisation.unit u on u.id = h.unit_id
         where h.person_id = p.id and u.jurisdiction_path like $3 and ($4::bigint[] is null or h.unit_id = any($4)) and h.valid_from < $5::date and (h.valid_to is null or h.valid_to > $5::date - interval '1 year')))`, [personId, own, place, units, until]);
    if (!row) refuse('notFound');
    return { name: row.name, place: own ? '/%' : place, unitIds: units };
  }

  /** @throws notFound when one does not answer for the unit */
  async unit(id: number, actor: Actor): Promise<AssessedUnit> {
    const units = unitsSeen(actor);
    const row = await this.sql.row<AssessedUnit>('select u.id, u.name, u.jurisdiction_path place from organisation.unit u where u.id = $1 and u.jurisdiction_path like $2 and ($3::bigint[] is null or u.id = any($3))', [id, `${actor.jurisdictionPath}%`, units]);
    return row ?? refuse('notFound');
  }

  /** Approval sections of a place in force in the days: they stand in a notice also without facts. */
  sections(place: string, from: string, until: string): Promise<{ id: number }[]> {
    return this.sql.rows(`select u.id from organisation.unit u where u.kind = 'section' and u.jurisdiction_path = $1 and u.valid_from < $3::date and (u.valid_to is null or u.valid_to > $2::date) order by u.id`, [place, from, until]);
  }

  /** As they were called on the last day of the period. */
  async unitNames(ids: readonly number[], day: string): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; name: string }>('select u.id, coalesce(organisation.unit_name_on(u.id, $2::date), u.name) "name" from organisation.unit u where u.id = any($1::bigint[])', [ids, day]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async personNames(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.sql.rows<{ id: number; name: string }>('select p.id, p.name from organisation.person p where p.id = any($1::bigint[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
