import { Injectable } from '@nestjs/common';
import { LEAVE, refuse, type LeaveKind, type RoleName } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { DutyPeople } from '../../data/duty-people';
import { sealLeaveWords, writeHandovers, writeLeaveWords } from '../../data/leave-writes';
import { Leaves } from '../../data/leaves';
import { LEAVE_SUBJECT } from '../../data/subjects';
import { dutyLabel, judgeHandovers, type Handover, type HandoverAsked } from '../../rules/leave-duties';
import { halfInWords, judgePeriod, periodInWords, type LeavePeriod, type Span } from '../../rules/leave-period';

interface HandoverSaid { readonly unitId: number; readonly role: RoleName; readonly itemCode?: string; readonly personId?: number; readonly toSuperior?: boolean }
export interface LeaveAsked extends LeavePeriod { readonly kind: LeaveKind; readonly note?: string; readonly handovers: readonly HandoverSaid[] }

/** 申请请假: with whoever takes over each duty; the trace says who and when, never why. */
@Injectable()
export class RequestLeave {
  constructor(private readonly leaves: Leaves, private readonly people: DutyPeople, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws leaveReversed, leaveInPast, leaveTooLong, leaveOverlaps, and what handovers are refused for */
  async run(asked: LeaveAsked, actor: Actor): Promise<StepTaken> {
    const [personId, span] = [actor.personId ?? 0, judgePeriod(asked, this.legal.now(), this.legal.today())];
    const other = await this.leaves.overlapping(personId, span.begins, span.ends);
    if (other) refuse('leaveOverlaps', { period: periodInWords({ fromOn: other.from_on, fromHalf: other.from_half, toOn: other.to_on, toHalf: other.to_half }), statusLabel: LEAVE.statuses[other.status].zh }, 'fromOn');
    const handovers = judgeHandovers(asked.handovers.map(handoverAsked), await this.people.ground(personId, asked));
    const words = sealLeaveWords(asked.note);
    return this.trace.beginSubject(await this.trace.nextId(LEAVE_SUBJECT), {
      kind: LEAVE_SUBJECT, verb: 'requestLeave', actor, facts: factsOf(asked, handovers, words?.digest), set: columnsOf(asked, span, actor, this.trace.legalNow()),
      with: (w) => { writeHandovers(w, handovers); writeLeaveWords(w, words); },
    });
  }
}

/** 交上级 is said, never guessed. @throws handoverMissing */
function handoverAsked({ unitId, role, itemCode, personId, toSuperior = false }: HandoverSaid): HandoverAsked {
  if (personId === undefined && !toSuperior) refuse('handoverMissing', { duty: dutyLabel('', { role, itemCode: itemCode ?? null }) }, 'handovers');
  return { unitId, role, itemCode: itemCode?.trim() ?? null, personId: toSuperior ? null : (personId ?? null) };
}

const factsOf = (asked: LeavePeriod, handovers: readonly Handover[], wordsDigest: string | undefined): object => ({
  from: halfInWords(asked.fromOn, asked.fromHalf), to: halfInWords(asked.toOn, asked.toHalf),
  handovers: handovers.map(({ unitId, role, itemCode, standInId, toSuperior }) => ({ item: itemCode, role, standIn: standInId, superior: toSuperior, unit: unitId })), ...(wordsDigest ? { wordsDigest } : {}),
});

function columnsOf({ kind, fromOn, fromHalf, toOn, toHalf }: LeaveAsked, { begins, ends }: Span, actor: Actor, now: Date): Readonly<Record<string, unknown>> {
  return {
    person_id: actor.personId, unit_id: actor.unitId, jurisdiction_path: actor.jurisdictionPath, post: actor.post, kind, from_on: fromOn, from_half: fromHalf, to_on: toOn, to_half: toHalf,
    begins_at: begins, ends_at: ends, requested_at: now,
  };
}
