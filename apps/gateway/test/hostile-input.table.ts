import type { Desk, GivenCase } from '@onecounter/testing';

const HUGE = '很'.repeat(100_000);
/** What people and programs type who mean no good; a text field takes it as text or refuses it, and nothing else. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['SQL', `'; drop table casework.permit_case; --`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a formula', `=cmd|' /C calc'!A0`],
  ['templates and escapes', '${7*7} {{7*7}} %s %00 \\u0000 \\\\ "" \'\' `'],
  ['rare characters', '𠮷·欧阳é'],
  ['a path', '../../../etc/passwd'],
  ['NUL', '审\u0000批'],
  ['a lone half of a character', '审\ud842批'],
  ['writing turned round', '\u202Egpj.exe'],
  ['a hundred thousand characters', HUGE],
];
/** Accepted by every field that takes prose: said back as it was. */
export const PLAIN_BUT_WICKED = `'; drop table casework.permit_case; -- <script>alert(1)</script> $\{7*7} %s \\ " 𠮷·`;
export const FORMULA = `=cmd|' /C calc'!A0`;

export interface TextOfVerb {
  readonly verb: string;
  readonly field: string;
  readonly login: string;
  readonly given: (desk: Desk) => Promise<GivenCase>;
  readonly body: object;
  /** Where the text is kept; $1 is the case. */
  readonly kept: string;
}

const opinion = (kind: string): string => `select text from review.opinion where case_id = $1 and kind = '${kind}' order by step_seq desc limit 1`;
const paper = (kind: string): string => `select content::text text from platform.document where subject_kind = 'permitCase' and subject_id = $1 and kind = '${kind}' order by step_seq desc limit 1`;
const checked = async (desk: Desk): Promise<GivenCase> => {
  const accepted = await desk.given.acceptedCase({ item: 'HB-001' });
  return desk.given.take(accepted, 'dhbsp-reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(accepted.id, 'dhbsp-reviewer1') });
};
const stopped = async (desk: Desk): Promise<GivenCase> => desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'start-excluded-procedure', { procedure: 'hearing', notifiedDays: 5, reason: '听证' });

const heard = async (desk: Desk): Promise<GivenCase> => desk.given.take(await desk.given.acceptedCase(), 'reviewer1', 'request-hearing', { askedBy: 'exOfficio', askedOn: '2026-11-20', notifiedDays: 15, reason: '涉及相邻住户' });

const mailed = async (desk: Desk): Promise<GivenCase> => desk.given.take(await desk.given.certifiedCase(), 'issuer1', 'mail-result', { carrier: 'registeredMail', trackingNumber: 'XA12345678901', recipient: { name: '收件人', phone: '13800000003', address: '示例路 1 号' } });

/** Something came that was deferred, and the section judges it. */
const supplied = async (desk: Desk): Promise<GivenCase> => desk.given.take(await desk.given.deferredCase(), 'clerk1', 'register-deferred-supplement', { materials: [{ code: 'SP-001-M04', files: [] }] });

/** Granted on a commitment, and to be checked. */
const promised = async (desk: Desk): Promise<GivenCase> => {
  const granted = await desk.given.grantedCase();
  await desk.sql.rows(`insert into intake.commitment (case_id, materials, given_on, undertaking_form, undertaking_file_id, state) values ($1, '[]', '2026-11-20', 'signed', '00000000-0000-4000-8000-000000000000', 'toCheck')`, [granted.id]);
  return granted;
};

