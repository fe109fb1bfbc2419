import { Injectable } from '@nestjs/common';
import type { ColleagueEvent, Happening } from '@onecounter/contracts';
import { Tell } from './tell';

export interface News { readonly event: ColleagueEvent; readonly facts: Readonly<Record<string, string | number | null>>; readonly people: readonly (number | null | undefined)[]; readonly by: number | null }

/** Tells colleagues of a step: each once, and not the one who took it. */
@Injectable()
export class TellColleagues {
  constructor(private readonly tell: Tell) {}

  of({ subjectKind, subjectId, seq }: Happening, { event, facts, people, by }: News): Promise<number> {
    const known = Object.fromEntries(Object.entries(facts).filter((pair): pair is [string, string | number] => pair[1] !== null));
    const told = [...new Set(people)].filter((id): id is number => typeof id === 'number' && id !== by);
    return this.tell.people(told.map((personId) => ({ personId, key: `${event}:${subjectKind}:${subjectId}:${seq}`, event, subjectKind, subjectId, facts: known })));
  }
}
