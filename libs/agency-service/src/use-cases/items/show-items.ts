import { Injectable } from '@nestjs/common';
import { lightOfCase } from '@onecounter/casework';
import { CASE_STATUSES, ITEM_STATES, TRACKED_STATES } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { ItemCaseRow, OutsideEntryRow } from '../../data/item-matters';
import type { AgencyItemStandingView, AgencyItemsView, ItemCaseView, OutsideEntryView } from '../../http/agency-items.view';
import { stateOfItem, waysOf } from '../../rules/item-ways';
import { presentItem } from '../show-agency-projects';
import { isCity, ItemInHand, type StandingItem } from './item-in-hand';
import { ListTransfers } from './show-transfers';
import { TransferPlaces } from './transfer-places';

/** 事项办理: each item of a project with the case, the transfer or the entries that do it, and what may be done next. */
@Injectable()
export class ShowAgencyItems {
  constructor(private readonly items: ItemInHand, private readonly transfers: ListTransfers, private readonly places: TransferPlaces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyItemsView> {
    const project = await this.items.projects.get(id, actor);
    const open = project.status === 'registered' || project.status === 'serving';
    const rows = [];
    for (const one of await this.items.standing(id)) {
      const ways = open ? waysOf(one.item, one, isCity(project.jurisdiction_path)) : [];
      rows.push({ ...(await this.present(one, project.jurisdiction_path)), verbs: [...ways, ...(open && one.linked.length > 0 ? ['unlinkItemCase' as const] : [])].filter((verb) => actor.permissions.has(verb) && (project.status === 'serving' || !verb.startsWith('handOver'))) });
    }
    return { rows, counties: isCity(project.jurisdiction_path) ? (await this.places.counties(project.jurisdiction_path)).map(({ id: unitId, name }) => ({ unitId, name })) : [], left: rows.filter(({ state }) => state !== 'done').length };
  }

  private async present(one: StandingItem, path: string): Promise<Omit<AgencyItemStandingView, 'verbs'>> {
    const [state, today, calendar] = [stateOfItem(one), this.places.today(), await this.places.calendarOf(path)];
    const [transfer] = one.latest ? await this.transfers.present([one.latest]) : [];
    return {
      ...presentItem(one.item), state, stateLabel: ITEM_STATES[state].zh, cases: one.linked.map((row): ItemCaseView => ({ ...presentCase(row), light: lightOfCase(row, null, today, calendar) as ItemCaseView['light'] })), transfer: transfer ?? null, entries: one.entries.map(presentEntry),
    };
  }
}

const presentCase = (row: ItemCaseRow): Omit<ItemCaseView, 'light'> => ({ id: row.case_id, number: row.number, itemName: row.item_name, status: row.status, statusLabel: CASE_STATUSES[row.status].zh, dueOn: row.due_on, holder: row.holder ?? row.unit_name ?? '', linkedOn: row.linked_on });
const presentEntry = (row: OutsideEntryRow): OutsideEntryView => ({ seq: row.step_seq, onDate: row.on_date, state: row.state, stateLabel: TRACKED_STATES[row.state].zh, words: row.words, byName: row.by_name, fileId: row.file_id, fileName: row.file_name });
