import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Recipients } from '../data/recipients';
import { ToldProblemLists } from '../data/told-problem-lists';
import { TellColleagues } from '../use-cases/tell-colleagues';

/** 要点问题月清单: the coordination section of all of it, each section of what concerns it; everybody once. */
@Injectable()
export class TellSectionsWhenProblemListIsDrawnUp extends Listener {
  readonly name = 'tell-sections-when-problem-list-is-drawn-up';
  readonly hears: readonly Fact[] = ['problemListDrawnUp'];
  constructor(private readonly lists: ToldProblemLists, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const sections = await this.lists.of(happening.subjectId);
    const [first] = sections;
    if (!first) return;
    const coordinating = await this.recipients.inJurisdiction('assignPointProblem', first.place);
    const facts = (count: number) => ({ title: first.month, count, dueOn: first.dueOn });
    await this.colleagues.of(happening, { event: 'problemListDrawnUp', facts: facts(sections.reduce((sum, { problems }) => sum + problems, 0)), people: coordinating, by: null });
    for (const { unitId, problems } of sections) await this.colleagues.of(happening, { event: 'problemListDrawnUp', facts: facts(problems), people: (await this.recipients.inUnits('answerPointProblem', [unitId])).filter((id) => !coordinating.includes(id)), by: null });
  }
}
