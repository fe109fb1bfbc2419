import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { DISPUTE_SUBJECT, Disputes } from '../../data/disputes';
import { sealWords } from '../../data/sealed-words';
import { recordWords } from '../../data/words-of-steps';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { DisputeMatter, type DisputeSaid } from './dispute-matter';
import { DisputeTerms } from './dispute-terms';

/** 提出分歧: both sides talk to each other first; one open dispute of two units about one thing. */
@Injectable()
export class RaiseDispute {
  constructor(private readonly matter: DisputeMatter, private readonly disputes: Disputes, private readonly terms: DisputeTerms, private readonly trace: Trace) {}

  /** @throws disputeAboutMissing, matterUnknown, itemNotPublished, materialUnknown, pointUnknown, unitUnknown, disputeWithOneself, disputeOpen */
  async run(input: DisputeSaid & { readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const { thing, set, jurisdictionPath, otherUnitId } = await this.matter.of(input, actor);
    const raisingUnitId = actor.unitId ?? refuse('unitUnknown');
    const open = await this.disputes.openOf(thing, [raisingUnitId, otherUnitId]);
    if (open !== null) refuse('disputeOpen', { id: open });
    const [words, id, term] = [sealWords(input.words), await this.trace.nextId(DISPUTE_SUBJECT), await this.terms.of('direct', jurisdictionPath)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: DISPUTE_SUBJECT, verb: 'raiseDispute', actor, facts: { about: input.about, thing, otherUnitId, dueOn: term.due_on, wordsDigest: words.digest },
      set: { ...set, ...term, about: input.about, thing, jurisdiction_path: jurisdictionPath, raising_unit_id: raisingUnitId, other_unit_id: otherUnitId, raised_by: actor.personId, raised_on: term.level_on }, with: (w) => recordWords(w, 'dispute', words),
    }));
  }
}
