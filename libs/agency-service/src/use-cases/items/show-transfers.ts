import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { COUNTY_TRANSFER, TRANSFER_DIRECTIONS, type CountyTransferStatus, type CountyTransferVerb, type TransferView } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { CountyTransfers, type CountyTransferRow } from '../../data/county-transfers';
import type { CountCountyTransfersQuery, ListCountyTransfersQuery } from '../../http/county-transfer.body';
import type { CountyTransferPageView, CountyTransferRowView, CountyTransferView, CountyTransferCountsView } from '../../http/county-transfer.view';
import { isOnSide } from '../../rules/transfer-sides';
import { isLate, lightOfTransfer, meanWorkingDays } from '../../rules/transfer-terms';
import { TransferPlaces } from './transfer-places';

const STATES: Readonly<Record<TransferView, readonly CountyTransferStatus[]>> = { waiting: ['handed'], running: ['received'], late: ['handed', 'received'], refused: ['refused'], toCloseOut: ['done'], ended: ['refused', 'closedOut', 'recalled'] };

/** 转办件 by list, and counted by place (AGY-10). */
@Injectable()
export class ListTransfers {
  constructor(private readonly transfers: CountyTransfers, private readonly places: TransferPlaces) {}

  async list({ state, direction, search, after, limit = 50 }: ListCountyTransfersQuery, actor: Actor): Promise<CountyTransferPageView> {
    const [place, id] = (after ?? '').split('.').map(Number);
    const rows = await this.transfers.list(actor, {
      statuses: state ? STATES[state] : null, lateOn: state === 'late' ? this.places.today() : null, direction: direction ?? null, search: anywhere(search), after: after === undefined ? null : { place: place ?? 0, id: id ?? 0 }, limit,
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: await this.present(rows), next: last ? `${last.place}.${last.id}` : null };
  }

  async present(rows: readonly CountyTransferRow[]): Promise<CountyTransferRowView[]> {
    const views: CountyTransferRowView[] = [];
    for (const row of rows) views.push(presentRow(row, isLate(row, this.places.today()), lightOfTransfer(row, this.places.today(), await this.places.calendarOf(row.to_path))));
    return views;
  }

  /** Without days: of the year so far. */
  async counts({ from, to }: CountCountyTransfersQuery, actor: Actor): Promise<CountyTransferCountsView> {
    const today = this.places.today();
    const [first, last] = [from ?? `${today.slice(0, 4)}-01-01`, to ?? today];
    const rows = [];
    for (const { to_path: path, place_name: placeName, direction, spans, ...counted } of await this.transfers.counts(actor, first, last, today)) {
      rows.push({ ...counted, path, placeName, direction, directionLabel: TRANSFER_DIRECTIONS[direction].zh, meanDays: meanWorkingDays(spans, await this.places.calendarOf(path)) });
    }
    return { from: first, to: last, rows };
  }
}

/** One transfer with its receipt, its result and its trace. The place that was given it sees no more of the project than stands here. */
@Injectable()
export class ShowTransfer {
  constructor(private readonly transfers: CountyTransfers, private readonly lists: ListTransfers, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<CountyTransferView> {
    const row = await this.transfers.get(id, actor);
    const [view] = await this.lists.present([row]);
    const seesProject = actor.permissions.has('readAgencyProjects') && row.project_path.startsWith(actor.jurisdictionPath);
    return {
      ...(view as CountyTransferRowView), itemCode: row.item_code, materials: [...row.materials], files: row.files.map((file) => ({ ...file })), projectId: seesProject ? row.project_id : null, trace: await this.traces.of(COUNTY_TRANSFER, id),
      verbs: (verbsOf(COUNTY_TRANSFER, row.status, actor.permissions) as CountyTransferVerb[]).filter((verb) => isOnSide(row, verb, actor.jurisdictionPath)),
    };
  }
}

const presentRow = (row: CountyTransferRow, late: boolean, light: CountyTransferRowView['light']): CountyTransferRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: COUNTY_TRANSFER.statuses[row.status].zh, number: row.number, direction: row.direction, directionLabel: TRANSFER_DIRECTIONS[row.direction].zh, projectName: row.project_name, ownerName: row.owner_name,
  itemName: row.item_name, fromName: row.from_name, toName: row.to_name, workingDays: row.working_days, dueOn: row.due_on, provisional: row.provisional, late, light, handedOn: row.handed_on, handedByName: row.handed_by_name, receivedOn: row.received_on,
  receivedByName: row.received_by_name, doneOn: row.done_on, doneByName: row.done_by_name, endedOn: row.ended_on, endedByName: row.ended_by_name,
});
