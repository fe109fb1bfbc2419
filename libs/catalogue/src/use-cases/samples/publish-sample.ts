import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { ILLUSTRATED_SAMPLE_SUBJECT, Samples, type SampleRow } from '../../data/samples';
import { judgeMarks } from '../../rules/samples/judge-marks';
import { requireOwnItem } from '../judge-definition';
import { SampleContent } from './sample-content';

/** 发布范本: by somebody who did not draw it and who has looked at every page; the edition before it ends by a step of its own. */
@Injectable()
export class PublishSample {
  constructor(private readonly samples: Samples, private readonly content: SampleContent, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted, sampleOwnWork, sampleNotConfirmed, sampleWithoutPages, sampleWithoutMarks, itemNotPublished, materialUnknown, pointUnknown */
  async take(actor: Actor, id: number, version: number, confirmed: boolean): Promise<StepTaken> {
    const row = await this.samples.forStep(id, version, 'publishSample');
    requireOwnItem(actor, [row.unit_id], 'publishSample');
    if (actor.personId === null || row.writers.includes(actor.personId)) refuse('sampleOwnWork');
    if (!confirmed) refuse('sampleNotConfirmed', {}, 'confirmed');
    if (row.pages.length === 0) refuse('sampleWithoutPages');
    if (row.marks.length === 0) refuse('sampleWithoutMarks');
    const { version: item, material } = await this.content.material(row.item_code, row.material_code);
    judgeMarks(row.marks, material, row.pages.length);
    const { row: former, lastEdition } = await this.samples.inForce(row.item_code, row.material_code);
    if (former) await this.replace(former, lastEdition + 1, id, actor);
    return this.trace.takeStep(row, {
      kind: ILLUSTRATED_SAMPLE_SUBJECT, verb: 'publishSample', actor, facts: { edition: lastEdition + 1, itemVersionId: item.id, confirmed: true, pages: row.pages.map(({ fileId }) => fileId) },
      set: { edition: lastEdition + 1, published_on: this.legal.today(), item_version_id: item.id },
    });
  }

  private replace(former: SampleRow, edition: number, by: number, actor: Actor): Promise<StepTaken> {
    return this.trace.takeStep(former, { kind: ILLUSTRATED_SAMPLE_SUBJECT, verb: 'retireSample', actor, facts: { replacedBy: by }, set: { retired_reason: `由第 ${edition} 版替换` } });
  }
}
