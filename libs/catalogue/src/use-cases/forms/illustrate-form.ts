import { Injectable } from '@nestjs/common';
import { refuse, type SampleNote } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { FORM_SUBJECT, Forms, type FormRow } from '../../data/forms';
import { digestOf } from '../../rules/definition-digest';
import { refuseField } from '../../rules/forms/form-words';
import { requireOwnItem } from '../judge-definition';

export interface Sample { readonly sample_file_hash: string; readonly sample_name: string; readonly sample_type: string }

/** 标注填写样例: a picture of the form as filled in, with numbered notes at their places. */
@Injectable()
export class IllustrateForm {
  constructor(private readonly forms: Forms, private readonly trace: Trace) {}

  /** @param fileId one's own upload of a picture; null to keep the one there is @throws notFound, changedMeanwhile, stepNotAllowed, notPermitted, invalidInput when there is no picture */
  async take(actor: Actor, id: number, version: number, { fileId, notes }: { readonly fileId: string | null; readonly notes: readonly SampleNote[] }): Promise<StepTaken> {
    const row = await this.forms.forStep(id, version, 'illustrateForm');
    requireOwnItem(actor, [row.unit_id], 'illustrateForm');
    const sample = fileId === null ? sampleOf(row) : await this.uploaded(actor, fileId);
    return this.illustrate(actor, row, sample, notes);
  }

  illustrate(actor: Actor, row: FormRow, sample: Sample, notes: readonly SampleNote[]): Promise<StepTaken> {
    return this.trace.takeStep(row, {
      kind: FORM_SUBJECT, verb: 'illustrateForm', actor, facts: { code: row.code, file: sample.sample_file_hash, notes: digestOf(notes), count: notes.length },
      set: { ...sample, notes: JSON.stringify(notes) },
    });
  }

  private async uploaded(actor: Actor, fileId: string): Promise<Sample> {
    const file = (await this.forms.file(fileId, actor.personId)) ?? refuse('notFound', {}, 'fileId');
    if (!file.media_type.startsWith('image/')) refuse('formFileRefused', { why: '样例要是图片（PNG、JPG）' }, 'fileId');
    return { sample_file_hash: file.file_hash, sample_name: file.name, sample_type: file.media_type };
  }
}

function sampleOf({ sample_file_hash: hash, sample_name: name, sample_type: type }: FormRow): Sample {
  if (hash === null || name === null || type === null) return refuseField('fileId', '请先上传样例的图片', 'A picture of the sample is needed');
  return { sample_file_hash: hash, sample_name: name, sample_type: type };
}
