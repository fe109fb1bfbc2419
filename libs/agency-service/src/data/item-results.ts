import { Injectable } from '@nestjs/common';
import type { CaseStatus, ReturnWay } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';
import type { HandoverLine } from '../rules/results/handover-list';
import { ITEM_DONE, ITEM_STATE } from './linked-cases';

/** What is known about the result of one item: of its case by itself, of every other way as it was recorded. Days of Asia/Shanghai. */
export interface ItemResultRow {
  readonly no: number; readonly item_name: string; readonly unit_name: string; readonly done: boolean; readonly case_number: string | null; readonly case_status: CaseStatus | null;
  readonly given_way: 'handOver' | 'mail' | 'electronic' | null; readonly given_on: string | null; readonly given_to: string | null; readonly given_role: string | null; readonly mailed_on: string | null; readonly tracking_number: string | null; readonly copies: number;
  readonly said_way: ReturnWay | null; readonly said_on: string | null; readonly said_to: string | null; readonly said_by: string | null; readonly said_words: string | null; readonly file_id: string | null; readonly file_name: string | null;
}
export interface ResultToKeep { readonly no: number; readonly way: ReturnWay; readonly on: string; readonly toWhom: string; readonly fileId: string | null; readonly personId: number | null }
export interface HandoverRow { readonly document_id: string; readonly signed_on: string; readonly handed_by_name: string | null; readonly receiver_name: string; readonly lines: readonly HandoverLine[] }
export interface FiledRow { readonly step_seq: number; readonly heading: string; readonly covers: string | null; readonly title: string; readonly file_id: string; readonly file_name: string | null; readonly hash: string; readonly size_bytes: number; readonly media_type: string; readonly filed_on: string; readonly by_name: string | null }

/** 结果反馈、移交清单、补交的档案材料 */
@Injectable()
export class ItemResults {
  constructor(private readonly sql: Sql) {}

  rows(projectId: number): Promise<ItemResultRow[]> {
    return this.sql.rows<ItemResultRow>(
      `select i.no, i.item_name, i.unit_name, ${ITEM_DONE} done, k.number case_number, k.status case_status, gone.way given_way, gone.delivered_on given_on, gone.collector_name given_to, gone.collector_role given_role, post.sent_on mailed_on, coalesce(post.tracking_number, gone.tracking_number) tracking_number,
         (select count(*)::int from issuance.published_electronic_copy x where x.case_id = k.id) copies, r.way said_way, r.returned_on said_on, r.to_whom said_to, (select n.name from organisation.person n where n.id = r.by_person) said_by, w.text said_words,
         r.file_id, (select f.name from platform.stored_file f where f.id = r.file_id) file_name
       from agency_service.project p join ${ITEM_STATE}
         left join lateral (select g.* from issuance.published_delivery g where g.case_id = k.id order by g.step_seq desc limit 1) gone on true
         left join lateral (select m.sent_on, m.tracking_number from issuance.published_mailing m where m.case_id = k.id order by m.sent_on desc limit 1) post on true
         left join lateral (select e.* from agency_service.item_result e where e.project_id = p.id and e.no = i.no order by e.step_seq desc limit 1) r on true
         left join casework.step_word w on w.subject_kind = 'agencyProject' and w.subject_id = p.id and w.step_seq = r.step_seq
       where p.id = $1 order by i.no`, [projectId]);
  }

  async handover(projectId: number): Promise<HandoverRow | null> {
    return (await this.sql.row<HandoverRow>(
      'select h.document_id, h.signed_on, (select n.name from organisation.person n where n.id = h.handed_by) handed_by_name, h.receiver_name, h.lines from agency_service.handover h where h.project_id = $1', [projectId])) ?? null;
  }

  filed(projectId: number): Promise<FiledRow[]> {
    return this.sql.rows<FiledRow>(
      `select r.step_seq, r.heading, r.covers, r.title, r.file_id, f.name file_name, f.hash, f.size_bytes, f.media_type, r.filed_on, (select n.name from organisation.person n where n.id = r.by_person) by_name
       from agency_service.filed_record r join platform.stored_file f on f.id = r.file_id where r.project_id = $1 order by r.step_seq`, [projectId]);
  }

  /** Part of the step that it belongs to, as the two below. */
  static keepResult(w: WriteStatement, one: ResultToKeep): void {
    w.part('ir', `insert into agency_service.item_result (project_id, step_seq, no, way, returned_on, to_whom, file_id, by_person)
      select s.id, s.version, ${w.param(one.no, 'int')}, ${w.param(one.way, 'text')}, ${w.param(one.on, 'date')}, ${w.param(one.toWhom, 'text')}, ${w.param(one.fileId, 'uuid')}, ${w.param(one.personId, 'bigint')} from s`);
  }

  static keepHandover(w: WriteStatement, one: { readonly documentId: string; readonly on: string; readonly personId: number | null; readonly receiverName: string; readonly lines: readonly HandoverLine[] }): void {
    w.part('ho', `insert into agency_service.handover (project_id, step_seq, document_id, signed_on, handed_by, receiver_name, lines)
      select s.id, s.version, ${w.param(one.documentId, 'uuid')}, ${w.param(one.on, 'date')}, ${w.param(one.personId, 'bigint')}, ${w.param(one.receiverName, 'text')}, ${w.param(JSON.stringify(one.lines), 'jsonb')} from s`);
  }

  static keepFiled(w: WriteStatement, one: { readonly heading: string; readonly covers: string | null; readonly title: string; readonly fileId: string; readonly on: string; readonly personId: number | null }): void {
    w.part('fr', `insert into agency_service.filed_record (project_id, step_seq, heading, covers, title, file_id, filed_on, by_person)
      select s.id, s.version, ${w.param(one.heading, 'text')}, ${w.param(one.covers, 'text')}, ${w.param(one.title, 'text')}, ${w.param(one.fileId, 'uuid')}, ${w.param(one.on, 'date')}, ${w.param(one.personId, 'bigint')} from s`);
  }
}
