import { Injectable } from '@nestjs/common';
import type { LeaveVerb } from '@onecounter/contracts';
import { LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { Leaves, type LeaveDue } from '../../data/leaves';
import { LEAVE_SUBJECT } from '../../data/subjects';

/** What becomes of a leave that legal time has reached. After an outage one that is over ends at once: nobody is sent away afterwards. */
export function verbDue({ status, ends_at: ends }: Pick<LeaveDue, 'status' | 'ends_at'>, now: Date): Extract<LeaveVerb, 'beginLeave' | 'endLeave' | 'lapseLeave'> {
  if (status === 'requested') return 'lapseLeave';
  return status === 'away' || ends <= now ? 'endLeave' : 'beginLeave';
}

/** Leaves begin, end and lapse by legal time. Two workers: whichever comes second finds the version moved and leaves the row out. */
@Injectable()
export class MoveLeaves {
  constructor(private readonly leaves: Leaves, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @returns how many moved */
  async run(): Promise<number> {
    const now = this.legal.now();
    const due = await this.leaves.due(now);
    let moved = 0;
    for (const verb of ['endLeave', 'beginLeave', 'lapseLeave'] as const) {
      const moves = due.filter((row) => verbDue(row, now) === verb).map((subject) => ({ subject, facts: {}, set: {} }));
      moved += (await this.trace.takeSteps(moves, { kind: LEAVE_SUBJECT, verb, actor: SYSTEM_ACTOR })).length;
    }
    return moved;
  }
}
