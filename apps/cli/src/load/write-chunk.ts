import { maskPhone, maskResidentId } from '@onecounter/kernel';
import { linkHash } from '@onecounter/kernel/chain';
import type { PersonalData } from '@onecounter/platform';
import { applicantOf } from './applicant';
import type { CaseTeller, CaseToWrite } from './case-teller';
import { bytea, copied, copiedBytea, copiedJson, copiedTextArray, copyLine, type CopyValue } from './copy-text';
import type { LoadPlan } from './load-plan';
import { gramsOf } from './search-grams';
import type { Presentation } from './story';

/** Tables in the order in which they are filled, with the columns of their lines. */
export const LOADED_TABLES = {
  'casework.applicant': 'id, kind, name, credit_code, resident_id_sealed, resident_id_lookup, resident_id_masked, legal_representative, phone_sealed, phone_masked, address, attribute, created_at',
  'casework.permit_case': `id, status, version, head, moved_at, number, progress_code, jurisdiction_path, unit_id, item_version_id, item_code, item_name, case_type, review_levels, window_id, received_by, received_at, presented_on,
    applicant_id, applicant_name, applicant, notices, running, notice_due_on, supplement_due_on, accepted_on, decided_on, statutory_due_on, promised_due_on, delivery_due_on, due_on, provisional, assignee_id, reviewed_by, checked_by,
    decided_by, certified_by, issued_by, issued_at, search_grams`,
  'casework.case_material': 'case_id, code, position, name, originals, copies, verdict, points, message, files',
  'intake.presentation': 'case_id, seq, presented_at, window_id, clerk_id, unit_id, item_code, case_type, complete, failed, findings',
  'platform.step': 'subject_kind, subject_id, seq, verb, by_person, post, unit_id, legal_at, machine_at, facts, prev_hash, hash',
} as const;
export type LoadedTable = keyof typeof LOADED_TABLES;
export type ChunkText = Partial<Record<LoadedTable, string>>;
export interface ChunkCounts { readonly cases: number; readonly steps: number; readonly open: number }

/** Applicants of a range of ids. */
export function writeApplicants(plan: LoadPlan, vault: PersonalData, from: number, to: number): ChunkText {
  const createdAt = `${plan.days[0] ?? ''}T00:30:00.000Z`;
  const lines: string[] = [];
  for (let id = from; id < to; id += 1) {
    const { name, residentId, phone, snapshot } = applicantOf(plan.seed, id);
    lines.push(copyLine([
      id, snapshot.kind, name, snapshot.creditCode, residentId && vault.seal(residentId), residentId && bytea(vault.lookup(residentId)), residentId && maskResidentId(residentId), snapshot.legalRepresentative,
      vault.seal(phone), maskPhone(phone), snapshot.address, snapshot.attribute, createdAt,
    ]));
  }
  return { 'casework.applicant': lines.join('') };
}

/** Cases of a range of places in the plan, with everything that belongs to them. */
export function writeCases(teller: CaseTeller, from: number, to: number): { text: ChunkText; counts: ChunkCounts } {
  const [cases, materials, presentations, steps]: [string[], string[], string[], string[]] = [[], [], [], []];
  let open = 0;
  for (let index = from; index < to; index += 1) {
    const whole = teller.caseAt(index);
    cases.push(caseLine(whole, teller, stepLines(whole, teller, steps)));
    materialLines(whole, materials);
    for (const presentation of whole.story.presentations) presentations.push(presentationLine(whole, presentation, teller));
    if (whole.story.told.running) open += 1;
  }
  const text = { 'casework.permit_case': cases.join(''), 'casework.case_material': materials.join(''), 'intake.presentation': presentations.join(''), 'platform.step': steps.join('') };
  return { text, counts: { cases: to - from, steps: steps.length, open } };
}

