import { Injectable } from '@nestjs/common';
import { Trace, Uploads, type Actor, type StepTaken } from '@onecounter/platform';
import { ILLUSTRATED_SAMPLE_SUBJECT } from '../../data/samples';
import { digestOf } from '../../rules/definition-digest';
import { requireOwnItem } from '../judge-definition';
import { SampleContent, type SampleSaid } from './sample-content';

/** The file of a finished case that the pages were made from; whoever names it has looked whether the actor may see it. */
export interface SampleSource { readonly caseId: number; readonly fileId: string }
export interface NewSample extends SampleSaid { readonly itemCode: string; readonly materialCode: string; readonly source: SampleSource | null }

/** 起草范本: for one material of the version in use. */
@Injectable()
export class DraftSample {
  constructor(private readonly content: SampleContent, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws itemNotPublished, materialUnknown, notPermitted for another section's, notFound for another's upload, sampleMarkOutside, pointUnknown */
  async take(actor: Actor, { itemCode, materialCode, source, ...said }: NewSample): Promise<StepTaken> {
    const { version, material } = await this.content.material(itemCode, materialCode);
    requireOwnItem(actor, [version.unitId], 'draftSample');
    const { pages, marks } = await this.content.judge(actor, said, material, null);
    const id = await this.trace.nextId(ILLUSTRATED_SAMPLE_SUBJECT);
    await this.uploads.attach(said.pages, actor, 'illustratedSample', id);
    return this.trace.beginSubject(id, {
      kind: ILLUSTRATED_SAMPLE_SUBJECT, verb: 'draftSample', actor, facts: { itemCode, materialCode, itemVersionId: version.id, sourceCaseId: source?.caseId ?? null, pages: said.pages, marks: digestOf(marks), count: marks.length },
      set: { item_code: itemCode, material_code: materialCode, unit_id: version.unitId, item_version_id: version.id, pages: JSON.stringify(pages), marks: JSON.stringify(marks), source_case_id: source?.caseId ?? null, source_file_id: source?.fileId ?? null },
    });
  }
}
