import { PAPER_FORMS, PAPER_LOT_STATES, PAPER_SLIP, PAPER_SLIP_STEPS, FAULTS, faultText, lifecycleAllows, type PaperSlipStatus, type PaperSlipVerb } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import type { PaperSlipLineRow, PaperSlipRow } from '../../data/paper-slips';
import type { PaperLotView, PaperSlipLineView, PaperSlipRowView, PaperSlipTakenView, PaperSlipView } from '../../http/paper.view';
import { deskName, deskOf, liesAt, obstacleToMove } from '../../rules/paper-desk';
import type { PaperLot } from '../../rules/paper-lots';

const MOVES: readonly PaperSlipVerb[] = ['handOverPapers', 'receivePapers', 'receivePapersWithDifference', 'returnPapers', 'settlePaperDifference', 'cancelPaperSlip'];

export function presentSlipTaken({ id, seq, status }: StepTaken, number: string): PaperSlipTakenView {
  return { id, number, version: seq, status: status as PaperSlipStatus, statusLabel: PAPER_SLIP.statuses[status as PaperSlipStatus].zh };
}

export function presentSlipRow(row: PaperSlipRow): PaperSlipRowView {
  return {
    id: row.id, number: row.number, version: row.version, status: row.status, statusLabel: PAPER_SLIP.statuses[row.status].zh, from: deskName(row.from_unit_name, row.from_place), to: row.to_place === null ? '' : deskName(row.to_unit_name, row.to_place), toPlace: row.to_place,
    drawnUpAt: row.drawn_up_at.toISOString(), drawnUpByName: row.drawn_up_by_name, handedOverAt: row.handed_over_at?.toISOString() ?? null, handedOverByName: row.handed_over_by_name, receivedAt: row.received_at?.toISOString() ?? null,
    receivedByName: row.collector_masked ?? row.received_by_name, note: row.note, settlement: row.settlement, cases: row.case_count, originals: row.original_count, copies: row.copy_count, caseNumbers: [...row.case_numbers],
  };
}

export function presentSlip(row: PaperSlipRow, lines: readonly PaperSlipLineRow[], actor: Actor): PaperSlipView {
  return { ...presentSlipRow(row), documentId: row.document_id, lines: lines.map(presentLine), steps: MOVES.filter((verb) => lifecycleAllows(PAPER_SLIP, verb, row.status)).map((verb) => presentMove(verb, row, actor)) };
}

function presentMove(verb: PaperSlipVerb, row: PaperSlipRow, actor: Actor): PaperSlipView['steps'][number] {
  const label = PAPER_SLIP_STEPS[verb].zh;
  const obstacle = actor.permissions.has(verb) ? obstacleToMove(verb, row, actor) : { code: 'notPermitted' as const, facts: { verb, verbLabel: label } };
  return { verb, label, allowed: obstacle === null, reason: obstacle === null ? null : faultText(FAULTS[obstacle.code].zh, obstacle.facts) };
}

function presentLine(line: PaperSlipLineRow): PaperSlipLineView {
  return {
    lotId: line.lot_id, caseId: line.case_id, caseNumber: line.case_number, applicantName: line.applicant_name, itemName: line.item_name, code: line.code, name: line.name, form: line.form, formLabel: PAPER_FORMS[line.form].zh,
    count: line.count, returnable: line.returnable, receivedCount: line.received_count, missingLotId: line.missing_lot_id, outcome: line.outcome,
  };
}

export function presentLot(lot: PaperLot & { unit_name?: string; person_name?: string | null; slip_number?: string | null }, named: { unitName: string; personName: string | null }, actor: Actor): PaperLotView {
  const desk = deskOf(actor);
  return {
    lotId: lot.id, code: lot.code, name: lot.name, form: lot.form, formLabel: PAPER_FORMS[lot.form].zh, count: lot.count, returnable: lot.returnable, state: lot.state, stateLabel: PAPER_LOT_STATES[lot.state].zh,
    at: lot.state === 'returned' ? '申请人' : deskName(lot.unit_name ?? named.unitName, lot.place), byName: lot.person_name ?? named.personName, since: lot.since.toISOString(), slipId: lot.slip_id, slipNumber: lot.slip_number ?? null,
    atMyDesk: desk !== null && lot.state === 'held' && liesAt(desk, lot.unit_id, lot.place),
  };
}
