import { HOLD_KINDS, type CaseVerb, type InspectionConclusion } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';
import type { PointToInspect } from '../rules/points-to-inspect';

export interface RequestToKeep {
  readonly round: number; readonly mandatory: boolean; readonly district: string; readonly address: string; readonly contactSealed: string | null; readonly contactMasked: string | null; readonly wishedDays: readonly string[];
  readonly points: readonly PointToInspect[]; readonly leastInspectors: number; readonly note: string | null; readonly askedBy: number | null; readonly askedOn: string;
}

/** Adds the request to the case's step; which section and which jurisdiction come from the case itself. */
export function keepRequest(w: WriteStatement, caseId: number, id: number, one: RequestToKeep): void {
  const text = (value: string | null): string => w.param(value, 'text');
  w.part('ir', `insert into inspection.request (id, case_id, round, unit_id, jurisdiction_path, applicant_id, state, mandatory, district, address, contact_sealed, contact_masked, wished_days, points, least_inspectors, note, asked_by, asked_on)
    select ${w.param(id, 'bigint')}, s.id, ${w.param(one.round, 'int')}, c.unit_id, c.jurisdiction_path, c.applicant_id, 'open', ${w.param(one.mandatory, 'boolean')}, ${text(one.district)}, ${text(one.address)}, ${text(one.contactSealed)}, ${text(one.contactMasked)},
      ${w.param([...one.wishedDays], 'date[]')}, ${w.param(JSON.stringify(one.points), 'jsonb')}, ${w.param(one.leastInspectors, 'int')}, ${text(one.note)}, ${w.param(one.askedBy, 'bigint')}, ${w.param(one.askedOn, 'date')}
    from s join casework.permit_case c on c.id = ${w.param(caseId, 'bigint')}`);
}

export interface HoldToOpen { readonly kind: 'inspectionAsked' | 'rectification'; readonly blocks: readonly CaseVerb[]; readonly openedBy: number | null; readonly openedOn: string; readonly basis: string; readonly reason: string | null; readonly dueOn: string | null }
export function openHold(w: WriteStatement, hold: HoldToOpen): void {
  w.part('ho', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, due_on)
    select s.id, ${w.param(hold.kind, 'text')}, ${w.param(hold.openedBy, 'bigint')}, s.version, ${w.param(hold.openedOn, 'date')}, ${w.param([...hold.blocks], 'text[]')}, ${w.param(HOLD_KINDS[hold.kind].stopsClock, 'boolean')},
      ${w.param(hold.basis, 'text')}, ${w.param(hold.reason, 'text')}, ${w.param(hold.dueOn, 'date')} from s`);
}

export function clearHold(w: WriteStatement, which: { readonly kind: 'inspectionAsked' | 'rectification'; readonly on: string; readonly by: number | null; readonly result: string }): void {
  w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(which.on, 'date')}, cleared_by = ${w.param(which.by, 'bigint')}, result = ${w.param(which.result, 'text')}
    from s where h.case_id = s.id and h.cleared_on is null and h.kind = ${w.param(which.kind, 'text')}`);
}

export interface ConclusionToKeep { readonly requestId: number; readonly conclusion: InspectionConclusion; readonly words: string; readonly rectifyBy: string | null; readonly by: number | null; readonly on: string; readonly documentId: string }
export function keepConclusion(w: WriteStatement, one: ConclusionToKeep): void {
  w.part('ic', `update inspection.request r set state = 'concluded', conclusion = ${w.param(one.conclusion, 'text')}, conclusion_words = ${w.param(one.words, 'text')}, rectify_by = ${w.param(one.rectifyBy, 'date')},
    concluded_by = ${w.param(one.by, 'bigint')}, concluded_on = ${w.param(one.on, 'date')}, document_id = ${w.param(one.documentId, 'uuid')} from s where r.id = ${w.param(one.requestId, 'bigint')}`);
}

export function withdrawRequest(w: WriteStatement, requestId: number): void {
  w.part('iw', `update inspection.request r set state = 'cancelled', trip_id = null from s where r.id = ${w.param(requestId, 'bigint')}`);
}
