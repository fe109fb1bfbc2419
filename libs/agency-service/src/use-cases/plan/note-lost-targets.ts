import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { AGENCY_PLAN_SUBJECT, AgencyPlans } from '../../data/agency-plans';
import { isNews, layPlan, lostTargetOf } from '../../rules/plan';
import { PlanDesk } from './plan-desk';

/** Notes that the target of a plan cannot be met any more; whoever carries it is told of the step. */
@Injectable()
export class NoteLostTarget {
  constructor(private readonly desk: PlanDesk, private readonly plans: AgencyPlans, private readonly trace: Trace) {}

  /** At most once a day, and only what was not said already. @returns whether it was noted */
  async run({ id, path }: { readonly id: number; readonly path: string }): Promise<boolean> {
    const standing = await this.desk.standing(id, await this.plans.lock(id));
    if (!standing) return false;
    const { row, edition } = standing;
    const { realities, today, calendar } = await this.desk.around(id, path);
    if (row.lost_on === today) return false;
    const laid = layPlan(edition.content, realities, today, calendar);
    const lost = lostTargetOf({ tasks: edition.laid as typeof laid.tasks }, laid, calendar);
    if (!lost || !isNews(row.lost, lost)) return false;
    await this.trace.takeStep(row, { kind: AGENCY_PLAN_SUBJECT, verb: 'notePlanTargetLost', actor: SYSTEM_ACTOR, facts: lost, set: { lost: JSON.stringify(lost), lost_on: today } });
    return true;
  }
}
