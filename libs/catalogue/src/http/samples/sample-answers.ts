import { Injectable, StreamableFile } from '@nestjs/common';
import { ILLUSTRATED_SAMPLE, refuse, roleOf, type IllustratedSampleVerb } from '@onecounter/contracts';
import { Timeline, Uploads, type Actor } from '@onecounter/platform';
import { ItemVersions } from '../../data/item-versions';
import { Samples, type SampleRow } from '../../data/samples';
import { Searches } from '../../data/searches';
import { isWithinSight, presentMarks, presentSample, sightOf, type SampleItem } from './present-sample';
import type { SamplesQuery } from './sample.body';
import type { PublicSampleView, SampleListView, SampleRecordView, SampleStepView } from './sample.view';

const A_PAGE = 50;

/** The bytes of pages, and the versions that samples stand beside. */
@Injectable()
export class SampleSheets {
  constructor(private readonly uploads: Uploads, private readonly items: ItemVersions) {}

  async itemOf(row: SampleRow): Promise<SampleItem> {
    const [inUse, drawnFor] = [await this.items.findPublished(row.item_code), await this.items.byId(row.item_version_id)];
    return { inUse: inUse?.definition ?? null, drawnFor: drawnFor.definition };
  }

  /** @param no from 1 @throws notFound */
  async page(row: SampleRow, no: number): Promise<StreamableFile> {
    const file = await this.uploads.find(row.pages[no - 1]?.fileId ?? refuse('notFound'));
    if (!file) return refuse('notFound');
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`图解范本 ${row.material_code} 第 ${no} 页.png`)}`, length: Number(file.size_bytes) });
  }
}

/** 图解范本, for those who draw them and those who hold them beside a paper. */
@Injectable()
export class SampleAnswers {
  constructor(private readonly samples: Samples, private readonly sheets: SampleSheets, private readonly timeline: Timeline, private readonly searches: Searches) {}

  async list({ item, status, before, limit = A_PAGE }: SamplesQuery, actor: Actor): Promise<SampleListView> {
    const rows = await this.samples.list({ item: item ?? null, status: status ?? null, before: before ?? null, limit }, sightOf(actor));
    const presented = [];
    for (const row of rows) presented.push(presentSample(row, await this.sheets.itemOf(row), actor));
    return { rows: presented, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound, also for a draft of somebody else's item */
  async show(id: number, actor: Actor): Promise<SampleRecordView> {
    const row = await this.within(id, actor);
    const steps = await this.timeline.stepsOf(ILLUSTRATED_SAMPLE.kind, id);
    return { ...presentSample(row, await this.sheets.itemOf(row), actor), chainBrokenAt: Timeline.brokenAt(steps), steps: await this.stepViews(steps) };
  }

  /** @throws notFound */
  async page(id: number, no: number, actor: Actor): Promise<StreamableFile> {
    return this.sheets.page(await this.within(id, actor), no);
  }

  private async within(id: number, actor: Actor): Promise<SampleRow> {
    const row = await this.samples.find(id);
    return row && isWithinSight(row, actor) ? row : refuse('notFound');
  }

  private async stepViews(steps: Awaited<ReturnType<Timeline['stepsOf']>>): Promise<SampleStepView[]> {
    const names = await this.searches.personNames([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return steps.map(({ seq, verb, by_person: by, post, legal_at: legalAt }) => ({
      seq, verb, label: ILLUSTRATED_SAMPLE.steps[verb as IllustratedSampleVerb].zh, byName: by === null ? '系统' : (names.get(by) ?? ''), postLabel: roleOf(post)?.zh ?? '系统', legalAt: legalAt.toISOString(),
    }));
  }
}

/** What is published, for everybody. */
@Injectable()
export class PublicSamples {
  constructor(private readonly samples: Samples, private readonly sheets: SampleSheets, private readonly items: ItemVersions) {}

  /** @throws notFound when nobody can apply for the item */
  async ofItem(code: string): Promise<PublicSampleView[]> {
    if (!(await this.items.findPublished(code))) refuse('notFound');
    const rows = await this.samples.list({ item: code, status: 'published', before: null, limit: 200 }, 'none');
    const views = [];
    for (const row of rows) {
      const item = await this.sheets.itemOf(row);
      const material = (item.inUse ?? item.drawnFor).materials.find(({ code: one }) => one === row.material_code);
      // a material that the version in use no longer asks for is not explained to anybody
      if (item.inUse && material) views.push({ id: row.id, materialCode: row.material_code, materialName: material.name, edition: row.edition ?? 0, pages: row.pages.length, marks: presentMarks(row, item) });
    }
    return views.sort((one, other) => one.materialCode.localeCompare(other.materialCode));
  }

  /** @throws notFound unless it is published */
  async page(id: number, no: number): Promise<StreamableFile> {
    const row = await this.samples.find(id);
    return this.sheets.page(row?.status === 'published' ? row : refuse('notFound'), no);
  }
}
