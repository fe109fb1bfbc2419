import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AWARD_APPEAL, AWARD_MONTH, refuse, type AmendmentOutcome, type AppealOutcome, type AwardAppealStatus, type AwardMonthStatus, type AwardMonthVerb, type AwardReason, type AwardScope, type AwardStanding } from '@onecounter/contracts';
import { Sql, type Actor, type Piece, type SubjectKind, type WriteStatement } from '@onecounter/platform';
import type { JudgedLine } from '../rules/award-difference';
import { filesOf, type AuditFile } from './audit-files';
import type { AwardLimits } from '../rules/award-eligibility';

export const AWARD_MONTH_SUBJECT = { lifecycle: AWARD_MONTH, table: 'compliance.award_month' } as const satisfies SubjectKind;
export const AWARD_APPEAL_SUBJECT = { lifecycle: AWARD_APPEAL, table: 'compliance.award_appeal' } as const satisfies SubjectKind;
export interface AwardMonthRow {
  readonly id: number; readonly status: AwardMonthStatus; readonly version: number; readonly head: Buffer; readonly jurisdiction_path: string; readonly month: string; readonly limits: AwardLimits; readonly drawn_on: string; readonly appeal_due_on: string; readonly provisional: boolean;
  readonly rates_confirmed: boolean; readonly confirmed_on: string | null; readonly confirmed_by_name: string | null; readonly open_appeals: number;
}
export interface AppealRow { readonly id: number; readonly status: AwardAppealStatus; readonly version: number; readonly head: Buffer; readonly line_id: number; readonly keys: readonly string[]; readonly appealed_by_name: string; readonly appealed_on: string; readonly outcome: AppealOutcome | null; readonly decided_on: string | null; readonly words: string | null; readonly answer: string | null; readonly files: readonly AuditFile[] }
export interface AmendmentRow { readonly outcome: AmendmentOutcome; readonly was: JudgedLine; readonly found: JudgedLine; readonly by_name: string; readonly amended_on: string; readonly words: string | null }
export interface AwardLineRow {
  readonly id: number; readonly month_id: number; readonly month: string; readonly month_status: AwardMonthStatus; readonly appeal_due_on: string; readonly scope: AwardScope; readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null;
  readonly standing: AwardStanding; readonly busy: boolean; readonly reasons: readonly AwardReason[]; readonly appeals: readonly AppealRow[]; readonly month_version: number; readonly jurisdiction_path: string; readonly amendments: readonly AmendmentRow[];
}
export interface LineToKeep { readonly scope: AwardScope; readonly unitId: number; readonly personId: number | null; readonly standing: AwardStanding; readonly busy: boolean; readonly reasons: readonly AwardReason[] }
export interface LineFilter { readonly month: string | null; readonly scope: AwardScope | null; readonly standing: AwardStanding | null; readonly appealed: boolean; readonly mine: boolean }

const WORDS = (seq: string): string => `(select w.text from casework.step_word w where w.subject_kind = 'awardAppeal' and w.subject_id = a.id and w.step_seq = ${seq})`;
const MONTH = `select m.id, m.status, m.version, m.head, m.jurisdiction_path, to_char(m.month, 'YYYY-MM') "month", m.limits, m.drawn_on, m.appeal_due_on, m.provisional, m.rates_confirmed, m.confirmed_on, (select n.name from organisation.person n where n.id = m.confirmed_by) confirmed_by_name,
  (select count(*)::int from compliance.award_appeal a join compliance.award_line l on l.id = a.line_id where l.month_id = m.id and a.status = 'open') open_appeals from compliance.award_month m`;
