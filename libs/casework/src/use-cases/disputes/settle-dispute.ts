import { Injectable } from '@nestjs/common';
import { MEETING_KINDS, refuse, type DisputeOutcome } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { DISPUTE_SUBJECT, Disputes, type DisputeRow } from '../../data/disputes';
import { Meetings } from '../../data/meetings';
import { sealWords } from '../../data/sealed-words';
import { recordWords } from '../../data/words-of-steps';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { MEETING_OF_LEVEL, requireDisputeTurn } from '../../rules/dispute-rules';

export interface DisputeSettlement { readonly version: number; readonly outcome: DisputeOutcome; readonly words: string; readonly meetingId?: number }

/** 登记结果: between both sides by a head of either, above them by the coordination section, at the last level after a meeting that concluded it. */
@Injectable()
export class SettleDispute {
  constructor(private readonly disputes: Disputes, private readonly meetings: Meetings, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, disputeNotYours, disputeMeetingRequired, disputeMeetingUnknown, disputeMeetingKind, disputeMeetingOpen */
  async run(id: number, input: DisputeSettlement, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.disputes.lock(id, input.version, 'settleDispute', actor);
    requireDisputeTurn(row, 'settleDispute', actor, this.legal.today());
    const meetingId = await this.concluding(row, input.meetingId ?? null, actor);
    const words = sealWords(input.words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: DISPUTE_SUBJECT, verb: 'settleDispute', actor, facts: { level: row.level, outcome: input.outcome, meetingId, over: row.due_on < this.legal.today(), wordsDigest: words.digest },
      set: { outcome: input.outcome, meeting_id: meetingId, running: false, ended_on: this.legal.today() }, with: (w) => recordWords(w, 'dispute', words),
    }));
  }

  /** A consultation may be held without a sitting, a meeting may not. */
  private async concluding(row: DisputeRow, meetingId: number | null, actor: Actor): Promise<number | null> {
    if (meetingId === null) return row.level === 'meeting' ? refuse('disputeMeetingRequired', {}, 'meetingId') : null;
    const [meeting] = (await this.meetings.list(actor, { ...OF_DISPUTE, subjectId: row.id })).filter((one) => one.id === meetingId);
    if (!meeting) refuse('disputeMeetingUnknown', {}, 'meetingId');
    const kind = MEETING_OF_LEVEL[row.level];
    if (kind === null || meeting.kind !== kind) refuse('disputeMeetingKind', { kind: kind === null ? '双方' : MEETING_KINDS[kind].zh, title: meeting.title }, 'meetingId');
    if (meeting.status !== 'closed') refuse('disputeMeetingOpen', { title: meeting.title }, 'meetingId');
    return meeting.id;
  }
}

/** Meetings that have a dispute among their matters. */
export const OF_DISPUTE = { search: null, kind: null, unitId: null, status: null, took: false, from: null, to: null, matter: 'dispute', before: null, limit: 100 } as const;
