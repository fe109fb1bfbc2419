import { Injectable } from '@nestjs/common';
import { HOLD_KINDS, refuse, type MailCarrier, type ReturnReason } from '@onecounter/contracts';
import { maskName, maskPhone } from '@onecounter/kernel';
import { PersonalData, Sql, type Actor, type WriteStatement } from '@onecounter/platform';
import { caseScope, type CaseRow } from '@onecounter/casework';
import { maskAddress, parcelWords, type JudgedMail } from '../rules/mail';

export type MailingState = 'sent' | 'delivered' | 'returned';
export interface MailingRow {
  readonly id: number; readonly case_id: number; readonly carrier: MailCarrier; readonly tracking_number: string; readonly recipient_sealed: string; readonly recipient_masked: string; readonly phone_sealed: string; readonly phone_masked: string;
  readonly address_sealed: string; readonly address_masked: string; readonly documents: readonly string[]; readonly sent_on: string; readonly state: MailingState; readonly closed_on: string | null; readonly return_reason: ReturnReason | null; readonly return_note: string | null;
}
export type ListedMailing = MailingRow & Pick<CaseRow, 'number' | 'version' | 'item_name' | 'applicant_name' | 'status' | 'delivery_due_on' | 'due_on' | 'running' | 'moved_at' | 'clock_stopped_on' | 'accepted_on' | 'decided_on' | 'jurisdiction_path'>;
const COLUMNS = ['id', 'case_id', 'carrier', 'tracking_number', 'recipient_sealed', 'recipient_masked', 'phone_sealed', 'phone_masked', 'address_sealed', 'address_masked', 'documents', 'sent_on', 'state', 'closed_on', 'return_reason', 'return_note'].map((column) => `m.${column}`).join(', ');

/** 寄递: parcels with what stands on them, sealed. */
@Injectable()
export class Mailings {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData) {}

  /** One parcel may hold several results of one applicant, never those of two. Whoever sends with the same number at the same moment waits here. @throws trackingNumberUsed */
  async claim({ carrier, trackingNumber }: JudgedMail, applicantId: number): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 7400))', [`${carrier} ${trackingNumber}`]);
    const used = await this.sql.row('select 1 from issuance.mailing m where m.carrier = $1 and m.tracking_number = $2 and m.applicant_id <> $3 limit 1', [carrier, trackingNumber, applicantId]);
    if (used) refuse('trackingNumberUsed', { trackingNumber }, 'trackingNumber');
  }

  /** Adds parcel and hold to the step's statement. */
  send(w: WriteStatement, row: CaseRow, mail: JudgedMail, sent: { readonly on: string; readonly by: number | null; readonly documents: readonly string[] }): void {
    const text = (value: string): string => w.param(value, 'text');
    const sealed = (clear: string): string => text(this.vault.seal(clear));
    w.part('ma', `insert into issuance.mailing (case_id, step_seq, carrier, tracking_number, applicant_id, recipient_sealed, recipient_masked, phone_sealed, phone_masked, address_sealed, address_masked, documents, sent_on)
      select s.id, s.version, ${text(mail.carrier)}, ${text(mail.trackingNumber)}, ${w.param(row.applicant_id, 'bigint')}, ${sealed(mail.name)}, ${text(maskName(mail.name))}, ${sealed(mail.phone)}, ${text(maskPhone(mail.phone))},
        ${sealed(mail.address)}, ${text(maskAddress(mail.address))}, ${w.param([...sent.documents], 'uuid[]')}, ${w.param(sent.on, 'date')} from s`);
    const { blocks, stopsClock } = HOLD_KINDS.inMail;
    w.part('ho', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason)
      select s.id, 'inMail', ${w.param(sent.by, 'bigint')}, s.version, ${w.param(sent.on, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')}, '行政许可法44', ${text(parcelWords(mail.carrier, mail.trackingNumber))} from s`);
  }

  /** Adds the end of the dispatch: signed for, or come back. */
  close(w: WriteStatement, end: { readonly state: 'delivered' | 'returned'; readonly on: string; readonly by: number | null; readonly result: string; readonly reason?: ReturnReason; readonly note?: string | null }): void {
    w.part('ma', `update issuance.mailing m set state = ${w.param(end.state, 'text')}, closed_seq = s.version, closed_on = ${w.param(end.on, 'date')}, return_reason = ${w.param(end.reason ?? null, 'text')}, return_note = ${w.param(end.note ?? null, 'text')}
      from s where m.case_id = s.id and m.state = 'sent'`);
    w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(end.on, 'date')}, cleared_by = ${w.param(end.by, 'bigint')}, result = ${w.param(end.result, 'text')}
      from s where h.case_id = s.id and h.kind = 'inMail' and h.cleared_on is null`);
  }

  /** The parcel that is on its way. @throws notFound */
  async onItsWay(caseId: number): Promise<MailingRow> {
    return (await this.sql.row<MailingRow>(`select ${COLUMNS} from issuance.mailing m where m.case_id = $1 and m.state = 'sent'`, [caseId])) ?? refuse('notFound');
  }

  /** Which of these cases are in the mail. */
  async onTheirWay(caseIds: readonly number[]): Promise<Map<number, MailingRow>> {
    const rows = await this.sql.rows<MailingRow>(`select ${COLUMNS} from issuance.mailing m where m.case_id = any($1::bigint[]) and m.state = 'sent'`, [caseIds]);
    return new Map(rows.map((row) => [row.case_id, row]));
  }

  /** The oldest first: they have waited longest. */
  list(actor: Actor, filter: { readonly state: MailingState; readonly search: string | null; readonly after: number; readonly limit: number }): Promise<ListedMailing[]> {
    const scope = caseScope(actor, 5);
    const words = filter.search?.trim() ? `%${filter.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.sql.rows<ListedMailing>(
      `select ${COLUMNS}, c.number, c.version, c.item_name, c.applicant_name, c.status, c.delivery_due_on, c.due_on, c.running, c.moved_at, c.clock_stopped_on, c.accepted_on, c.decided_on, c.jurisdiction_path
       from issuance.mailing m join casework.permit_case c on c.id = m.case_id
       where m.state = $1 and m.id > $2 and ($3::text is null or m.tracking_number ilike $3 or c.number ilike $3 or c.applicant_name ilike $3) and ${scope.where} order by m.id limit $4`,
      [filter.state, filter.after, words, filter.limit, ...scope.values],
    );
  }

  open(row: MailingRow): { name: string; phone: string; address: string } {
    return { name: this.vault.open(row.recipient_sealed), phone: this.vault.open(row.phone_sealed), address: this.vault.open(row.address_sealed) };
  }

  openPhone(sealed: string | null | undefined): string | null {
    return sealed ? this.vault.open(sealed) : null;
  }
}