const LINE = `select l.id, l.month_id, to_char(m.month, 'YYYY-MM') "month", m.status month_status, m.version month_version, m.jurisdiction_path, m.appeal_due_on, l.scope, l.unit_id, (select u.name from organisation.unit u where u.id = l.unit_id) unit_name, l.person_id, (select n.name from organisation.person n where n.id = l.person_id) person_name, l.standing, l.busy, l.reasons,
  coalesce((select json_agg(json_build_object('id', a.id, 'status', a.status, 'version', a.version, 'line_id', a.line_id, 'keys', a.keys, 'appealed_by_name', (select n.name from organisation.person n where n.id = a.appealed_by), 'appealed_on', a.appealed_on, 'outcome', a.outcome, 'decided_on', a.decided_on,
    'words', ${WORDS('1')}, 'answer', ${WORDS('2')}, 'files', ${filesOf('awardAppeal', 'a.id')}) order by a.id) from compliance.award_appeal a where a.line_id = l.id), '[]') appeals,
  coalesce((select json_agg(json_build_object('outcome', d.outcome, 'was', d.was, 'found', d.found, 'by_name', (select n.name from organisation.person n where n.id = d.amended_by), 'amended_on', d.amended_on,
    'words', (select w.text from casework.step_word w where w.subject_kind = 'awardMonth' and w.subject_id = m.id and w.step_seq = d.step_seq)) order by d.id) from compliance.award_amendment d where d.line_id = l.id), '[]') amendments from compliance.award_line l join compliance.award_month m on m.id = l.month_id`;
const LEADERS = ['leaderInCharge', 'bureauLeader'];
const HEADS = ['sectionHead', 'headOfWindowServices', 'countyApprover'];
interface Scope { readonly where: string; readonly values: readonly unknown[] }

