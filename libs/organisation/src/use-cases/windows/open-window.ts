import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { WINDOW_SUBJECT } from '../../data/subjects';
import { UnitRows } from '../../data/unit-rows';
import { WindowRows } from '../../data/window-rows';
import type { WindowKind } from '../../data/windows';
import { judgeName } from '../../rules/typed';
import { isValidOn } from '../../rules/unit-tree';
import { OrganisationDesk } from '../organisation-desk';

export interface WindowContent { readonly name: string; readonly kind: WindowKind; readonly itemCodes: readonly string[] | null; readonly hours: string }

/** 开设窗口: a number of its own in the unit that keeps the windows. */
@Injectable()
export class OpenWindow {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: WindowRows, private readonly units: UnitRows) {}

  /** @throws unitNotThere, windowNumberTaken, nameInvalid, itemUnknown */
  async run(actor: Actor, input: WindowContent & { unitId: number; number: string }): Promise<StepTaken> {
    await this.units.lockTree();
    const unit = await this.units.find(input.unitId);
    if (!unit || !isValidOn(unit, this.desk.today) || !unit.jurisdictionPath.startsWith(actor.jurisdictionPath)) return refuse('unitNotThere', { date: this.desk.today }, 'unitId');
    if (await this.rows.isNumberTaken(unit.id, input.number)) refuse('windowNumberTaken', { unitName: unit.name, number: input.number }, 'number');
    const set = windowColumns(input);
    await requireItems(this.rows, input.itemCodes);
    return this.desk.begin(WINDOW_SUBJECT, 'openWindow', actor, () => ({
      facts: { items: input.itemCodes, kind: input.kind, number: input.number, unit: unit.id },
      set: { ...set, number: input.number, unit_id: unit.id, jurisdiction_path: unit.jurisdictionPath },
    }));
  }
}

/** @throws nameInvalid */
export const windowColumns = ({ name, kind, itemCodes, hours }: WindowContent) => ({ name: judgeName(name), kind, item_codes: itemCodes, hours: hours.trim() });

/** @throws itemUnknown */
export async function requireItems(rows: WindowRows, codes: readonly string[] | null): Promise<void> {
  const [unknown] = codes ? await rows.unknownItems(codes) : [];
  if (unknown) refuse('itemUnknown', { code: unknown }, 'itemCodes');
}
