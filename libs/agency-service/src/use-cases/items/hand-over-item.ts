import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type TransferDirection } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { COUNTY_TRANSFER_SUBJECT } from '../../data/county-transfers';
import type { Place } from '../../data/places';
import type { AgencyProjectRow } from '../../data/agency-projects';
import { ItemInHand, type StandingItem } from './item-in-hand';
import { TransferPlaces } from './transfer-places';

export interface HandOverSaid { readonly projectId: number; readonly no: number; readonly workingDays: number; readonly words?: string; readonly materialNos?: readonly number[] }

/** 转办县区, 转办市级 (AGY-5): an item goes to another place with a number, its materials and a day. */
@Injectable()
export class HandOverItem {
  constructor(private readonly items: ItemInHand, private readonly places: TransferPlaces, private readonly trace: Trace) {}

  /** @throws notFound, agencyItemUnknown, agencyItemWay, transferPlaceUnknown, agencyMaterialUnknown */
  async handOverToCounty(said: HandOverSaid & { readonly toUnitId: number }, actor: Actor): Promise<SubjectTakenView> {
    const project = await this.items.inService(said.projectId, actor);
    const found = await this.items.require(project, said.no, 'handOverToCounty');
    return this.begin('down', said, { project, found, to: await this.places.county(said.toUnitId, project.jurisdiction_path) }, actor);
  }

  /** @throws notFound, agencyItemUnknown, agencyItemWay, transferPlaceUnknown, agencyMaterialUnknown */
  async handOverToCity(said: HandOverSaid, actor: Actor): Promise<SubjectTakenView> {
    const project = await this.items.inService(said.projectId, actor);
    const found = await this.items.require(project, said.no, 'handOverToCity');
    return this.begin('up', said, { project, found, to: await this.places.cityOf(project.jurisdiction_path) }, actor);
  }

  private async begin(direction: TransferDirection, said: HandOverSaid, { project, found: { item }, to }: { readonly project: AgencyProjectRow; readonly found: StandingItem; readonly to: Place }, actor: Actor): Promise<SubjectTakenView> {
    const [from, due, materials] = [await this.places.at(project.jurisdiction_path), await this.places.due(said.workingDays, to.path), await this.materials(project.id, item.item_code, said.materialNos)];
    const [id, today, words] = [await this.trace.nextId(COUNTY_TRANSFER_SUBJECT), this.places.today(), said.words?.trim() ? sealWords(said.words) : null];
    const number = `ZB-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: COUNTY_TRANSFER_SUBJECT, verb: direction === 'down' ? 'handOverToCounty' : 'handOverToCity', actor, facts: { number, projectId: project.id, no: item.no, toUnitId: to.id, dueOn: due.due_on, materials: materials.length, ...(words ? { wordsDigest: words.digest } : {}) },
      set: {
        ...due, number, project_id: project.id, item_no: item.no, item_code: item.item_code, item_name: item.item_name, direction, from_path: from.path, from_unit_id: from.id, to_path: to.path, to_unit_id: to.id, materials, working_days: said.workingDays,
        handed_on: today, handed_by: actor.personId,
      },
      ...(words ? { with: (w) => recordWords(w, 'countyTransfer', words) } : {}),
    }));
  }

  /** Those named, otherwise those that the item needs. @throws agencyMaterialUnknown */
  private async materials(projectId: number, itemCode: string | null, nos: readonly number[] = []): Promise<string[]> {
    const rows = await this.items.parts.materials(projectId);
    if (nos.some((no) => !rows.some((row) => row.no === no))) refuse('agencyMaterialUnknown', {}, 'materialNos');
    return rows.filter((row) => (nos.length > 0 ? nos.includes(row.no) : itemCode !== null && row.item_codes.includes(itemCode))).map(({ name }) => name);
  }
}
