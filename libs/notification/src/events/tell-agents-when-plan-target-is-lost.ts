import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Recipients } from '../data/recipients';
import { ToldPlans } from '../data/told-plans';
import { TellColleagues } from '../use-cases/tell-colleagues';

/** 目标日赶不上: the agent of the project, and the lead agents of its place; where a place has none, of the one above it. */
@Injectable()
export class TellAgentsWhenPlanTargetIsLost extends Listener {
  readonly name = 'tell-agents-when-plan-target-is-lost';
  readonly hears: readonly Fact[] = ['planTargetLost'];
  constructor(private readonly plans: ToldPlans, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const plan = await this.plans.find(happening.subjectId);
    // revised before it was told: there is nothing to tell any more
    if (!plan || plan.targetOn === null) return;
    const facts = { number: plan.number, itemName: plan.because, onDate: plan.endsOn, dueOn: plan.targetOn, count: plan.missingDays };
    await this.colleagues.of(happening, { event: 'planTargetLost', facts, people: [plan.agentId, ...(await this.recipients.leadAgentsOf(plan.path))], by: null });
  }
}
