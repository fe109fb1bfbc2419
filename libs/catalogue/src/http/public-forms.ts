import { Injectable, type StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Forms } from '../data/forms';
import { FormAnswers, presentForm } from './form-answers';
import type { PublicFormView } from './form.view';

/** 表格 in use, for everybody: those that wait for their first review or were cancelled are answered as if they did not exist. */
@Injectable()
export class PublicForms {
  constructor(private readonly forms: Forms, private readonly answers: FormAnswers) {}

  async list(): Promise<PublicFormView[]> {
    const rows = await this.forms.list({ words: [], state: 'inUse', unit: null, item: null });
    return rows.map(presentForm).map(({ id, code, name, unitName, serves, fileName, sizeBytes, address, broken, hasSample, notes }) => ({ id, code, name, unitName, serves, fileName, sizeBytes, address, broken, hasSample, notes }));
  }

  /** @throws notFound */
  async file(id: number): Promise<StreamableFile> {
    await this.requireInUse(id);
    return this.answers.file(id, null);
  }

  /** @throws notFound */
  async sample(id: number): Promise<StreamableFile> {
    await this.requireInUse(id);
    return this.answers.sample(id);
  }

  private async requireInUse(id: number): Promise<void> {
    if ((await this.forms.find(id))?.status !== 'inUse') refuse('notFound');
  }
}
