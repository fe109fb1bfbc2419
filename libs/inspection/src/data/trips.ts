import { Injectable } from '@nestjs/common';
import { INSPECTION_TRIP, lifecycleAllows, refuse, type InspectionTripStatus, type InspectionTripVerb, type TripHalf } from '@onecounter/contracts';
import { instantOf, plainDate } from '@onecounter/kernel';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';

export const INSPECTION_TRIP_SUBJECT = { lifecycle: INSPECTION_TRIP, table: 'inspection.trip' } as const satisfies SubjectKind;

export interface TripRow {
  readonly id: number; readonly status: InspectionTripStatus; readonly version: number; readonly head: Buffer; readonly moved_at: Date; readonly number: string; readonly jurisdiction_path: string; readonly unit_id: number;
  readonly on_date: string; readonly half: TripHalf; readonly car: string; readonly district: string; readonly inspectors: readonly number[]; readonly inspector_names: readonly { readonly id: number; readonly name: string; readonly away: boolean }[]; readonly note: string | null; readonly ended_note: string | null;
}
export interface TripFilter { readonly from: string; readonly to: string; readonly mine: boolean; readonly limit: number }
/** Who or what is out already. */
export interface Booking { readonly number: string; readonly half: TripHalf; readonly car: string; readonly inspectors: readonly number[] }

const ROW = `select t.id, t.status, t.version, t.head, t.moved_at, t.number, t.jurisdiction_path, t.unit_id, t.on_date, t.half, t.car, t.district, to_json(t.inspectors) inspectors, t.note, t.ended_note,
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'away', t.status in ('planned', 'underway') and (t.half <> 'afternoon' and organisation.is_away(p.id, (t.on_date + time '09:00') at time zone 'Asia/Shanghai') or t.half <> 'morning' and organisation.is_away(p.id, (t.on_date + time '14:00') at time zone 'Asia/Shanghai'))) order by array_position(t.inspectors, p.id)) from organisation.person p where p.id = any(t.inspectors)), '[]') inspector_names from inspection.trip t`;

/** Office and inspectors: those of their jurisdiction. Others: those that serve their own section, or all of theirs to oversee. */
function tripScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  if (actor.reach === 'section') return { where: `exists (select 1 from inspection.request q where q.trip_id = t.id and q.unit_id = $${first})`, values: [actor.unitId] };
  return { where: `t.jurisdiction_path like $${first}`, values: [`${actor.jurisdictionPath}%`] };
}

/** 一车勘验 */
@Injectable()
export class Trips {
  constructor(private readonly sql: Sql) {}

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<TripRow> {
    const scope = tripScope(actor, 2);
    return (await this.sql.row<TripRow>(`${ROW} where t.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @param version null where whoever asks could not know it: a phone without network @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: InspectionTripVerb, actor: Actor): Promise<TripRow> {
    await this.hold(id);
    const row = await this.get(id, actor);
    if (version !== null && row.version !== version) refuse('changedMeanwhile', { byName: await this.lastMover(row), version: row.version });
    if (!lifecycleAllows(INSPECTION_TRIP, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: INSPECTION_TRIP.steps[verb].zh, status: row.status, statusLabel: INSPECTION_TRIP.statuses[row.status].zh });
    return row;
  }

  /** Whoever writes to the trip waits for whoever does. */
  async hold(id: number): Promise<void> {
    await this.sql.rows('select 1 from inspection.trip where id = $1 for update', [id]);
  }

  list(actor: Actor, { from, to, mine, limit }: TripFilter): Promise<TripRow[]> {
    const scope = tripScope(actor, 5);
    return this.sql.rows<TripRow>(
      `${ROW} where (t.on_date between $1 and $2 or $3::bigint is not null and t.status = 'underway') and ($3::bigint is null or $3 = any(t.inspectors) and t.status in ('planned', 'underway')) and ${scope.where} order by t.on_date, t.half, t.id limit $4`,
      [from, to, mine ? actor.personId : null, limit, ...scope.values],
    );
  }

  /** Held to the end of the transaction: two who plan the same day would book the same car. */
  async bookings(day: string, except: number | null): Promise<Booking[]> {
    await this.sql.rows(`select pg_advisory_xact_lock(hashtextextended('inspection.trip ' || $1::text, 0))`, [day]);
    return this.sql.rows<Booking>(`select t.number, t.half, t.car, to_json(t.inspectors) inspectors from inspection.trip t where t.on_date = $1 and t.status in ('planned', 'underway') and t.id is distinct from $2::bigint`, [day, except]);
  }

  /** Those of the inspectors whose leave takes them away from any half of the trip. */
  async awayOn(day: string, half: TripHalf, inspectors: readonly number[]): Promise<number[]> {
    const [morning, afternoon] = ['09:00', '14:00'].map((time) => instantOf(plainDate(day), time));
    const rows = await this.sql.rows<{ id: number }>('select x.id from unnest($1::bigint[]) x(id) where organisation.is_away(x.id, $2) or organisation.is_away(x.id, $3)', [inspectors, half === 'afternoon' ? afternoon : morning, half === 'morning' ? morning : afternoon]);
    return rows.map(({ id }) => id);
  }

  private async lastMover({ id, version }: TripRow): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(`select p.name from platform.step t join organisation.person p on p.id = t.by_person where t.subject_kind = 'inspectionTrip' and t.subject_id = $1 and t.seq = $2`, [id, version]);
    return mover?.name ?? '别人';
  }
}

/** Adds to the trip's step: these requests go with it. */
export function takeAlong(w: WriteStatement, requestIds: readonly number[]): void {
  w.part('ta', `update inspection.request r set state = 'planned', trip_id = s.id, not_visited = null from s where r.id = any(${w.param(requestIds, 'bigint[]')})`);
}

/** Adds to the trip's step: these requests wait for another one. */
export function putBack(w: WriteStatement, requests: readonly { readonly id: number; readonly why: string | null }[]): void {
  w.part('pb', `update inspection.request r set state = 'open', trip_id = null, not_visited = x.why from s, unnest(${w.param(requests.map(({ id }) => id), 'bigint[]')}, ${w.param(requests.map(({ why }) => why), 'text[]')}) x(id, why) where r.id = x.id`);
}
