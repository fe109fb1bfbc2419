import { Injectable, StreamableFile } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { GOOD_EXAMPLE, refuse, type GoodExampleVerb } from '@onecounter/contracts';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { GoodExamples, type ExampleRow } from '../../data/good-examples';
import type { ListExamplesQuery } from '../../http/example.body';
import type { ExamplePageView, ExampleRowView, ExampleView } from '../../http/example.view';

const present = (row: ExampleRow): ExampleRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: GOOD_EXAMPLE.statuses[row.status].zh, title: row.title, story: row.story, feedback: row.feedback, unitId: row.unit_id, unitName: row.unit_name, caseId: row.case_id, caseNumber: row.case_number,
  daysSaved: row.days_saved, daysComputed: row.days_computed, hasPhoto: row.photo_id !== null, periodName: row.period_name, submittedByName: row.submitted_by_name, submittedOn: row.submitted_on, judgedOn: row.judged_on,
});

/** 事例 of the own unit; of the bureau for whoever chooses, composes or leads. */
@Injectable()
export class ShowExamples {
  constructor(private readonly examples: GoodExamples, private readonly traces: SubjectTraces, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  async list(query: ListExamplesQuery, actor: Actor): Promise<ExamplePageView> {
    const limit = query.limit ?? 50;
    const rows = await this.examples.list(actor, { status: query.status ?? null, periodName: query.periodName ?? null, search: anywhere(query.search), before: query.before ?? null, limit });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<ExampleView> {
    const row = await this.examples.get(id, actor);
    const verbs = verbsOf(GOOD_EXAMPLE, row.status, actor.permissions) as GoodExampleVerb[];
    return { ...present(row), trace: await this.traces.of(GOOD_EXAMPLE, id), verbs: verbs.filter((verb) => verb !== 'withdrawExample' || row.unit_id === actor.unitId) };
  }

  /** @throws notFound */
  async photo(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.examples.get(id, actor);
    const file = (row.photo_id === null ? undefined : await this.uploads.find(row.photo_id)) ?? refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'goodExample', subjectId: id, detail: { fileId: row.photo_id } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}
