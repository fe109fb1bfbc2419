import type { Desk } from '@onecounter/testing';
import pg from 'pg';

/** November 2026, looked at on 1 December: cases, lines, uses and weeks by SQL, for most of it could not come to be through the API. */
export const SECTION = 'D-WSJS';
const FIRST_ID = 1_000_000;
export interface PlantedCase { readonly status?: string; readonly running?: boolean; readonly due?: string; readonly delivery?: string | null; readonly statutory?: string; readonly decidedOn?: string | null; readonly issuedAt?: string | null; readonly applicant?: string; readonly unit?: string; readonly steps?: Readonly<Record<string, string>>; readonly stopped?: string }
export interface PlantedLine { readonly register?: 'approval' | 'official'; readonly on: string; readonly time?: string; readonly matter?: string; readonly number?: string | null; readonly applicant?: string; readonly item?: string | null; readonly unit?: string; readonly by?: string }

const legal = (moment: string): string => `${moment.replace(' ', 'T')}:00+08:00`;
/** Through the counter in order, decided by the last. */
export const THROUGH = { registerApplication: '2026-11-02 09:05', acceptApplication: '2026-11-02 09:12', passReview: '2026-11-03 10:20', grantPermit: '2026-11-03 10:41' };

/** Plants things one after the other; each answers with its id, from a million on. */
export class Planting {
  private readonly units = new Map<string, { id: number; path: string }>();
  private next = FIRST_ID;
  private constructor(private readonly desk: Desk, private readonly template: number) {}

  static async on(desk: Desk): Promise<Planting> {
    const planting = new Planting(desk, (await desk.given.acceptedCase()).id);
    for (const { code, id, path } of await desk.sql.rows<{ code: string; id: number; path: string }>('select code, id, jurisdiction_path path from organisation.unit')) planting.units.set(code, { id, path });
    return planting;
  }

  unit(code = SECTION): { id: number; path: string } {
    const unit = this.units.get(code);
    if (!unit) throw new Error(`no unit ${code}`);
    return unit;
  }

  async case(planted: PlantedCase): Promise<{ id: number; number: string; applicant: string }> {
    const [id, unit] = [this.id(), this.unit(planted.unit)];
    const number = `210300-20261101-${id}`;
    const [steps, applicant] = [planted.steps ?? THROUGH, planted.applicant ?? `鞍山市示例${id}有限公司`];
    const received = steps.registerApplication ?? '2026-11-02 09:05';
    const overrides = {
      id, number, progress_code: `P${id}`, unit_id: unit.id, jurisdiction_path: unit.path, applicant_name: applicant, status: planted.status ?? 'certified', running: planted.running ?? true, received_at: legal(received), accepted_on: received.slice(0, 10),
      decided_on: planted.decidedOn === undefined ? (steps.grantPermit ?? '2026-11-03').slice(0, 10) : planted.decidedOn, delivery_due_on: planted.delivery === undefined ? '2026-12-17' : planted.delivery, statutory_due_on: planted.statutory ?? '2026-11-30', due_on: planted.due ?? planted.delivery ?? '2026-12-17',
      issued_at: planted.issuedAt ? legal(planted.issuedAt) : null, clock_stopped_on: planted.stopped ?? null, version: Object.keys(steps).length,
    };
    await this.desk.sql.rows('insert into casework.permit_case select (jsonb_populate_record(c, $2::jsonb)).* from casework.permit_case c where c.id = $1', [this.template, JSON.stringify(overrides)]);
    await this.desk.sql.rows(
      `insert into platform.step (subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, hash) select 'permitCase', $1, (row_number() over ())::int, x.verb, null, 'sectionReviewer', $2, x.at::timestamptz, x.at::timestamptz, '{}', '\\x00' from jsonb_to_recordset($3::jsonb) x(verb text, at text)`,
      [id, unit.id, JSON.stringify(Object.entries(steps).map(([verb, at]) => ({ verb, at: legal(at) })))]);
    return { id, number, applicant };
  }

  async line({ register = 'approval', on, time, matter = '食品经营许可证', number = null, applicant, item = null, unit: code, by = '示例人' }: PlantedLine): Promise<number> {
    const [id, unit] = [this.id(), this.unit(code)];
    await this.desk.sql.rows(
      `insert into compliance.register_entry (id, register, unit_id, jurisdiction_path, line_no, used_on, used_at, matter, item_code, applicant_name, case_number, copies, used_by_name, source, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 2, $12, 'hand', $13)`,
      [id, register, unit.id, unit.path, id - FIRST_ID + 1, on, time ? legal(`${on} ${time}`) : null, matter, item, applicant ?? null, number, by, legal(`${on} 18:00`)]);
    return id;
  }

  /** A use recorded by a step of the platform. */
  async use(caseId: number, at: string, purpose = '准予行政许可决定书', kind = 'ordinary'): Promise<number> {
    const [id, unit] = [this.id(), this.unit()];
    await this.desk.sql.rows(`insert into casework.seal_use (id, used_at, unit_id, jurisdiction_path, seal_name, purpose, document_id, case_id, keeper_post, kind) values ($1, $2, $3, $4, '行政审批专用章', $5, gen_random_uuid(), $6, 'sectionApprover', $7)`, [id, legal(at), unit.id, unit.path, purpose, caseId, kind]);
    return id;
  }

  async week(code: string, monday: string, due: string, signedOn: string | null): Promise<void> {
    const unit = this.unit(code);
    await this.desk.sql.rows(`insert into compliance.ledger_week (status, version, head, moved_at, unit_id, jurisdiction_path, week, due_on, provisional, signed_on, uses) values ($1, 2, '\\x00', $2::date, $3, $4, $5, $2::date, false, $6::date, 1)`, [signedOn ? 'signed' : 'open', due, unit.id, unit.path, monday, signedOn]);
  }

  async transfer(applicant: string, finishedOn: string, signedTwice: boolean): Promise<void> {
    const unit = this.unit();
    await this.desk.sql.rows(
      `insert into intake.network_transfer (status, version, head, moved_at, number, unit_id, jurisdiction_path, item_code, item_name, item_version_id, finished_on, party, applicant_name, phone_sealed, phone_masked, form_salt, drawn_up_by, form_on, handler_id, handler_signed_on, clerk_signed_on)
       values ($1, 3, '\\x00', $2::date, $3, $4, $5, 'SP-001', '食品经营许可证', 1, $2::date, 'enterprise', $6, '', '', '\\x00', 1, $2::date, 1, $2::date, $7)`,
      [signedTwice ? 'entered' : 'signed', finishedOn, `ZW-${this.id()}`, unit.id, unit.path, applicant, signedTwice ? finishedOn : null]);
  }

  /** Whoever owns the database can do what the platform cannot. */
  async byHand(text: string, values: readonly unknown[]): Promise<void> {
    const owner = new pg.Client(process.env.DATABASE_URL);
    await owner.connect();
    await owner.query(text, [...values]);
    await owner.end();
  }

  async hold(caseId: number, kind: string, blocks: readonly string[]): Promise<void> {
    await this.desk.sql.rows(`insert into casework.case_hold (case_id, kind, procedure, opened_seq, opened_on, blocks, stops_clock, basis) values ($1, $2, 'SP-001-M04', 1, '2026-11-03', $3, false, '示例')`, [caseId, kind, blocks]);
  }

  private id(): number {
    return (this.next += 1);
  }
}