/** Every text field of every verb. */
export const TEXTS_OF_VERBS: readonly TextOfVerb[] = [
  { verb: 'request-supplement', field: 'overrideReason', login: 'clerk1', given: (desk) => desk.given.registeredCase(), body: {}, kept: 'select override_reason text from intake.supplement_notice where case_id = $1' },
  { verb: 'decline-not-required', field: 'reason', login: 'clerk1', given: (desk) => desk.given.registeredCase(), body: {}, kept: paper('nonAcceptanceNotice') },
  { verb: 'decline-not-ours', field: 'organ', login: 'clerk1', given: (desk) => desk.given.registeredCase(), body: { reason: '不属本机关' }, kept: paper('nonAcceptanceNotice') },
  { verb: 'withdraw-application', field: 'reason', login: 'clerk1', given: (desk) => desk.given.registeredCase(), body: {}, kept: paper('withdrawalConfirmation') },
  { verb: 'pass-review', field: 'opinion', login: 'reviewer1', given: (desk) => desk.given.acceptedCase(), body: { tickedPoints: ['SP-001-S01', 'SP-001-S02'] }, kept: opinion('review') },
  { verb: 'pass-check', field: 'opinion', login: 'dhbsp-head1', given: checked, body: {}, kept: opinion('check') },
  { verb: 'return-to-reviewer', field: 'reason', login: 'approver1', given: (desk) => desk.given.reviewedCase(), body: {}, kept: opinion('return') },
  { verb: 'grant-permit', field: 'opinion', login: 'approver1', given: (desk) => desk.given.reviewedCase(), body: {}, kept: opinion('decision') },
  { verb: 'refuse-permit', field: 'reasons', login: 'approver1', given: (desk) => desk.given.reviewedCase(), body: { basis: '食品安全法35条' }, kept: paper('refusalDecision') },
  { verb: 'refuse-permit', field: 'basis', login: 'approver1', given: (desk) => desk.given.reviewedCase(), body: { reasons: '不符合' }, kept: paper('refusalDecision') },
  { verb: 'terminate-case', field: 'reason', login: 'approver1', given: (desk) => desk.given.acceptedCase(), body: {}, kept: paper('terminationNotice') },
  { verb: 'extend-limit', field: 'reason', login: 'leader1', given: (desk) => desk.given.acceptedCase(), body: { days: 5, consentBy: '局领导' }, kept: 'select reason text from casework.limit_extension where case_id = $1' },
  { verb: 'start-excluded-procedure', field: 'reason', login: 'reviewer1', given: (desk) => desk.given.acceptedCase(), body: { procedure: 'hearing', notifiedDays: 5 }, kept: 'select reason text from casework.case_hold where case_id = $1' },
  { verb: 'end-excluded-procedure', field: 'result', login: 'reviewer1', given: stopped, body: {}, kept: 'select result text from casework.case_hold where case_id = $1' },
  { verb: 'record-commitment-check', field: 'opinion', login: 'reviewer1', given: promised, body: { result: 'kept' }, kept: 'select opinion text from intake.commitment_check where case_id = $1' },
  { verb: 'reject-deferred-material', field: 'reason', login: 'reviewer1', given: supplied, body: { code: 'SP-001-M04' }, kept: 'select reason text from intake.deferred_supplement where case_id = $1' },
  { verb: 'extend-deferral', field: 'reason', login: 'head1', given: (desk) => desk.given.deferredCase(), body: { code: 'SP-001-M04', dueOn: '2026-12-01', consentBy: '分管领导' }, kept: 'select reason text from intake.deferral_extension where case_id = $1' },
  { verb: 'notify-interested-parties', field: 'reason', login: 'reviewer1', given: (desk) => desk.given.acceptedCase(), body: { parties: [{ name: '相邻住户', interest: '相邻' }], days: 5 }, kept: paper('interestedPartyNotice') },
  { verb: 'inform-of-hearing-right', field: 'reason', login: 'reviewer1', given: (desk) => desk.given.acceptedCase(), body: {}, kept: paper('hearingRightNotice') },
  { verb: 'request-hearing', field: 'reason', login: 'reviewer1', given: (desk) => desk.given.acceptedCase(), body: { askedBy: 'exOfficio', askedOn: '2026-11-20', notifiedDays: 15 }, kept: paper('excludedProcedureNotice') },
  { verb: 'end-hearing', field: 'result', login: 'reviewer1', given: heard, body: { outcome: 'withdrawn' }, kept: 'select result text from casework.case_hold where case_id = $1' },
  { verb: 'record-return', field: 'note', login: 'issuer1', given: mailed, body: { returnedOn: '2026-11-20', reason: 'other' }, kept: 'select return_note text from issuance.mailing where case_id = $1' },
  { verb: 'spoil-certificate', field: 'reason', login: 'reviewer1', given: (desk) => desk.given.certifiedCase(), body: {}, kept: 'select void_reason text from issuance.certificate_stock where case_id = $1' },
];

/** Ids that are none. */
export const HOSTILE_IDS = ['0', '-1', '1.5', '1e99', '9999999999999999', '99999999999999999999', 'NaN', 'null', 'undefined', '1;drop', `1' or '1'='1`, '..', '../1', '%00', '\u0000', '𠮷', 'a'.repeat(150), '[object Object]', '__proto__', 'constructor'];
/** Values of query parameters. */
export const HOSTILE_VALUES = ['-1', '0', '100000', '1e99', '9223372036854775808', 'NaN', '', ' ', 'garbage', 'n.', 'n.1e99', 'd.promised.9999-99-99.1', 'd.promised.null.1', `'; drop table x; --`, '%', '_%_', '\\', '<script>', '\u0000', '𠮷', 'x'.repeat(5000), '2026-02-30', '../..', '{}', '[]', 'null', '__proto__'];

/** Bodies that are no bodies. */
export const BROKEN_BODIES: readonly (readonly [name: string, payload: string, type: string])[] = [
  ['no JSON', '{"version": 1', 'application/json'],
  ['nothing', '', 'application/json'],
  ['null', 'null', 'application/json'],
  ['a number', '1', 'application/json'],
  ['a text', '"version"', 'application/json'],
  ['a list', '[{"version":1}]', 'application/json'],
  ['a number beyond numbers', '{"version":1e400}', 'application/json'],
  ['ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'application/json'],
  ['ten thousand lists deep', `{"version":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'application/json'],
  ['__proto__', '{"version":1,"__proto__":{"permissions":["grantPermit"]}}', 'application/json'],
  ['a deep __proto__', '{"version":1,"reason":{"__proto__":{"isAdmin":true}}}', 'application/json'],
  ['constructor.prototype', '{"version":1,"constructor":{"prototype":{"isAdmin":true}}}', 'application/json'],
  ['ten megabytes', `{"version":1,"reason":"${'x'.repeat(10 * 1024 * 1024)}"}`, 'application/json'],
  ['another alphabet', '{"version":1}', 'application/json; charset=utf-16'],
  ['plain text', '{"version":1}', 'text/plain'],
  ['XML', '<version>1</version>', 'application/xml'],
  ['a form', 'version=1', 'application/x-www-form-urlencoded'],
  ['multipart without parts', '', 'multipart/form-data'],
  ['no kind of type', '{"version":1}', 'garbage'],
];
