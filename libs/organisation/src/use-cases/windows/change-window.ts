import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { WINDOW_SUBJECT } from '../../data/subjects';
import { WindowRows } from '../../data/window-rows';
import { OrganisationDesk } from '../organisation-desk';
import { requireItems, windowColumns, type WindowContent } from './open-window';

/** 修改窗口: kind, items, hours. Its number stays, because receipts and cases name it. */
@Injectable()
export class ChangeWindow {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: WindowRows) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, nameInvalid, itemUnknown */
  async run(id: number, input: WindowContent & { version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(WINDOW_SUBJECT, 'changeWindow', id, input.version, actor);
    await requireItems(this.rows, input.itemCodes);
    return this.desk.take(open, { facts: { items: input.itemCodes, kind: input.kind }, set: windowColumns(input) });
  }
}
