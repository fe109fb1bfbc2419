import { Injectable, type StreamableFile } from '@nestjs/common';
import { FORM, FORM_REVIEW_OUTCOMES, refuse, roleOf, type FormVerb } from '@onecounter/contracts';
import { Timeline, type Piece } from '@onecounter/platform';
import { Forms, type FormEditionRow, type FormReviewRow, type FormRow } from '../data/forms';
import { Searches } from '../data/searches';
import { searchWords } from '../rules/search-words';
import { FormContent } from '../use-cases/forms/form-content';
import type { FormsQuery } from './form.body';
import type { FormEditionView, FormReviewView, FormRowView, FormStepView, FormView } from './form.view';

/** 表格, for whoever keeps them and whoever hands them out. */
@Injectable()
export class FormAnswers {
  constructor(private readonly forms: Forms, private readonly content: FormContent, private readonly timeline: Timeline, private readonly searches: Searches) {}

  async list({ search, state, unit, item }: FormsQuery, piece?: Piece): Promise<FormRowView[]> {
    return (await this.forms.list({ words: searchWords(search), state: state ?? null, unit: unit ?? null, item: item ?? null }, piece)).map(presentForm);
  }

  /** @throws notFound */
  async show(id: number): Promise<FormView> {
    const row = (await this.forms.find(id)) ?? refuse('notFound');
    const [editions, reviews, steps] = [await this.forms.editions(id), await this.forms.reviews(id), await this.timeline.stepsOf(FORM.kind, id)];
    return { ...presentForm(row), editions: editions.map(editionView), reviews: reviews.map(reviewView), chainBrokenAt: Timeline.brokenAt(steps), steps: await this.stepViews(steps) };
  }

  /** @param edition null for the present one @throws notFound, also when the edition lies at an address outside */
  async file(id: number, edition: number | null): Promise<StreamableFile> {
    const row = edition === null ? await this.forms.find(id) : (await this.forms.editions(id)).find((one) => one.edition === edition);
    return this.content.open(row ?? refuse('notFound'));
  }

  /** @throws notFound when it has none */
  async sample(id: number): Promise<StreamableFile> {
    const row = (await this.forms.find(id)) ?? refuse('notFound');
    return this.content.open({ file_hash: row.sample_file_hash, file_name: row.sample_name, media_type: row.sample_type });
  }

  private async stepViews(steps: Awaited<ReturnType<Timeline['stepsOf']>>): Promise<FormStepView[]> {
    const names = await this.searches.personNames([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return steps.map(({ seq, verb, by_person: by, post, legal_at: legalAt }) => ({
      seq, verb, label: FORM.steps[verb as FormVerb].zh, byName: by === null ? '系统' : (names.get(by) ?? ''), postLabel: roleOf(post)?.zh ?? '系统', legalAt: legalAt.toISOString(),
    }));
  }
}

export function presentForm(row: FormRow): FormRowView {
  const check = row.works === null || row.checked_at === null ? null : { works: row.works, detail: row.detail ?? '', failures: row.failures ?? 0, checkedAt: row.checked_at.toISOString() };
  return {
    id: row.id, code: row.code, name: row.name, unitCode: row.unit_code, unitName: row.unit_name, status: row.status, statusLabel: FORM.statuses[row.status].zh, serves: [...row.serves], edition: row.edition,
    fileName: row.file_name, sizeBytes: row.size_bytes, address: row.address, check, broken: (check?.failures ?? 0) >= 2, hasSample: row.sample_file_hash !== null, notes: [...row.notes],
    lastReviewedOn: row.last_reviewed_on, lastOutcome: row.last_outcome, lastOutcomeLabel: row.last_outcome && FORM_REVIEW_OUTCOMES[row.last_outcome].zh, reviewDueOn: row.review_due_on, reviewDue: row.review_due,
    cancelledReason: row.cancelled_reason, version: row.version, movedAt: row.moved_at.toISOString(),
  };
}

const editionView = ({ edition, file_name: fileName, size_bytes: sizeBytes, address, legal_at: legalAt }: FormEditionRow): FormEditionView => ({ edition, fileName, sizeBytes, address, legalAt: legalAt.toISOString() });
const reviewView = ({ outcome, reason, reviewed_on: reviewedOn, by_name: byName }: FormReviewRow): FormReviewView => ({ outcome, outcomeLabel: FORM_REVIEW_OUTCOMES[outcome].zh, reason, reviewedOn, byName: byName ?? '系统' });
