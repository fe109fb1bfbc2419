import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { COUNTY_TRANSFER, refuse, type CountyTransferStatus, type CountyTransferVerb, type TransferDirection } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const COUNTY_TRANSFER_SUBJECT = { lifecycle: COUNTY_TRANSFER, table: 'agency_service.county_transfer' } as const satisfies SubjectKind;
export interface EvidenceFile { readonly id: string; readonly name: string; readonly mediaType: string }
export interface CountyTransferRow {
  readonly id: number; readonly status: CountyTransferStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly project_id: number; readonly project_name: string; readonly project_path: string; readonly owner_name: string;
  readonly item_no: number; readonly item_code: string | null; readonly item_name: string; readonly direction: TransferDirection; readonly from_path: string; readonly from_name: string; readonly to_path: string; readonly to_name: string;
  readonly materials: readonly string[]; readonly working_days: number; readonly due_on: string; readonly provisional: boolean; readonly handed_on: string; readonly handed_by_name: string | null; readonly received_on: string | null; readonly received_by_name: string | null;
  readonly done_on: string | null; readonly done_by_name: string | null; readonly ended_on: string | null; readonly ended_by_name: string | null; readonly files: readonly EvidenceFile[]; readonly place: number;
}
export interface TransferFilter { readonly statuses: readonly CountyTransferStatus[] | null; readonly lateOn: string | null; readonly direction: TransferDirection | null; readonly search: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }
/** Of one place and direction in a period; spans: day handed over and day done of each that was done. */
export interface TransferCountRow { readonly to_path: string; readonly place_name: string; readonly direction: TransferDirection; readonly handed: number; readonly waiting: number; readonly received: number; readonly refused: number; readonly done: number; readonly late: number; readonly spans: readonly (readonly [string, string])[] }

const NAME = (column: string): string => `(select n.name from organisation.person n where n.id = ${column})`;
const UNIT = (column: string): string => `(select u.name from organisation.unit u where u.id = ${column})`;
const ROW = `select t.id, t.status, t.version, t.head, t.number, t.project_id, p.name project_name, p.jurisdiction_path project_path, p.owner_name, t.item_no, t.item_code, t.item_name, t.direction, t.from_path, ${UNIT('t.from_unit_id')} from_name, t.to_path, ${UNIT('t.to_unit_id')} to_name,
  t.materials, t.working_days, t.due_on, t.provisional, t.handed_on, ${NAME('t.handed_by')} handed_by_name, t.received_on, ${NAME('t.received_by')} received_by_name, t.done_on, ${NAME('t.done_by')} done_by_name, t.ended_on, ${NAME('t.ended_by')} ended_by_name, t.place,
  (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'mediaType', x.media_type) order by x.machine_at, x.id), '[]') from platform.stored_file x where x.subject_kind = 'countyTransfer' and x.subject_id = t.id) files
  from agency_service.county_transfer t join agency_service.project p on p.id = t.project_id`;
/** What is given to one's place; whoever reads 帮办代办 also what the places of the jurisdiction give and are given. No other county sees it. */
const SEEN = `(t.to_path = $1 or $2::boolean and (t.to_path like $1 || '%' or t.from_path like $1 || '%'))`;
const seenBy = ({ jurisdictionPath, permissions }: Actor): unknown[] => [jurisdictionPath, permissions.has('readAgencyProjects')];

/** 转办件 */
@Injectable()
export class CountyTransfers {
  constructor(private readonly sql: Sql) {}

  /** What is open by its day, then what has ended, the latest first. */
  list(actor: Actor, { statuses, lateOn, direction, search, after, limit }: TransferFilter): Promise<CountyTransferRow[]> {
    return this.sql.rows<CountyTransferRow>(
      `${ROW} where ${SEEN} and ($3::text[] is null or t.status = any($3)) and ($4::date is null or t.due_on < $4) and ($5::text is null or t.direction = $5)
         and ($6::text is null or t.number ilike $6 or t.item_name ilike $6 or p.name ilike $6 or p.owner_name ilike $6) and ($7::int is null or (t.place, t.id) > ($7, $8)) order by t.place, t.id limit $9`,
      [...seenBy(actor), statuses, lateOn, direction, search, after?.place ?? null, after?.id ?? null, limit]);
  }

  /** Of one project, the newest first: whoever sees the project sees them. */
  ofProject(projectId: number): Promise<CountyTransferRow[]> {
    return this.sql.rows<CountyTransferRow>(`${ROW} where t.project_id = $1 order by t.id desc limit 500`, [projectId]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<CountyTransferRow> {
    return (await this.sql.row<CountyTransferRow>(`${ROW} where ${SEEN} and t.id = $3`, [...seenBy(actor), id])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: CountyTransferVerb, actor: Actor): Promise<CountyTransferRow> {
    await this.sql.rows('select id from agency_service.county_transfer where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(COUNTY_TRANSFER, verb, row, version);
    return row;
  }

  /** Of what was handed over from the first to the last day, both counted, by place and direction. */
  counts(actor: Actor, from: string, to: string, today: string): Promise<TransferCountRow[]> {
    return this.sql.rows<TransferCountRow>(
      `select t.to_path, ${UNIT('t.to_unit_id')} place_name, t.direction, count(*)::int handed, count(*) filter (where t.status = 'handed')::int waiting, count(*) filter (where t.received_on is not null)::int received, count(*) filter (where t.status = 'refused')::int refused,
         count(*) filter (where t.done_on is not null)::int done, count(*) filter (where t.status not in ('refused', 'recalled') and t.due_on < coalesce(t.done_on, $5::date))::int late,
         coalesce(json_agg(json_build_array(t.handed_on, t.done_on)) filter (where t.done_on is not null), '[]') spans
       from agency_service.county_transfer t where ${SEEN} and t.handed_on between $3 and $4 group by t.to_path, t.to_unit_id, t.direction order by t.direction, t.to_path`, [...seenBy(actor), from, to, today]);
  }
}
