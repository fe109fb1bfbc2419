import { Injectable } from '@nestjs/common';
import { DraftSample, type SampleSource } from '@onecounter/catalogue';
import { CASE_STATUSES, refuse, type SampleMark } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Cases } from '../data/cases';
import { presentTaken } from '../http/present-subject';
import type { SubjectTakenView } from '../http/subject.view';

export interface DraftSampleInput { readonly itemCode: string; readonly materialCode: string; readonly pages: readonly string[]; readonly marks: readonly SampleMark[]; readonly source?: SampleSource }

/** 起草范本, from a file of a finished case that the actor may see, or from pictures of one's own. */
@Injectable()
export class DraftSampleOfCase {
  constructor(private readonly cases: Cases, private readonly drafting: DraftSample) {}

  /** @throws notFound, sampleSourceRunning, sampleSourceOther, and what the catalogue refuses */
  async run({ source, ...said }: DraftSampleInput, actor: Actor): Promise<SubjectTakenView> {
    if (source) await this.judgeSource(source, said.itemCode, actor);
    return presentTaken(await this.drafting.take(actor, { ...said, source: source ?? null }));
  }

  private async judgeSource({ caseId, fileId }: SampleSource, itemCode: string, actor: Actor): Promise<void> {
    const { number, status, item_code: code, materials } = await this.cases.getInFull(caseId, actor);
    if (!('ends' in CASE_STATUSES[status])) refuse('sampleSourceRunning', { number }, 'source.caseId');
    if (code !== itemCode) refuse('sampleSourceOther', { number, code: itemCode }, 'source.caseId');
    if (!materials.some(({ files }) => files.includes(fileId))) refuse('notFound', {}, 'source.fileId');
  }
}
