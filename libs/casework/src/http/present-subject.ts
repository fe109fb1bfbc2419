import { Injectable } from '@nestjs/common';
import { roleOf, type Lifecycle } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import { Timeline, type StepTaken } from '@onecounter/platform';
import { WordsOfSteps } from '../data/words-of-steps';
import type { SubjectTakenView, SubjectTraceView } from './subject.view';

export const presentTaken = ({ id, seq, status }: StepTaken): SubjectTakenView => ({ id, version: seq, status });

/** The trace of any subject in words: who did what when, and whether the chain holds. */
@Injectable()
export class SubjectTraces {
  constructor(private readonly timeline: Timeline, private readonly people: People, private readonly words: WordsOfSteps) {}

  async of(lifecycle: Lifecycle, id: number): Promise<SubjectTraceView> {
    const steps = await this.timeline.stepsOf(lifecycle.kind, id);
    const words = new Map((await this.words.of(lifecycle.kind, id)).map(({ seq, text }) => [seq, text]));
    const names = await this.people.names([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return {
      chainBrokenAt: Timeline.brokenAt(steps),
      steps: steps.map(({ seq, verb, by_person: by, post, legal_at: at }) => ({
        seq, verb, label: lifecycle.steps[verb]?.zh ?? verb, byName: by === null ? (post === 'system' ? '系统' : (roleOf(post)?.zh ?? '')) : (names.get(by) ?? ''), postLabel: roleOf(post)?.zh ?? '系统', legalAt: at.toISOString(), words: words.get(seq) ?? null,
      })),
    };
  }
}
