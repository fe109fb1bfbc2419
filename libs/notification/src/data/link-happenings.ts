import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface ToldInquiry { readonly number: string; readonly jurisdiction_path: string; readonly unit_id: number; readonly person_id: number | null; readonly first_person_id: number | null; readonly offered_unit_id: number | null; readonly level: number; readonly due_on: string }
export interface ToldHelp { readonly unit_id: number; readonly person_id: number | null }
export interface ToldLeave { readonly person_id: number; readonly person_name: string; readonly unit_id: number; readonly from_on: string; readonly to_on: string; readonly stand_ins: readonly number[] }
export interface ToldFeedback { readonly case_number: string; readonly unit_id: number; readonly person_id: number | null; readonly due_on: string; readonly department: string }
export interface ToldHandover { readonly case_number: string; readonly item_name: string; readonly due_on: string; readonly jurisdiction_path: string }
export interface ToldSubscription { readonly department: string; readonly jurisdiction_path: string; readonly dead: number }
export interface ToldKey { readonly department: string; readonly name: string; readonly ends_at: Date }

/** What happened outside of cases: inquiries, leaves, and what comes of the link to supervision departments. */
@Injectable()
export class LinkHappenings {
  constructor(private readonly sql: Sql) {}

  inquiryOf(id: number): Promise<ToldInquiry | undefined> {
    return this.sql.row<ToldInquiry>('select i.number, i.jurisdiction_path, i.unit_id, i.person_id, i.first_person_id, i.offered_unit_id, i.level, i.due_on from intake.published_inquiry i where i.id = $1', [id]);
  }

  /** Whom the step brought in. */
  helpAskedAt(inquiryId: number, seq: number): Promise<ToldHelp[]> {
    return this.sql.rows<ToldHelp>('select h.unit_id, h.person_id from intake.published_inquiry_help h where h.inquiry_id = $1 and h.asked_seq = $2', [inquiryId, seq]);
  }

  leaveOf(id: number): Promise<ToldLeave | undefined> {
    return this.sql.row<ToldLeave>(
      `select l.person_id, p.name person_name, l.unit_id, l.from_on, l.to_on, coalesce((select json_agg(distinct h.stand_in_id) from organisation.leave_handover h where h.leave_id = l.id), '[]') stand_ins
       from organisation.leave l join organisation.person p on p.id = l.person_id where l.id = $1`, [id]);
  }

  feedbackOf(id: number): Promise<ToldFeedback | undefined> {
    return this.sql.row<ToldFeedback>('select f.case_number, f.unit_id, f.person_id, f.due_on, f.department from supervision.published_feedback f where f.id = $1', [id]);
  }

  handoverOf(id: number): Promise<ToldHandover | undefined> {
    return this.sql.row<ToldHandover>('select h.case_number, h.item_name, h.due_on, h.jurisdiction_path from supervision.published_handover h where h.id = $1', [id]);
  }

  subscriptionOf(id: number): Promise<ToldSubscription | undefined> {
    return this.sql.row<ToldSubscription>('select s.department, s.jurisdiction_path, s.dead from supervision.published_subscription s where s.id = $1', [id]);
  }

  endingKeyOf(clientId: number): Promise<ToldKey | undefined> {
    return this.sql.row<ToldKey>('select u.name department, c.name, c.warned_for ends_at from organisation.api_client c join organisation.unit u on u.id = c.unit_id where c.id = $1 and c.warned_for is not null', [clientId]);
  }
}
