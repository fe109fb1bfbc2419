import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { AgencyStage, ReturnWay } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects } from '../../data/agency-projects';
import { ItemResults } from '../../data/item-results';
import { requireReturned } from '../../rules/results/result-state';

/** 反馈结果: the last stage begins once every item is finished and its result is with the enterprise, or in the mail. */
@Injectable()
export class ReturnAgencyResults {
  constructor(private readonly projects: AgencyProjects, private readonly results: ItemResults, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyResultsOpen, agencyResultsToReturn */
  async run(id: number, said: { readonly version: number; readonly way: ReturnWay; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'returnAgencyResults', actor);
    requireReturned(await this.results.rows(id));
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'returnAgencyResults', actor, facts: { way: said.way, wordsDigest: words.digest },
      set: { stage: 'results' satisfies AgencyStage, return_way: said.way, returned_on: legalDateOf(this.trace.legalNow()) }, with: (w) => recordWords(w, 'agencyProject', words),
    }));
  }
}
