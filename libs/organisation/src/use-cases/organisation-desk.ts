import { Injectable } from '@nestjs/common';
import { lifecycleAllows, refuse, type Lifecycle } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor, type StepTaken, type StepToTake, type SubjectKind, type SubjectState } from '@onecounter/platform';
import { SubjectStates, type OrganisationKind } from '../data/subject-states';

type VerbOf<L extends Lifecycle> = keyof L['steps'] & string;
type What<L extends Lifecycle> = Pick<StepToTake<L>, 'facts' | 'set' | 'with'>;

/** A subject that is open for one verb. */
export interface Opened<L extends Lifecycle> { readonly kind: SubjectKind<L>; readonly verb: VerbOf<L>; readonly actor: Actor; readonly state: SubjectState }

/** How every act of an administrator goes: open, judge, take. */
@Injectable()
export class OrganisationDesk {
  constructor(private readonly states: SubjectStates, private readonly trace: Trace, private readonly legal: LegalClock) {}

  get today(): PlainDate {
    return this.legal.today();
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async open<L extends Lifecycle>(kind: SubjectKind<L>, verb: VerbOf<L>, id: number, version: number, actor: Actor): Promise<Opened<L>> {
    const state = await this.states.lock(kind.lifecycle.kind as OrganisationKind, id, actor.jurisdictionPath, version);
    const { lifecycle } = kind;
    if (!lifecycleAllows(lifecycle, verb, state.status)) {
      refuse('stepNotAllowed', { verb, verbLabel: lifecycle.steps[verb]?.zh ?? verb, status: state.status, statusLabel: lifecycle.statuses[state.status]?.zh ?? '' });
    }
    return { kind, verb, actor, state };
  }

  /** @throws changedMeanwhile */
  take<L extends Lifecycle>({ kind, verb, actor, state }: Opened<L>, what: What<L>): Promise<StepTaken> {
    return this.trace.takeStep(state, { kind, verb, actor, ...what });
  }

  /** The first step of a new subject. */
  async begin<L extends Lifecycle>(kind: SubjectKind<L>, verb: VerbOf<L>, actor: Actor, what: (id: number) => What<L>): Promise<StepTaken> {
    const id = await this.trace.nextId(kind);
    return this.trace.beginSubject(id, { kind, verb, actor, ...what(id) });
  }

  /** What was decided for a day takes effect from that day on, and never before today. @throws effectiveInPast */
  requireNotPast(date: string, field: string): void {
    if (date < this.today) refuse('effectiveInPast', { date, today: this.today }, field);
  }
}
