import { Controller, Get, Query } from '@nestjs/common';
import { By, SignedIn, type Actor } from '@onecounter/platform';
import { Units } from '../data/units';
import { Windows } from '../data/windows';
import { UnitTreeView, unitTreeView, WindowListView, windowListView } from './organisation.view';
import { UnitsQuery } from './unit.body';

/** The structure everybody signed in may know. */
@Controller()
export class OrganisationController {
  constructor(private readonly units: Units, private readonly windows: Windows) {}

  @Get('units') @SignedIn('listUnits', '机构', ['passwordMustChange', 'invalidInput'])
  async listUnits(@Query() { on }: UnitsQuery): Promise<UnitTreeView> {
    return unitTreeView(await this.units.tree(on));
  }

  @Get('windows') @SignedIn('listWindows', '窗口', ['passwordMustChange'])
  async listWindows(@By() actor: Actor): Promise<WindowListView> {
    return windowListView(await this.windows.within(actor.jurisdictionPath));
  }
}
