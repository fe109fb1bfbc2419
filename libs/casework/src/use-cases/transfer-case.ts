import { Injectable } from '@nestjs/common';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, SYSTEM_ACTOR } from '@onecounter/platform';
import { noticeColumns, projectColumns } from '../clock/case-clock';
import type { CaseInFull } from '../data/case-row';
import { Cases } from '../data/cases';
import { recordTransfer, UNDECIDED, type CaseToMove } from '../data/cases-of-item';
import { pathAfterTransfer } from '../rules/path-after-transfer';
import { CaseDesk } from './case-desk';

/** 移交承办 (CAT-2): a running case follows its item to the new holder, by the plan of the publication; its status stays, its reviewer is chosen anew there. */
@Injectable()
export class TransferCase {
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly items: ItemVersions, private readonly legal: LegalClock) {}

  /** @returns false when there is nothing to move any more: decided, ended or moved meanwhile */
  async run({ caseId, adjustmentId, fromUnitId, toUnitId, toUnitName, toPath }: CaseToMove): Promise<boolean> {
    const row = await this.cases.getForSystem(caseId);
    if (!UNDECIDED.includes(row.status) || row.unit_id !== fromUnitId) return false;
    const item = await this.items.byId(row.item_version_id);
    const path = pathAfterTransfer(row.jurisdiction_path, toPath);
    await this.desk.take({ row, item, actor: SYSTEM_ACTOR }, {
      verb: 'transferCase', facts: { adjustmentId, from: fromUnitId, to: toUnitId, unitName: toUnitName },
      set: { unit_id: toUnitId, jurisdiction_path: path, assignee_id: null, ...(path === row.jurisdiction_path ? {} : await this.datesThere(row, item, path)) },
      with: (w) => recordTransfer(w, { adjustmentId, fromUnitId, toUnitId, fromPath: row.jurisdiction_path, toPath: path, on: this.legal.today() }),
    });
    return true;
  }

  /** Another region may have rest days of its own: the ledger stays, the dates are projected by its calendar. */
  private async datesThere(row: CaseInFull, { definition }: ItemVersion, path: string): Promise<object> {
    const calendar = await this.desk.calendars.of(path);
    if (row.status === 'registered') return noticeColumns(plainDate(row.presented_on), calendar);
    return row.accepted_on ? projectColumns(definition, row, calendar) : {};
  }
}
