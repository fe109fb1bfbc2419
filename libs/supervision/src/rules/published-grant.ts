import { createHash } from 'node:crypto';
import { CORRECTABLE_FIELDS, DOCUMENT_KINDS, PUBLISHED_FIELD_NAMES, PUBLISHED_FIELDS, refuse, shownField, type CorrectableField, type PermitKind, type PublishedField, type PublishedGrant, type SupervisionPayload } from '@onecounter/contracts';
import type { CaseRow } from '@onecounter/casework';
import { checkCreditCode, halfWidth, maskName } from '@onecounter/kernel';

export interface GrantOfCase {
  readonly row: Pick<CaseRow, 'applicant' | 'applicant_name' | 'item_name' | 'decided_on' | 'status'>;
  readonly result: string;
  readonly decisionNumber: string | null;
  readonly certificate: SupervisionPayload['certificate'];
  readonly organ: { readonly name: string; readonly code: string };
}
export type Corrections = Readonly<Partial<Record<CorrectableField, string>>>;

/** 【未核】 and （示例…） mark a datum of the catalogue for the officer and are no words for others. */
const withoutMarks = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/g, '');
const PERSONAL_NUMBER = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/** What a case gives to be shown. Of natural persons, and of who represents an organisation, only what masking leaves; of persons no number. */
export function grantOf({ row, result, decisionNumber, certificate, organ }: GrantOfCase): PublishedGrant {
  const { kind, creditCode, legalRepresentative } = row.applicant;
  const person = kind === 'person';
  return {
    holderName: person ? maskName(row.applicant_name) : row.applicant_name, holderKind: kind, holderCode: person ? null : creditCode,
    legalRepresentative: person || legalRepresentative === null ? null : maskName(legalRepresentative),
    documentName: DOCUMENT_KINDS.grantDecision.zh, documentNumber: decisionNumber, permitKind: 'ordinary', certificateName: certificate?.name ?? null, certificateNumber: certificate?.number ?? null,
    content: `${row.item_name}：${withoutMarks(result)}`, decidedOn: row.decided_on ?? '', validFrom: certificate?.validFrom ?? null, validUntil: certificate?.validTo ?? null,
    organ: organ.name, organCode: organ.code, state: row.status === 'terminated' ? 'ended' : 'valid', source: organ.name, sourceCode: organ.code, note: null,
  };
}

/** What is shown once the case says something new: a field that it changed takes the new word, what was corrected by hand beside it stays. */
export function renewed(shown: PublishedGrant, before: PublishedGrant, now: PublishedGrant): PublishedGrant {
  return Object.assign({}, ...PUBLISHED_FIELD_NAMES.map((name) => ({ [name]: now[name] === before[name] ? shown[name] : now[name] }))) as PublishedGrant;
}

export const changedFields = (before: PublishedGrant, after: PublishedGrant): PublishedField[] => PUBLISHED_FIELD_NAMES.filter((name) => before[name] !== after[name]);

/** 许可编号：JY001 → JY002, a line for each: so the former wording stays with the step. */
export function changeInWords(before: PublishedGrant, after: PublishedGrant, today: string): string {
  const words = (grant: PublishedGrant, name: PublishedField): string => shownField(grant, name, today) ?? '（空）';
  return changedFields(before, after).map((name) => `${PUBLISHED_FIELDS[name].zh}：${words(before, name)} → ${words(after, name)}`).join('\n');
}

/**
 * What is shown with the corrections. Names of natural persons are masked however they are typed.
 * @throws publicationNotMasked, creditCodeInvalid, publicationDayWrong, publicationUnchanged
 */
export function corrected(grant: PublishedGrant, corrections: Corrections): PublishedGrant {
  const typed = CORRECTABLE_FIELDS.flatMap((name) => (corrections[name] === undefined ? [] : [[name, valueOf(grant, name, corrections[name].trim())] as const]));
  const after: PublishedGrant = { ...grant, ...Object.fromEntries(typed) as { permitKind?: PermitKind } };
  if (after.validFrom !== null && after.validUntil !== null && after.validUntil < after.validFrom) refuse('publicationDayWrong', { from: after.validFrom, to: after.validUntil }, 'validUntil');
  if (changedFields(grant, after).length === 0) refuse('publicationUnchanged');
  return after;
}

function valueOf({ holderKind }: PublishedGrant, name: CorrectableField, value: string): string {
  if (name === 'holderCode' && holderKind === 'enterprise') {
    const checked = checkCreditCode(value);
    return checked.ok ? checked.value : refuse('creditCodeInvalid', { why: '请核对 18 位代码' }, name);
  }
  if (name === 'holderCode' || PERSONAL_NUMBER.test(halfWidth(value))) refuse('publicationNotMasked', { label: PUBLISHED_FIELDS[name].zh }, name);
  return name === 'legalRepresentative' || (name === 'holderName' && holderKind === 'person') ? maskName(value) : value;
}

/** SHA-256 over what is shown, in the order of the fields: each step holds it, so that a word changed past the steps is found. */
export const digestOf = (grant: PublishedGrant): string => createHash('sha256').update(JSON.stringify(PUBLISHED_FIELD_NAMES.map((name) => grant[name]))).digest('hex');
