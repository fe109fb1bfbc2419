import { FAULTS, faultText, JOINT_OUTCOMES, JOINT_REVIEW, JOINT_REVIEW_KINDS, JOINT_VERDICTS, type JointReviewVerb } from '@onecounter/contracts';
import { verbsOf, withinScope } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import type { EntryRow, JointReviewRow, OpinionRow, RoundRow, ServingTripRow } from '../data/joint-reviews';
import type { JointLineView, JointPartyView, JointReviewRowView, JointReviewStepView, JointReviewView, ReviewFileView } from '../http/joint-review.view';
import { mergeEntries, obstacleToConclusion, outcomeOf, silent, type JointState } from '../rules/joint-opinions';
import { stateOf } from './joint-review-desk';

export interface ReadReview { readonly row: JointReviewRow; readonly rounds: readonly RoundRow[]; readonly opinions: readonly OpinionRow[]; readonly entries: readonly EntryRow[]; readonly trips: readonly ServingTripRow[]; readonly names: ReadonlyMap<string, string> }
interface Judged extends ReadReview { readonly state: JointState; readonly actor: Actor; readonly today: string }

export function presentReviewRow(row: JointReviewRow, actor: Actor): JointReviewRowView {
  return {
    id: row.id, version: row.version, number: row.number, kind: row.kind, kindLabel: JOINT_REVIEW_KINDS[row.kind].zh, status: row.status, statusLabel: JOINT_REVIEW.statuses[row.status].zh, topic: row.topic, applicantName: row.applicant_name, unitName: row.unit_name, jointCaseId: row.joint_case_id,
    cases: row.cases.map((one) => ({ id: one.id, number: one.number, itemName: one.item_name, unitName: one.unit_name, dueOn: one.due_on, open: withinScope(actor, { ...one, jurisdiction_path: row.jurisdiction_path }) })), round: row.round, dueOn: row.due_on, rectifyBy: row.rectify_by, openedOn: row.opened_on, given: row.given, parties: row.parties.length,
  };
}

export function presentReview(read: ReadReview, actor: Actor, today: string): Omit<JointReviewView, 'trace'> {
  const { row, rounds, trips } = read;
  const judged: Judged = { ...read, state: stateOf(row, read.entries, read.opinions), actor, today };
  const files = (ids: readonly string[]): ReviewFileView[] => ids.map((id) => ({ id, name: read.names.get(id) ?? '', from: null }));
  return {
    ...presentReviewRow(row, actor), limitDays: row.limit_days, dueWarning: warningOf(row), materials: row.materials.map(({ fileId, fileName, name, caseId }) => ({ id: fileId, name: fileName, from: `${row.cases.find(({ id }) => id === caseId)?.number ?? ''} ${name}` })),
    rounds: rounds.map((one) => ({
      round: one.round, openedOn: one.opened_on, dueOn: one.due_on, files: files(one.file_ids), outcome: one.outcome, outcomeLabel: one.outcome && JOINT_OUTCOMES[one.outcome].zh, words: one.words, rectifyBy: one.rectify_by, concludedOn: one.concluded_on, paper: one.document_id !== null,
    })),
    matrix: partiesOf(judged, files), list: linesOf(judged), trips: trips.map(({ id, number, on_date: onDate }) => ({ id, number, onDate })), tripNumber: row.trip_number, outcome: outcomeOf(judged.state), endedOn: row.ended_on, endedWords: row.ended_words, finalPaper: row.document_id !== null, steps: stepsOf(judged),
  };
}

/** The limit of the review never moves that of a case: said in words where it is later. */
function warningOf({ due_on: dueOn, status, cases }: JointReviewRow): string | null {
  const first = [...cases].filter((one) => one.due_on !== null).sort((a, b) => (a.due_on ?? '').localeCompare(b.due_on ?? ''))[0];
  return status === 'collecting' && first?.due_on && dueOn > first.due_on ? `意见期限晚于 ${first.number}（${first.item_name}）的办理期限 ${first.due_on}；审查时间计入办理期限，请抓紧。` : null;
}

function partiesOf({ row, state, opinions, actor }: Judged, files: (ids: readonly string[]) => ReviewFileView[]): JointPartyView[] {
  const waited = new Set(silent(state).map(({ id }) => id));
  return row.parties.map((party) => ({
    id: party.id, name: party.name, outside: party.unit_id === null, required: party.required, awaited: row.status === 'collecting' && waited.has(party.id), own: party.unit_id !== null && party.unit_id === actor.unitId,
    opinions: opinions.filter(({ party_id: id }) => id === party.id).map((one) => ({ round: one.round, verdict: one.verdict, verdictLabel: JOINT_VERDICTS[one.verdict].zh, words: one.words, byName: one.given_by_name, givenOn: one.given_on, files: files(one.file_ids) })),
  }));
}

function linesOf({ row, state, entries }: Judged): JointLineView[] {
  return mergeEntries(state.parties, state.entries).map((line) => {
    const rows = entries.filter(({ id }) => line.entryIds.includes(id));
    const openOf = row.parties.map(({ id: partyId }) => ({ partyId, entryIds: rows.filter(({ party_id: of, settled_round: settled }) => of === partyId && settled === null).map(({ id }) => id) }));
    return {
      ...line, bases: [...line.bases], sections: [...line.sections], entryIds: [...line.entryIds], rounds: [...line.rounds], replies: [...new Set(rows.flatMap(({ reply }) => (reply === null ? [] : [reply])))],
      openOf: openOf.filter(({ entryIds }) => entryIds.length > 0),
    };
  });
}

/** What post, section and status leave; with the reason of what cannot be done yet. */
function stepsOf({ row, state, actor, today }: Judged): JointReviewStepView[] {
  const owns = row.unit_id === actor.unitId;
  const own = row.parties.find(({ unit_id: unitId }) => unitId !== null && unitId === actor.unitId);
  const said = (id: number): boolean => state.opinions.some(({ partyId, round }) => partyId === id && round === state.round);
  const whom: Partial<Record<JointReviewVerb, boolean>> = { submitJointReviewOpinion: own !== undefined, recordOutsideOpinion: owns && row.parties.some(({ unit_id: unitId }) => unitId === null), submitRectifiedSet: true };
  const concluding = obstacleToConclusion(state, today);
  const reason = (verb: JointReviewVerb): string | null => {
    if (verb === 'submitJointReviewOpinion') return own && said(own.id) ? '本科室这一轮已经提交过意见' : null;
    if (verb === 'recordOutsideOpinion') return row.parties.every(({ id, unit_id: unitId }) => unitId !== null || said(id)) ? '外部门这一轮的意见都登记了' : null;
    if (verb === 'failJointReview' && row.status === 'collecting' && concluding) return '意见齐了才能下结论';
    if (verb === 'failJointReview' && outcomeOf(state) === 'passed') return faultText(FAULTS.jointNothingOpen.zh, {});
    if (verb === 'concludeJointReview' && concluding) return faultText(FAULTS[concluding.code].zh, concluding.facts);
    return null;
  };
  return (verbsOf(JOINT_REVIEW, row.status, actor.permissions) as JointReviewVerb[]).filter((verb) => whom[verb] ?? owns).map((verb) => ({ verb, label: JOINT_REVIEW.steps[verb].zh, reason: reason(verb) }));
}
