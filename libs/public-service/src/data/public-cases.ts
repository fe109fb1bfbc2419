import { Injectable } from '@nestjs/common';
import { SATISFIED_VERDICTS } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { ProgressFacts } from '../rules/progress-facts';

export type PublicCase = ProgressFacts & { readonly progress_code: string; readonly item_version_id: number; readonly jurisdiction_path: string };
export interface PublicCertificate { certificate_name: string; number: string; holder_name: string; item_name: string; valid_from: string; valid_until: string | null; state: string; unit_id: number }

const UNTROUBLED = [...SATISFIED_VERDICTS, 'unchecked'];
/** $1: verdicts of materials that need nothing more. */
const FACTS = `select c.progress_code, c.item_version_id, c.jurisdiction_path, c.number, c.item_name, c.applicant->>'kind' applicant_kind, c.applicant_name, c.status, c.deemed, c.received_at, c.moved_at, c.issued_at, c.notice_due_on, c.supplement_due_on,
  c.accepted_on, c.decided_on, c.promised_due_on, c.delivery_due_on, c.provisional, c.clock_stopped_on,
  c.status = 'refused' or exists (select 1 from platform.step t where t.subject_kind = 'permitCase' and t.subject_id = c.id and t.verb = 'refusePermit') refused,
  (select json_build_object('carrier', v.carrier, 'trackingNumber', v.tracking_number, 'sentOn', v.sent_on) from issuance.published_mailing v where v.case_id = c.id) parcel,
  coalesce((select json_agg(json_build_object('code', m.code, 'name', m.name, 'verdict', m.verdict, 'message', m.message, 'failed',
  jsonb_path_query_array(m.points, '$[*] ? (@.verdict == "faulty" && !(@.correctedOnSpot == true))'), 'originals', m.originals, 'copies', m.copies) order by m.position)
  from casework.case_material m where m.case_id = c.id and m.verdict <> all($1)), '[]') missing
  from casework.permit_case c`;

/** What may be read without a session: by receipt number (and code), by the token of a certificate. */
@Injectable()
export class PublicCases {
  constructor(private readonly sql: Sql) {}

  byNumber(number: string): Promise<PublicCase | undefined> {
    return this.sql.row<PublicCase>(`${FACTS} where c.number = $2`, [UNTROUBLED, number]);
  }

  /** Cases of a joint case, in the order of its theme. */
  ofJointCase(jointCaseId: number): Promise<PublicCase[]> {
    return this.sql.rows<PublicCase>(`${FACTS} join casework.joint_member o on o.case_id = c.id and not o.former where o.joint_case_id = $2 order by o.position`, [UNTROUBLED, jointCaseId]);
  }

  /** The certificate in force, or a sheet that was spoilt. */
  certificate(token: string): Promise<PublicCertificate | undefined> {
    return this.sql.row<PublicCertificate>(
      `select p.certificate_name, p.number, p.holder_name, c.item_name, p.valid_from, p.valid_until, p.state, p.unit_id from casework.permit p join casework.permit_case c on c.id = p.case_id where p.verification_token = $1
       union all select v.certificate_name, v.number, v.holder_name, v.item_name, v.valid_from, v.valid_until, 'voided', v.unit_id from issuance.published_voided_certificate v where v.verification_token = $1 limit 1`,
      [token],
    );
  }
}
