import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { differenceOf, FAULTS, faultText, refuse, Refusal, type ItemChange, type ItemDefinition } from '@onecounter/contracts';
import { judgeBodyShape, validationPipe, type Actor } from '@onecounter/platform';
import { VersionRows, type VersionRow } from '../data/version-rows';
import { openWorkbook } from '../exchange/open-workbook';
import { WorkbookReader, type ReadItem } from '../exchange/read-workbook';
import { ItemDefinitionBody } from '../http/item-definition.body';
import { JudgeDefinition, requireOwnItem } from './judge-definition';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_ITEMS = 200;

/** A place in the file to mend: a cell of a workbook, or a path of a JSON file. */
export interface ImportFault { readonly itemCode: string; readonly sheet: string | null; readonly row: number | null; readonly column: string | null; readonly field: string; readonly code: string; readonly message: string }
/** What importing an item would do: begin a draft, revise the one there is, or nothing because it says the same. */
export interface PlannedItem { readonly definition: ItemDefinition; readonly action: 'draft' | 'revise' | 'none'; readonly target: VersionRow | null; readonly changes: ItemChange[] }
export interface ReadImport { readonly items: PlannedItem[]; readonly faults: ImportFault[]; readonly state: string }

/** Reads a file of items and judges all of it; changes nothing. */
@Injectable()
export class ReadItemImport {
  private readonly pipe = validationPipe();
  constructor(private readonly rows: VersionRows, private readonly judge: JudgeDefinition) {}

  /** @throws importUnreadable, fileTooLarge */
  async read(bytes: Buffer, actor: Actor): Promise<ReadImport> {
    if (bytes.length > MOST_BYTES) refuse('fileTooLarge', { limitMegabytes: MOST_BYTES / 1024 / 1024 }, 'file');
    const { items, faults } = isJson(bytes) ? { items: readJson(bytes), faults: [] } : await this.readWorkbook(bytes);
    if (items.length > MOST_ITEMS) refuse('importUnreadable', { why: `一次最多 ${MOST_ITEMS} 个事项` }, 'file');
    const [planned, wrong]: [PlannedItem[], ImportFault[]] = [[], [...faults]];
    for (const item of items) {
      const judged = await this.judged(item, actor).catch((failure: unknown) => faultsOf(failure, item));
      if (Array.isArray(judged)) wrong.push(...judged);
      else planned.push(judged);
    }
    const state = createHash('sha256').update(bytes).update(JSON.stringify(planned.map(({ definition, target }) => [definition.code, target?.id, target?.version]))).digest('hex');
    return { items: planned, faults: wrong, state };
  }

  private async readWorkbook(bytes: Buffer): Promise<{ items: ReadItem[]; faults: ImportFault[] }> {
    const { items, faults } = new WorkbookReader().read(await openWorkbook(bytes));
    if (items.length === 0 && faults.length === 0) refuse('importUnreadable', { why: '“事项”页里一行也没有' }, 'file');
    return { items, faults: faults.map((fault) => ({ ...fault, itemCode: '', field: '' })) };
  }

  private async judged({ definition: given }: ReadItem, actor: Actor): Promise<PlannedItem> {
    judgeBodyShape('application/json', { definition: given });
    const body = (await this.pipe.transform(given, { type: 'body', metatype: ItemDefinitionBody })) as ItemDefinition;
    const definition = JSON.parse(JSON.stringify(body)) as ItemDefinition;
    const target = (await this.rows.latestOf(definition.code)) ?? null;
    const unitId = await this.judge.unitOf(definition, definition.code);
    requireOwnItem(actor, [unitId, target?.unitId ?? unitId], 'draftItemVersion');
    const changes = target ? differenceOf(target.definition, definition) : [];
    return { definition, target, changes, action: target && changes.length === 0 ? 'none' : target?.status === 'draft' ? 'revise' : 'draft' };
  }
}

const isJson = (bytes: Buffer): boolean => /^\s*[[{]/.test(bytes.subarray(0, 64).toString('utf8').replace(/^\uFEFF/, ''));

/** One definition, a list of them, or what the export writes. */
function readJson(bytes: Buffer): ReadItem[] {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    const listed = Array.isArray(read) ? read : [read];
    return listed.map((definition) => ({ definition: definition as Record<string, unknown>, cells: new Map() }));
  } catch {
    return refuse('importUnreadable', { why: '不是完整的 JSON' }, 'file');
  }
}

/** Refusals become faults with their cells; what is no refusal goes on. */
function faultsOf(failure: unknown, { definition, cells }: ReadItem): ImportFault[] {
  if (!(failure instanceof Refusal)) throw failure;
  const itemCode = typeof definition?.code === 'string' ? definition.code : '';
  const errors = (failure.facts.errors ?? [{ field: '', code: failure.code, message: faultText(FAULTS[failure.code].zh, failure.facts) }]) as unknown as { field: string; code: string; message: string }[];
  return errors.map(({ field: said, code, message }) => {
    const field = said.replace(/^definition\./, '');
    const cell = cells.get(field) ?? [...cells].find(([path]) => path.startsWith(`${field}.`))?.[1] ?? cells.get('code');
    return { itemCode, sheet: cell?.sheet ?? null, row: cell?.row ?? null, column: cell?.column ?? null, field, code, message };
  });
}
