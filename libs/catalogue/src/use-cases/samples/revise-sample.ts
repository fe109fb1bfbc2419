import { Injectable } from '@nestjs/common';
import { Trace, Uploads, type Actor, type StepTaken } from '@onecounter/platform';
import { ILLUSTRATED_SAMPLE_SUBJECT, Samples } from '../../data/samples';
import { digestOf } from '../../rules/definition-digest';
import { requireOwnItem } from '../judge-definition';
import { SampleContent, type SampleSaid } from './sample-content';

/** 修改范本: all pages and all marks as they shall be; a page that is not named again is let go. */
@Injectable()
export class ReviseSample {
  constructor(private readonly samples: Samples, private readonly content: SampleContent, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted, itemNotPublished, materialUnknown, sampleMarkOutside, pointUnknown */
  async take(actor: Actor, id: number, version: number, said: SampleSaid): Promise<StepTaken> {
    const row = await this.samples.forStep(id, version, 'reviseSample');
    requireOwnItem(actor, [row.unit_id], 'reviseSample');
    const { version: item, material } = await this.content.material(row.item_code, row.material_code);
    const { pages, marks } = await this.content.judge(actor, said, material, id);
    await this.uploads.attach(said.pages, actor, 'illustratedSample', id);
    await this.samples.letGo(id, said.pages);
    return this.trace.takeStep(row, {
      kind: ILLUSTRATED_SAMPLE_SUBJECT, verb: 'reviseSample', actor, facts: { itemVersionId: item.id, pages: said.pages, marks: digestOf(marks), count: marks.length },
      set: { item_version_id: item.id, pages: JSON.stringify(pages), marks: JSON.stringify(marks) },
    });
  }
}
