/** What a case `c` is found by, in small letters: the same parts as `caseText` in rules/case-text.ts, whose grams the index holds. */
export const CASE_TEXT = `lower(concat_ws(' ', c.number, c.applicant_name, c.item_name, c.item_code, c.applicant ->> 'creditCode', c.applicant ->> 'legalRepresentative',
  case when c.applicant ->> 'kind' = 'enterprise' then c.applicant ->> 'address' end, c.agent ->> 'name'))`;
/** What an applicant `a` is found by. */
export const APPLICANT_TEXT = `lower(concat_ws(' ', a.name, a.credit_code, a.legal_representative, case when a.kind = 'enterprise' then a.address end))`;