/** The chain, hashed as the trace hashes it; gives the head. */
function stepLines({ id, story }: CaseToWrite, { time }: CaseTeller, lines: string[]): Buffer {
  let prev: Buffer | null = null;
  for (const [index, { verb, taker: { personId, post, unitId }, minutes, facts }] of story.steps.entries()) {
    const at = time.isoAt(minutes);
    const hash = linkHash(prev, { subjectKind: 'permitCase', subjectId: id, seq: index + 1, verb, by: personId, post, unit: unitId, legalAt: at, machineAt: at, facts });
    lines.push(`permitCase\t${id}\t${index + 1}\t${verb}\t${copied(personId)}\t${post}\t${copied(unitId)}\t${at}\t${at}\t${copiedJson(facts)}\t${copiedBytea(prev)}\t${copiedBytea(hash)}\n`);
    prev = hash;
  }
  return prev ?? Buffer.alloc(0);
}

function caseLine({ id, number, progressCode, shelf, cast: { clerk }, applicant, story }: CaseToWrite, { time }: CaseTeller, head: Buffer): string {
  const [{ item: { definition, unitId, versionId }, grams }, { told, steps }] = [shelf, story];
  const { kind, creditCode, legalRepresentative, address } = applicant.snapshot;
  const words = new Set([...gramsOf(`${number} `), ...gramsOf(`${applicant.name} `), ...grams, ...gramsOf([creditCode, legalRepresentative, kind === 'enterprise' ? address : null].filter((part) => part !== null).join(' '))]);
  const at = (minutes: number | undefined): string => time.isoAt(minutes ?? 0);
  const before: CopyValue[] = [
    at(steps.at(-1)?.minutes), number, progressCode, clerk.jurisdictionPath, unitId, versionId, definition.code, definition.name, definition.caseType, definition.reviewLevels, clerk.windowId, clerk.personId,
    at(steps[0]?.minutes), told.presented_on, applicant.id, applicant.name,
  ];
  const after: CopyValue[] = [
    told.notices, told.running, told.notice_due_on, told.supplement_due_on, told.accepted_on, told.decided_on, told.statutory_due_on, told.promised_due_on, told.delivery_due_on, told.due_on, told.provisional, told.assignee_id,
    told.reviewed_by, told.checked_by, told.decided_by, told.certified_by, told.issued_by, told.issuedMinutes === null ? null : at(told.issuedMinutes),
  ];
  const columns = [`${id}\t${told.status}\t${steps.length}\t${copiedBytea(head)}`, ...before.map(copied), copiedJson(applicant.snapshot), ...after.map(copied), copiedTextArray(words)];
  return `${columns.join('\t')}\n`;
}

function materialLines({ id, shelf, story: { told } }: CaseToWrite, lines: string[]): void {
  for (const [position, { material, line }] of shelf.materials.entries()) {
    const missing = material.code === told.missing;
    lines.push(`${id}${missing ? `\t${copyLine([material.code, position, material.name, material.originals, material.copies, 'missing', '[]', null, '{}'])}` : line}`);
  }
}

function presentationLine({ id, shelf, cast: { clerk }, story }: CaseToWrite, { seq, minutes, missing }: Presentation, { time }: CaseTeller): string {
  const { definition, unitId } = shelf.item;
  const head = [id, seq, time.isoAt(minutes), clerk.windowId, clerk.personId, unitId, definition.code, definition.caseType, missing === null].map(copied).join('\t');
  if (seq === 1 && missing === null) return `${head}\t[]\t${shelf.copiedFindings}\n`;
  const lacked = story.presentations[0]?.missing ?? null;
  const found = seq === 1 ? shelf.findings.map((finding) => (finding.code === missing ? { code: finding.code, presented: false, points: [] } : finding)) : shelf.findings.filter((finding) => finding.code === lacked);
  return `${head}\t${copiedJson(missing === null ? [] : [{ material: missing, what: 'missing' }])}\t${copiedJson(found)}\n`;
}
