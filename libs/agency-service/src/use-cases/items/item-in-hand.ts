import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import { CountyTransfers, type CountyTransferRow } from '../../data/county-transfers';
import { ItemMatters, type ItemCaseRow, type OutsideEntryRow } from '../../data/item-matters';
import { ProjectParts, type ProjectItemRow } from '../../data/project-parts';
import { requireWay, type ItemStanding, type ItemWay } from '../../rules/item-ways';

export interface StandingItem extends ItemStanding { readonly item: ProjectItemRow; readonly linked: readonly ItemCaseRow[]; readonly latest: CountyTransferRow | null; readonly entries: readonly OutsideEntryRow[] }
/** The city stands at the top of the installation: one region in its path. */
export const isCity = (path: string): boolean => path.split('/').filter(Boolean).length <= 1;

/** The items of a project with what is done about each. */
@Injectable()
export class ItemInHand {
  constructor(readonly projects: AgencyProjects, readonly parts: ProjectParts, readonly matters: ItemMatters, private readonly transfers: CountyTransfers) {}

  async standing(projectId: number): Promise<StandingItem[]> {
    const items = await this.parts.items(projectId);
    const cases = await this.matters.cases(projectId);
    const transfers = await this.transfers.ofProject(projectId);
    const entries = await this.matters.entries(projectId);
    return items.map((item) => {
      const of = <T extends { readonly no: number }>(rows: readonly T[]): T[] => rows.filter(({ no }) => no === item.no);
      const [latest, linked, said] = [transfers.find(({ item_no: no }) => no === item.no) ?? null, of(cases), of(entries)];
      return { item, linked, latest, entries: said, cases: linked, transfer: latest?.status ?? null, outside: said[0]?.state ?? null };
    });
  }

  /** For a way of doing it; the project stays locked until the step is written. @throws notFound, agencyItemUnknown, agencyItemWay */
  async require(project: AgencyProjectRow, no: number, way: ItemWay): Promise<StandingItem> {
    const found = (await this.standing(project.id)).find(({ item }) => item.no === no) ?? refuse('agencyItemUnknown', {}, 'no');
    requireWay(way, found.item, found, isCity(project.jurisdiction_path));
    return found;
  }

  /** A project whose items may be given away; two who give the same item wait for each other. @throws notFound, agencyItemWay */
  async inService(projectId: number, actor: Actor): Promise<AgencyProjectRow> {
    const project = await this.projects.hold(projectId, actor);
    if (project.status !== 'serving') refuse('agencyItemWay', { itemName: project.name, why: '项目转入代办以后才能转办事项' });
    return project;
  }
}
