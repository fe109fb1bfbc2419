import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import { LINKED_CASES } from './linked-cases';

/** A document that the system named about the project: of a letter, a meeting on its problems, or a case that does one of its items. */
export interface ArchivedPaperRow { readonly id: string; readonly kind: DocumentKind; readonly subject_kind: 'agencyLetter' | 'meeting' | 'permitCase'; readonly subject_id: number; readonly voided: boolean; readonly mark: string | null; readonly year: number | null; readonly serial: number | null; readonly named_on: string; readonly case_number: string | null; readonly title: string }
export interface ArchivedFileRow { readonly id: string; readonly hash: string; readonly size_bytes: number; readonly media_type: string; readonly name: string; readonly use: 'authorisation' | 'outside' | 'result' | 'transfer' | 'meeting'; readonly subject_id: number; readonly title: string }
export interface ArchivedMeetingRow { readonly id: number; readonly title: string; readonly starts_on: string; readonly place: string; readonly unit_name: string; readonly notice_id: string | null; readonly minutes_id: string | null; readonly signed: number; readonly people: readonly { readonly name: string; readonly unit: string; readonly signedAt: string | null }[] }

/** What lies about a commissioned project in the whole system, for its archive. */
@Injectable()
export class ArchiveParts {
  constructor(private readonly sql: Sql) {}

  papers(projectId: number): Promise<ArchivedPaperRow[]> {
    return this.sql.rows<ArchivedPaperRow>(
      `select d.id, d.kind, d.subject_kind, d.subject_id, d.state = 'voided' voided, d.mark, d.year, d.serial, (d.legal_at at time zone 'Asia/Shanghai')::date named_on, (select c.number from casework.permit_case c where s.kind = 'permitCase' and c.id = s.id) case_number, s.title
       from (select 'agencyLetter' kind, l.id, l.title from agency_service.letter l where l.project_id = $1
         union all select distinct 'meeting', m.id, m.title from agency_service.problem q join agency_service.problem_meeting x on x.problem_id = q.id join casework.meeting m on m.id = x.meeting_id where q.project_id = $1
         union all select 'permitCase', k.id, k.item_name from agency_service.project p join casework.permit_case k on k.id in (${LINKED_CASES}) where p.id = $1) s
       join platform.document d on d.subject_kind = s.kind and d.subject_id = s.id order by d.legal_at, d.id`, [projectId]);
  }

  files(projectId: number): Promise<ArchivedFileRow[]> {
    return this.sql.rows<ArchivedFileRow>(
      `select f.id, f.hash, f.size_bytes, f.media_type, f.name, u.use, u.subject_id, u.title
       from (select p.authorisation_file file_id, 'authorisation' use, p.id subject_id, '授权委托书' title, 1 place from agency_service.project p where p.id = $1 and p.authorisation_file is not null
         union all select e.file_id, 'outside', e.no, i.item_name || '（' || e.on_date || '）', 2 from agency_service.outside_entry e join agency_service.project_item i on i.project_id = e.project_id and i.no = e.no where e.project_id = $1 and e.file_id is not null
         union all select r.file_id, 'result', r.no, i.item_name || ' 反馈凭据', 3 from agency_service.item_result r join agency_service.project_item i on i.project_id = r.project_id and i.no = r.no where r.project_id = $1 and r.file_id is not null
         union all select x.id, 'transfer', t.id, t.number || ' ' || t.item_name, 4 from agency_service.county_transfer t join platform.stored_file x on x.subject_kind = 'countyTransfer' and x.subject_id = t.id where t.project_id = $1
         union all select distinct y.id, 'meeting', m.id, m.title, 5 from agency_service.problem q join agency_service.problem_meeting z on z.problem_id = q.id join casework.meeting m on m.id = z.meeting_id join platform.stored_file y on y.id = any(m.files) where q.project_id = $1) u
       join platform.stored_file f on f.id = u.file_id order by u.place, u.subject_id, f.machine_at, f.id`, [projectId]);
  }

  /** Those that were not called off, in the order of their days. */
  meetings(projectId: number): Promise<ArchivedMeetingRow[]> {
    return this.sql.rows<ArchivedMeetingRow>(
      `select m.id, m.title, m.starts_on, m.place, (select u.name from organisation.unit u where u.id = m.unit_id) unit_name, m.notice_id, m.minutes_id, (select count(*)::int from casework.meeting_attendee a where a.meeting_id = m.id and a.signed_at is not null) signed,
         coalesce((select json_agg(json_build_object('name', a.name, 'unit', a.unit_name, 'signedAt', to_char(a.signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) order by a.id) from casework.meeting_attendee a where a.meeting_id = m.id), '[]') people
       from casework.meeting m where m.status <> 'cancelled' and m.id in (select x.meeting_id from agency_service.problem q join agency_service.problem_meeting x on x.problem_id = q.id where q.project_id = $1) order by m.starts_on, m.id`, [projectId]);
  }
}
