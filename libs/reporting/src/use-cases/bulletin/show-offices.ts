import { Injectable } from '@nestjs/common';
import { Units } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { SectionOffices } from '../../data/section-offices';
import type { SectionOfficesView } from '../../http/bulletin.view';
import { SectionOwners } from './section-owners';

/** 栏目责任科室 with their history, the latest change first. */
@Injectable()
export class ShowOffices {
  constructor(private readonly owners: SectionOwners, private readonly offices: SectionOffices, private readonly units: Units) {}

  async run(actor: Actor): Promise<SectionOfficesView[]> {
    const history = await this.offices.history(actor.jurisdictionPath);
    const views: SectionOfficesView[] = [];
    for (const { section, unitId, coUnitIds } of await this.owners.all(actor.jurisdictionPath)) {
      const changes = history.filter((row) => row.section === section);
      views.push({
        section, unitId, unitName: await this.name(unitId), coUnitIds: [...coUnitIds], coUnitNames: await this.names(coUnitIds),
        history: await Promise.all(changes.map(async (row) => ({ unitName: await this.name(row.unit_id), coUnitNames: await this.names(row.co_unit_ids), setByName: row.set_by_name, setAt: row.set_at.toISOString() }))),
      });
    }
    return views;
  }

  private async name(id: number): Promise<string> {
    return (await this.units.byId(id))?.name ?? '';
  }

  private names(ids: readonly number[]): Promise<string[]> {
    return Promise.all(ids.map((id) => this.name(id)));
  }
}
