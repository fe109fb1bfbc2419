import { Injectable } from '@nestjs/common';
import { Leaves } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { LeaveCovers } from '../../data/leave-covers';
import type { HandedCaseView } from '../../http/handed-case.view';

const OUTCOMES: Readonly<Record<HandedCaseView['outcome'], string>> = { open: '代办中', returned: '已交回', finished: '代办期间办完', reassigned: '另行分派' };

/** Which cases a leave moved, to whom, when, and what became of them. */
@Injectable()
export class ShowHandedCases {
  constructor(private readonly leaves: Leaves, private readonly covers: LeaveCovers) {}

  /** @throws notFound */
  async ofLeave(leaveId: number, actor: Actor): Promise<HandedCaseView[]> {
    await this.leaves.get(leaveId, actor);
    return (await this.covers.ofLeave(leaveId, actor)).map((row) => {
      const outcome = row.outcome ?? 'open';
      return { caseId: row.case_id, number: row.number, itemName: row.item_name, fromName: row.from_name, toName: row.to_name, at: row.began_at.toISOString(), backAt: row.back_at?.toISOString() ?? null, outcome, outcomeLabel: OUTCOMES[outcome] };
    });
  }
}
