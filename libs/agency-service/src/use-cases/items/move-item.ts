import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type TrackedState } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT } from '../../data/agency-projects';
import { ItemInHand } from './item-in-hand';

/** 关联办件, 跟踪外部事项: steps of the project (AGY-5). */
@Injectable()
export class MoveItem {
  constructor(private readonly items: ItemInHand, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** A case of the same owner and item. @throws notFound, changedMeanwhile, stepNotAllowed, agencyItemUnknown, agencyItemWay, agencyCaseUnknown, agencyCaseOtherItem, agencyCaseLinked */
  async linkItemCase(id: number, said: { readonly version: number; readonly no: number; readonly caseNumber: string }, actor: Actor): Promise<SubjectTakenView> {
    const [row, number] = [await this.items.projects.lock(id, said.version, 'linkItemCase', actor), said.caseNumber.trim()];
    const { item } = await this.items.require(row, said.no, 'linkItemCase');
    const found = (await this.items.matters.ownersCase(number, row.owner_code, actor)) ?? refuse('agencyCaseUnknown', { number }, 'caseNumber');
    if (item.item_code !== null && found.item_code !== item.item_code) refuse('agencyCaseOtherItem', { number, itemName: found.item_name }, 'caseNumber');
    await this.items.matters.link(id, said.no, { caseId: found.id, number }, { personId: actor.personId, on: legalDateOf(this.trace.legalNow()) });
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PROJECT_SUBJECT, verb: 'linkItemCase', actor, facts: { no: said.no, caseId: found.id } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async unlinkItemCase(id: number, said: { readonly version: number; readonly no: number; readonly caseId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.items.projects.lock(id, said.version, 'unlinkItemCase', actor);
    await this.items.matters.unlink(id, said.no, said.caseId);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PROJECT_SUBJECT, verb: 'unlinkItemCase', actor, facts: { no: said.no, caseId: said.caseId } }));
  }

  /** What a department outside says, with its day and a paper. @throws notFound (also the file), changedMeanwhile, stepNotAllowed, agencyItemUnknown, agencyItemWay, trackedDayToCome, trackedPaperMissing */
  async trackOutsideItem(id: number, said: { readonly version: number; readonly no: number; readonly onDate: string; readonly state: TrackedState; readonly words: string; readonly fileId?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.items.projects.lock(id, said.version, 'trackOutsideItem', actor);
    await this.items.require(row, said.no, 'trackOutsideItem');
    if (said.onDate > legalDateOf(this.trace.legalNow())) refuse('trackedDayToCome', { on: said.onDate }, 'onDate');
    if (said.state === 'done' && said.fileId === undefined) refuse('trackedPaperMissing', {}, 'fileId');
    if (said.fileId !== undefined) await this.uploads.attach([said.fileId], actor, 'agencyProject', id, 'fileId');
    const words = sealWords(said.words);
    const taken = await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'trackOutsideItem', actor, facts: { no: said.no, onDate: said.onDate, state: said.state, fileId: said.fileId ?? null, wordsDigest: words.digest }, with: (w) => recordWords(w, 'agencyProject', words),
    });
    await this.items.matters.enter(id, taken.seq, { no: said.no, onDate: said.onDate, state: said.state, fileId: said.fileId ?? null, personId: actor.personId });
    return presentTaken(taken);
  }
}