/** One predicate over `l` and `m`: the own line and that of the own section, a head those of the people of the section too, whoever judges and the leaders those of their place. */
function lineScope(actor: Actor, first: number): Scope {
  const [person, unit, heads, watches, path, units] = [0, 1, 2, 3, 4, 5].map((at) => `$${first + at}`);
  return {
    where: `(l.person_id = ${person} or l.unit_id = ${unit} and (l.scope = 'section' or ${heads}::boolean) or ${watches}::boolean and m.jurisdiction_path like ${path} and (${units}::bigint[] is null or l.unit_id = any(${units})))`,
    values: [actor.personId, actor.unitId, HEADS.includes(actor.post), actor.permissions.has('decideEligibilityAppeal') || LEADERS.includes(actor.post), `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}
export const mayAppeal = (line: Pick<AwardLineRow, 'scope' | 'person_id' | 'unit_id'>, { personId, unitId, post }: Pick<Actor, 'personId' | 'unitId' | 'post'>): boolean => (line.scope === 'person' ? line.person_id === personId : line.unit_id === unitId && HEADS.includes(post));

/** 评先资格 */
@Injectable()
export class AwardMonths {
  constructor(private readonly sql: Sql) {}

  /** Until the transaction ends nobody else draws up, appeals, decides or confirms. */
  async alone(): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(9600)');
  }

  async ofMonth(place: string, month: string): Promise<AwardMonthRow | null> {
    return (await this.sql.row<AwardMonthRow>(`${MONTH} where m.jurisdiction_path = $1 and m.month = ($2 || '-01')::date`, [place, month])) ?? null;
  }

  /** For a step, in the place of the actor. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AwardMonthVerb, actor: Actor): Promise<AwardMonthRow> {
    await this.alone();
    const row = (await this.sql.row<AwardMonthRow>(`${MONTH} where m.id = $1 and m.jurisdiction_path like $2`, [id, `${actor.jurisdictionPath}%`])) ?? refuse('notFound');
    requireStep(AWARD_MONTH, verb, row, version);
    return row;
  }

  /** Sections first, then people by section; whoever lost something first. */
  lines(actor: Actor, filter: LineFilter, { from, limit }: Piece = { from: 0, limit: 1000 }): Promise<AwardLineRow[]> {
    const scope = lineScope(actor, 9);
    return this.sql.rows<AwardLineRow>(
      `${LINE} where ($1::text is null or m.month = ($1 || '-01')::date) and ($2::text is null or l.scope = $2) and ($3::text is null or l.standing = $3) and (not $4::boolean or exists (select 1 from compliance.award_appeal a where a.line_id = l.id))
         and (not $5::boolean or l.person_id = $6::bigint) and ${scope.where}
       order by m.month desc, l.scope desc, case l.standing when 'ineligible' then 1 when 'eligible' then 2 else 3 end, l.unit_id, l.person_id limit $7 offset $8`,
      [filter.month, filter.scope, filter.standing, filter.appealed, filter.mine, actor.personId, limit, from, ...scope.values]);
  }

  /** @throws notFound */
  async line(id: number, actor: Actor): Promise<AwardLineRow> {
    const scope = lineScope(actor, 2);
    return (await this.sql.row<AwardLineRow>(`${LINE} where l.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** Of an appeal, for its decision. @throws notFound */
  async lineOfAppeal(id: number, actor: Actor): Promise<AwardLineRow> {
    const scope = lineScope(actor, 2);
    return (await this.sql.row<AwardLineRow>(`${LINE} where l.id = (select a.line_id from compliance.award_appeal a where a.id = $1) and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  async headOf(appealId: number): Promise<Buffer> {
    return (await this.sql.row<{ head: Buffer }>('select head from compliance.award_appeal where id = $1', [appealId]))?.head ?? refuse('notFound');
  }

  /** Reasons that appeals took back, by the line's section or person. */
  async struckOf(monthId: number): Promise<Map<string, Set<string>>> {
    const rows = await this.sql.rows<{ scope: AwardScope; key: number; keys: string[] }>(
      `select l.scope, coalesce(l.person_id, l.unit_id) "key", array_agg(distinct k.key) keys from compliance.award_appeal a join compliance.award_line l on l.id = a.line_id cross join lateral unnest(a.keys) k(key) where l.month_id = $1 and a.outcome = 'restored' group by 1, 2`, [monthId]);
    return new Map(rows.map(({ scope, key, keys }) => [`${scope}${key}`, new Set(keys)]));
  }
}

/** Adds the lines of the month to the step that draws it up; those that were there are written over. */
export function recordAwardLines(w: WriteStatement, lines: readonly LineToKeep[]): void {
  const rows = lines.map(({ unitId, personId, ...line }) => ({ ...line, unit_id: unitId, person_id: personId }));
  const shaped = `from jsonb_to_recordset(${w.param(JSON.stringify(rows), 'jsonb')}) x(scope text, unit_id bigint, person_id bigint, standing text, busy boolean, reasons jsonb), s`;
  w.part('al', `insert into compliance.award_line (month_id, scope, unit_id, person_id, standing, busy, reasons) select s.id, x.scope, x.unit_id, x.person_id, x.standing, x.busy, x.reasons ${shaped} where x.scope = 'section'
    on conflict (month_id, unit_id) where scope = 'section' do update set standing = excluded.standing, busy = excluded.busy, reasons = excluded.reasons`);
  w.part('ap', `insert into compliance.award_line (month_id, scope, unit_id, person_id, standing, busy, reasons) select s.id, x.scope, x.unit_id, x.person_id, x.standing, x.busy, x.reasons ${shaped} where x.scope = 'person'
    on conflict (month_id, person_id) where scope = 'person' do update set unit_id = excluded.unit_id, standing = excluded.standing, busy = excluded.busy, reasons = excluded.reasons`);
}

/** Adds to the decision of an appeal what the line is then. */
export function restoreLine(w: WriteStatement, lineId: number, standing: AwardStanding, reasons: readonly AwardReason[]): void {
  w.part('rl', `update compliance.award_line set standing = ${w.param(standing)}, reasons = ${w.param(JSON.stringify(reasons), 'jsonb')} from s where award_line.id = ${w.param(lineId, 'bigint')}`);
}

/** Adds to the step of the month what was found of a line since, and what became of it. */
export function recordAmendment(w: WriteStatement, { lineId, outcome, was, found, by, on }: { readonly lineId: number; readonly outcome: AmendmentOutcome; readonly was: JudgedLine; readonly found: JudgedLine; readonly by: number | null; readonly on: string }): void {
  w.part('am', `insert into compliance.award_amendment (line_id, step_seq, outcome, was, found, amended_by, amended_on)
    select ${w.param(lineId, 'bigint')}, s.version, ${w.param(outcome)}, ${w.param(JSON.stringify(was), 'jsonb')}, ${w.param(JSON.stringify(found), 'jsonb')}, ${w.param(by, 'bigint')}, ${w.param(on, 'date')} from s`);
}
