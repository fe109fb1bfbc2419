import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { ItemVersions } from '../data/item-versions';
import { VersionRows } from '../data/version-rows';
import { writeWorkbook } from '../exchange/write-workbook';
import { ApplyItemImport } from '../use-cases/apply-item-import';
import { ReadItemImport, type PlannedItem } from '../use-cases/read-import';
import type { ExportItemsQuery } from './catalogue-queries.body';
import type { ImportDoneView, ImportedItemView, ImportPreviewView } from './item-exchange.view';

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; file(): Promise<{ toBuffer(): Promise<Buffer> } | undefined> };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files of items, out and in. */
@Injectable()
export class ItemExchange {
  constructor(private readonly rows: VersionRows, private readonly reading: ReadItemImport, private readonly applying: ApplyItemImport, private readonly versions: ItemVersions) {}

  /** @throws notFound when one of the versions is not there */
  async write({ ids, format }: ExportItemsQuery): Promise<StreamableFile> {
    const rows = [];
    for (const id of ids) rows.push((await this.rows.find(id)) ?? refuse('notFound', {}, 'ids'));
    const definitions = rows.map(({ definition }) => definition);
    const name = `${rows.length === 1 ? `${rows[0]?.code} 第${rows[0]?.versionNo}版` : `事项 ${rows.length} 个`}.${format}`;
    const bytes = format === 'xlsx' ? await writeWorkbook(definitions) : Buffer.from(JSON.stringify(definitions, null, 2));
    return new StreamableFile(bytes, { type: format === 'xlsx' ? XLSX : 'application/json', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, length: bytes.length });
  }

  async preview(request: FastifyRequest, actor: Actor): Promise<ImportPreviewView> {
    const { state, faults, items } = await this.reading.read(await fileOf(request), actor);
    return { state, faults, items: items.map(present) };
  }

  async apply(request: FastifyRequest, state: string, actor: Actor): Promise<ImportDoneView> {
    const done = await this.applying.run(await fileOf(request), state, actor);
    this.versions.forget();
    const count = (action: PlannedItem['action']): number => done.filter((item) => item.action === action).length;
    return { drafted: count('draft'), revised: count('revise'), unchanged: count('none'), items: done.map((item) => ({ ...present(item), versionNo: item.taken?.versionNo ?? item.target?.versionNo ?? null })) };
  }
}

const present = ({ definition: { code, name }, action, target, changes }: PlannedItem): ImportedItemView => ({ code, name, action, versionNo: target?.versionNo ?? null, changes });

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  const multipart = request as MultipartRequest;
  if (!multipart.isMultipart()) refuse('unsupportedMedia');
  const part = (await multipart.file()) ?? refuse('malformedRequest', {}, 'file');
  return part.toBuffer();
}
