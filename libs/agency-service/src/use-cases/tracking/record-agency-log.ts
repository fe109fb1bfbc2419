import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects } from '../../data/agency-projects';
import { ProjectParts } from '../../data/project-parts';
import { WorkLog } from '../../data/work-log';

export interface LogSaid { readonly version: number; readonly words: string; readonly nextStep?: string; readonly holder?: string; readonly itemNo?: number; readonly itemDone?: boolean; readonly visible?: boolean }

/** 写工作日志: what happened today, what is next, who holds it (document 004, 二(五)4); a line may say that an item is done, or that it is not after all. */
@Injectable()
export class RecordAgencyLog {
  constructor(private readonly projects: AgencyProjects, private readonly parts: ProjectParts, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyItemUnknown */
  async run(id: number, said: LogSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'recordAgencyLog', actor);
    const itemName = said.itemNo === undefined ? null : await this.itemOf(id, said.itemNo);
    if (said.itemDone !== undefined && itemName === null) refuse('invalidInput', {}, 'itemNo');
    const [words, visible] = [sealWords(said.words), said.visible ?? false];
    const line = { loggedOn: legalDateOf(this.trace.legalNow()), itemName, itemDone: said.itemDone ?? null, nextStep: said.nextStep?.trim() || null, holder: said.holder?.trim() || null, visible };
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'recordAgencyLog', actor, facts: { wordsDigest: words.digest, visible, itemName, itemDone: line.itemDone },
      with: (w) => { recordWords(w, 'agencyProject', words); WorkLog.keep(w, line); },
    }));
  }

  private async itemOf(id: number, no: number): Promise<string> {
    const items = await this.parts.items(id);
    return items.find((one) => one.no === no)?.item_name ?? refuse('agencyItemUnknown', { no }, 'itemNo');
  }
}
