import { Injectable } from '@nestjs/common';
import { LEAVE, LEAVE_KINDS, lifecycleAllows, type LeaveStatus, type LeaveVerb } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Leaves, type HandoverRow, type LeaveRow } from '../../data/leaves';
import { StandIns } from '../../data/stand-ins';
import type { ListLeavesQuery } from '../../http/leave.body';
import type { AwayView, HandoverView, LeavePageView, LeaveRowView, LeaveView } from '../../http/leave.view';
import { TraceAnswers } from '../../http/trace-answers';
import { mayDecide, roleLabel } from '../../rules/leave-duties';
import { periodInWords } from '../../rules/leave-period';

const STATES: Readonly<Record<'requested' | 'current' | 'ended', readonly LeaveStatus[]>> = { requested: ['requested'], current: ['approved', 'away'], ended: ['ended', 'refused', 'cancelled', 'lapsed'] };
const ENDED: readonly LeaveStatus[] = STATES.ended;

/** 请假 by list and one by one, for whoever asked, stands in or decides; who is away now, for the whole unit. */
@Injectable()
export class ShowLeaves {
  constructor(private readonly leaves: Leaves, private readonly standIns: StandIns, private readonly traces: TraceAnswers, private readonly legal: LegalClock) {}

  async list({ whose, state, after, limit = 50 }: ListLeavesQuery, actor: Actor): Promise<LeavePageView> {
    const rows = await this.leaves.list(actor, { statuses: state === undefined ? null : STATES[state], whose: whose ?? null, after: after ?? null, limit });
    const handovers = await this.leaves.handovers(rows.map(({ id }) => id));
    return { rows: rows.map((row) => presentLeave(row, handovers, actor)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<LeaveView> {
    const row = await this.leaves.get(id, actor);
    const words = new Map((await this.leaves.words(id)).map(({ seq, text }) => [seq, text]));
    const { steps, chainBrokenAt } = await this.traces.of(LEAVE, id);
    return {
      ...presentLeave(row, await this.leaves.handovers([id]), actor),
      trips: ENDED.includes(row.status) ? [] : await this.leaves.trips(row.person_id, row.from_on, row.to_on),
      trace: { chainBrokenAt, steps: steps.map(({ seq, verb, label, byName, postLabel, at, detail }) => ({ seq, verb, label, byName, postLabel, legalAt: at, words: [detail, words.get(seq)].filter(Boolean).join('；') || null })).reverse() },
    };
  }

  /** Today's people of the own unit who are not there, without the reason. */
  async away(actor: Actor): Promise<AwayView[]> {
    const now = this.legal.now();
    const rows = await this.leaves.awayAt(now, actor);
    const standIns = await this.standIns.at(rows.map((row) => row.person_id), now);
    return rows.map((row) => ({ personId: row.person_id, name: row.person_name, unitName: row.unit_name, postLabel: roleLabel(row.post), period: periodOf(row), standInName: standIns.get(row.person_id)?.standInName ?? null }));
  }
}

const periodOf = (row: LeaveRow): string => periodInWords({ fromOn: row.from_on, fromHalf: row.from_half, toOn: row.to_on, toHalf: row.to_half });

const presentHandover = (one: HandoverRow): HandoverView => ({
  unitId: one.unit_id, unitName: one.unit_name, role: one.role, roleLabel: roleLabel(one.role), itemCode: one.item_code, standInId: one.stand_in_id, standInName: one.stand_in_name, toSuperior: one.to_superior,
});

/** Buttons: one's own to take back, others' to answer. */
function verbsFor(row: LeaveRow, actor: Actor): LeaveVerb[] {
  const own = row.person_id === actor.personId;
  const verbs: readonly LeaveVerb[] = own ? ['cancelLeave', 'returnFromLeave'] : mayDecide(row, actor) ? ['approveLeave', 'refuseLeave'] : [];
  return verbs.filter((verb) => lifecycleAllows(LEAVE, verb, row.status) && actor.permissions.has(verb));
}

function presentLeave(row: LeaveRow, handovers: readonly HandoverRow[], actor: Actor): LeaveRowView {
  const kind = row.person_id === actor.personId || mayDecide(row, actor) ? row.kind : null;
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: LEAVE.statuses[row.status].zh, personId: row.person_id, personName: row.person_name, unitName: row.unit_name, postLabel: roleLabel(row.post),
    kind, kindLabel: kind && LEAVE_KINDS[kind].zh, fromOn: row.from_on, fromHalf: row.from_half, toOn: row.to_on, toHalf: row.to_half, period: periodOf(row), requestedAt: row.requested_at.toISOString(), decidedByName: row.decided_by_name,
    handovers: handovers.filter((one) => one.leave_id === row.id).map(presentHandover), verbs: verbsFor(row, actor),
  };
}
