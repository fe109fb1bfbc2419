import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type AgencyArchiveHeading, type ReturnWay } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects } from '../../data/agency-projects';
import { ItemResults } from '../../data/item-results';
import { requireRecordable } from '../../rules/results/result-state';

/** 登记结果反馈: how the result of an item went back that no case of this installation tells (AGY-8). Recorded again, the later word counts; the trace keeps both. */
@Injectable()
export class RecordItemResult {
  constructor(private readonly projects: AgencyProjects, private readonly results: ItemResults, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws notFound (also the file), changedMeanwhile, stepNotAllowed, agencyItemUnknown, agencyResultKnown, agencyResultNotReady, trackedDayToCome */
  async run(id: number, said: { readonly version: number; readonly no: number; readonly way: ReturnWay; readonly onDate: string; readonly toWhom: string; readonly words?: string; readonly fileId?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'recordItemResult', actor);
    requireRecordable((await this.results.rows(id)).find(({ no }) => no === said.no) ?? refuse('agencyItemUnknown', {}, 'no'));
    if (said.onDate > legalDateOf(this.trace.legalNow())) refuse('trackedDayToCome', { on: said.onDate }, 'onDate');
    if (said.fileId !== undefined) await this.uploads.attach([said.fileId], actor, 'agencyProject', id, 'fileId');
    const words = said.words?.trim() ? sealWords(said.words) : null;
    const result = { no: said.no, way: said.way, on: said.onDate, toWhom: said.toWhom.trim(), fileId: said.fileId ?? null, personId: actor.personId };
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'recordItemResult', actor, facts: { no: said.no, way: said.way, onDate: said.onDate, fileId: result.fileId, ...(words ? { wordsDigest: words.digest } : {}) },
      with: (w) => { if (words) recordWords(w, 'agencyProject', words); ItemResults.keepResult(w, result); },
    }));
  }
}

/** 补交档案材料: a paper that the system does not have, under the heading it belongs to; it may cover what was named as missing. */
@Injectable()
export class FileAgencyRecord {
  constructor(private readonly projects: AgencyProjects, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws notFound (also the file), changedMeanwhile, stepNotAllowed */
  async run(id: number, said: { readonly version: number; readonly heading: AgencyArchiveHeading; readonly covers?: string; readonly title: string; readonly fileId: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'fileAgencyRecord', actor);
    await this.uploads.attach([said.fileId], actor, 'agencyProject', id, 'fileId');
    const one = { heading: said.heading, covers: said.covers ?? null, title: said.title.trim(), fileId: said.fileId, on: legalDateOf(this.trace.legalNow()), personId: actor.personId };
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'fileAgencyRecord', actor, facts: { heading: one.heading, covers: one.covers, fileId: one.fileId }, with: (w) => ItemResults.keepFiled(w, one),
    }));
  }
}
