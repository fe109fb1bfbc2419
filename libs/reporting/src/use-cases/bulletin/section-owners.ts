import { Injectable } from '@nestjs/common';
import { refuse, type BulletinSection } from '@onecounter/contracts';
import { Units, type Unit } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { SectionOffices } from '../../data/section-offices';
import { FIRST_OFFICES, LAST_RESORT, SECTION_NAMES } from '../../rules/bulletin/first-offices';

export interface Owners { readonly section: BulletinSection; readonly unitId: number; readonly coUnitIds: readonly number[] }

/** Who answers for which section: as set, or as delivered; instead of a unit that is no more the coordination section is asked. */
@Injectable()
export class SectionOwners {
  constructor(private readonly offices: SectionOffices, private readonly units: Units, private readonly legal: LegalClock) {}

  async all(jurisdictionPath: string): Promise<Owners[]> {
    const set = await this.offices.history(jurisdictionPath);
    const owners: Owners[] = [];
    for (const section of SECTION_NAMES) {
      const row = set.find((one) => one.section === section);
      const [unit, others] = row
        ? [await this.units.byId(row.unit_id), await this.existing(await Promise.all(row.co_unit_ids.map((id) => this.units.byId(id))))]
        : [await this.units.byCode(FIRST_OFFICES[section].unit), await this.existing(await Promise.all(FIRST_OFFICES[section].others.map((code) => this.units.byCode(code))))];
      const asked = this.is(unit) ? unit : ((await this.units.byCode(LAST_RESORT)) ?? refuse('unitUnknown'));
      owners.push({ section, unitId: asked.id, coUnitIds: others.map(({ id }) => id).filter((id) => id !== asked.id) });
    }
    return owners;
  }

  /** @throws unitUnknown */
  async set(section: BulletinSection, unitId: number, coUnitIds: readonly number[], actor: Actor): Promise<void> {
    await this.require(unitId, 'unitId', actor);
    const others = [...new Set(coUnitIds)].filter((id) => id !== unitId);
    for (const id of others) await this.require(id, 'coUnitIds', actor);
    await this.offices.set(section, unitId, others, actor.jurisdictionPath, actor.personId ?? 0, this.legal.now());
  }

  /** A unit of the actor's place that is on. @throws unitUnknown */
  async require(id: number, field: string, actor: Actor): Promise<Unit> {
    const unit = await this.units.byId(id);
    return this.is(unit) && unit.jurisdictionPath === actor.jurisdictionPath ? unit : refuse('unitUnknown', {}, field);
  }

  async lastResort(): Promise<Unit> {
    return (await this.units.byCode(LAST_RESORT)) ?? refuse('unitUnknown');
  }

  private is(unit: Unit | null): unit is Unit {
    return unit !== null && (unit.validTo === null || unit.validTo > this.legal.today());
  }

  private existing(units: readonly (Unit | null)[]): Unit[] {
    return units.filter((unit): unit is Unit => this.is(unit));
  }
}
