/** A database in which a story supposes what other specs tell. */
export interface Supposing { rows(text: string, values?: unknown[]): Promise<object[]> }

/** The place was found in order and the experts agreed, where the item demands it before it is granted: how that comes about is told by the specs of inspection. */
export async function lookedAt(sql: Supposing, caseId: number): Promise<void> {
  await sql.rows(
    `insert into inspection.request (case_id, round, unit_id, jurisdiction_path, applicant_id, state, mandatory, district, address, wished_days, points, least_inspectors, asked_by, asked_on, conclusion, conclusion_words, concluded_on)
      select c.id, 1, c.unit_id, c.jurisdiction_path, c.applicant_id, 'concluded', true, '210303', '示例路 1 号', '{}', '[]', 2, c.received_by, c.presented_on, 'passed', '符合要求', c.presented_on from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id
      where c.id = $1 and v.definition -> 'inspection' ->> 'mode' in ('mandatory', 'joint') and not exists (select 1 from inspection.request r where r.case_id = c.id)`, [caseId]);
  await sql.rows(
    `insert into inspection.expert_review (status, version, head, moved_at, number, jurisdiction_path, unit_id, case_id, applicant_id, topic, specialities, seats, opened_on, conclusion, conclusion_words, concluded_on)
      select 'concluded', 1, '\\x00', c.presented_on, 'PS-' || c.number, c.jurisdiction_path, c.unit_id, c.id, c.applicant_id, '方案', '{结构}', 3, c.presented_on, 'agree', '通过', c.presented_on from casework.permit_case c join catalogue.item_version v on v.id = c.item_version_id
      where c.id = $1 and (v.definition ->> 'expertReview')::boolean and not exists (select 1 from inspection.expert_review r where r.case_id = c.id)`, [caseId]);
}
