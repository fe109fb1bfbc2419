import { Injectable } from '@nestjs/common';
import { CaseDesk } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { SeenPapers } from '../data/seen-papers';
import { presentPaper } from '../http/present-paper';
import type { DecisionPaperView, SeenPaperView } from '../http/review.view';
import { DecisionPapers, type DecisionWords, type SignedVerb } from './decision-papers';

const MOST = 500;

/** 打开决定书: whoever is to sign looks at the paper itself, and that he did is noted with the version of the case. Takes no step. */
@Injectable()
export class OpenDecisionPaper {
  constructor(private readonly desk: CaseDesk, private readonly papers: DecisionPapers, private readonly seen: SeenPapers) {}

  async run(id: number, input: DecisionWords & { readonly version: number; readonly verb: SignedVerb }, actor: Actor): Promise<DecisionPaperView> {
    const open = await this.desk.open(id, input.verb, input.version, actor);
    const { content, digest } = await this.papers.of(open, input.verb, input);
    await this.seen.note(actor, { case_id: id, verb: input.verb, case_version: open.row.version, digest });
    return presentPaper(content);
  }

  /** What the person has seen today and nobody has moved since. */
  async list(actor: Actor): Promise<SeenPaperView[]> {
    return (await this.seen.still(actor, MOST)).map((paper) => ({ caseId: paper.case_id, verb: paper.verb as SignedVerb, version: paper.case_version }));
  }
}
