import { Injectable } from '@nestjs/common';
import { refuse, roleOf, UNIT } from '@onecounter/contracts';
import { LegalClock, type Actor, type StepTaken } from '@onecounter/platform';
import { PersonRows, type Post, type SectionInCharge } from '../data/person-rows';
import { Units } from '../data/units';
import type { OrganisationStepView } from './step.view';
import type { FoundUnitsView, PostView, UnitFileView } from './unit.view';
import { stepView, TraceAnswers } from './trace-answers';

/** A unit's own page, and finding units by any name they have or had. */
@Injectable()
export class UnitAnswers {
  constructor(private readonly units: Units, private readonly people: PersonRows, private readonly trace: TraceAnswers, private readonly legal: LegalClock) {}

  /** @throws notFound, also when it is out of the actor's jurisdiction */
  async file(id: number, actor: Actor): Promise<UnitFileView> {
    const state = await this.units.fresh(id);
    if (!state?.jurisdictionPath.startsWith(actor.jurisdictionPath)) return refuse('notFound');
    const history = (await this.units.history(id)).map(({ validFrom, name, parentName, documentPrefix }) => ({ from: validFrom, name, parentName, documentPrefix }));
    const posts = (await this.people.postsOfUnit(id, this.legal.today())).map((post) => postView(post, []));
    const { code, name, kind, status, version, parentId, jurisdictionPath, documentPrefix, alias, validFrom, validTo } = state;
    return { id, code, name, kind, status, version, parentId, jurisdictionPath, documentPrefix, alias: [...alias], validFrom, validTo, history, posts, ...(await this.trace.of(UNIT, id)) };
  }

  /** The outcome of an act on a unit; this process sees it from now on. */
  told(taken: StepTaken): OrganisationStepView {
    this.units.forget();
    return stepView(taken);
  }

  async find(words: string): Promise<FoundUnitsView> {
    const found = await this.units.find(words);
    return { units: found.map(({ unit, foundBy }) => ({ id: unit.id, code: unit.code, name: unit.name, foundBy, ended: unit.validTo !== null && unit.validTo <= this.legal.today() })) };
  }
}

export function postView(post: Post & { personId: number; personName: string }, sections: readonly SectionInCharge[]): PostView {
  const { id, personId, personName, role, unitId, unitName, windowNumber, validFrom, validTo } = post;
  return {
    id, personId, personName, role, roleLabel: roleOf(role)?.zh ?? role, unitId, unitName, windowNumber, from: validFrom, to: validTo,
    sections: sections.filter((one) => one.postId === id).map((one) => ({ unitId: one.unitId, unitName: one.unitName, from: one.validFrom, to: one.validTo })),
  };
}
