import { Injectable } from '@nestjs/common';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { refuse, type DisputeAbout } from '@onecounter/contracts';
import { Units, Windows } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { Cases } from '../../data/cases';

export interface DisputeSaid { readonly about: DisputeAbout; readonly caseNumber?: string; readonly itemCode?: string; readonly materialCode?: string; readonly pointCode?: string; readonly otherUnitId?: number }
/** What it is about in the columns of the dispute, and who the other side is unless another is named. */
interface Matter { readonly thing: string; readonly set: Readonly<Record<string, unknown>>; readonly jurisdictionPath: string; readonly other: number | null }
export interface FoundMatter extends Matter { readonly otherUnitId: number }

/** 关于什么、和谁: by the numbers and codes that people know. */
@Injectable()
export class DisputeMatter {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly windows: Windows, private readonly units: Units) {}

  /** @throws disputeAboutMissing, matterUnknown, itemNotPublished, materialUnknown, pointUnknown, unitUnknown, disputeWithOneself */
  async of(said: DisputeSaid, actor: Actor): Promise<FoundMatter> {
    const matter = said.about === 'permitCase' ? await this.ofCase(said, actor) : await this.ofItem(said, actor);
    const unit = await this.units.byId(said.otherUnitId ?? matter.other ?? 0);
    // a city hall and a county section are parties to one case: neither path lies within the other
    if (!unit || !(unit.jurisdictionPath.startsWith(actor.jurisdictionPath) || actor.jurisdictionPath.startsWith(unit.jurisdictionPath))) refuse('unitUnknown', {}, 'otherUnitId');
    if (unit.id === actor.unitId) refuse('disputeWithOneself', {}, 'otherUnitId');
    return { ...matter, otherUnitId: unit.id };
  }

  /** The section with the window that received it, everybody else with the section. */
  private async ofCase({ caseNumber }: DisputeSaid, actor: Actor): Promise<Matter> {
    const number = caseNumber?.trim() || refuse('disputeAboutMissing', { what: '办件编号' }, 'caseNumber');
    const row = (await this.cases.findByNumber(number, actor)) ?? refuse('matterUnknown', { code: number, what: '办件' }, 'caseNumber');
    const window = row.window_id === null ? null : await this.windows.byId(row.window_id);
    return {
      thing: `permitCase:${row.id}`, jurisdictionPath: row.jurisdiction_path, other: row.unit_id === actor.unitId ? (window?.unitId ?? (await this.hallOf(actor))) : row.unit_id,
      set: { case_id: row.id, case_number: row.number, item_code: row.item_code, item_name: row.item_name, item_version_id: row.item_version_id },
    };
  }

  /** A reception that left no case, or a point, of the version in use. */
  private async ofItem(said: DisputeSaid, actor: Actor): Promise<Matter> {
    const item = await this.items.published(said.itemCode?.trim() || refuse('disputeAboutMissing', { what: '事项代码' }, 'itemCode'));
    const point = said.about === 'point' ? pointOf(said, item) : null;
    return {
      thing: [said.about, item.code, ...(point ? [point.material_code, point.point_code] : [])].join(':'), jurisdictionPath: actor.jurisdictionPath, other: item.unitId === actor.unitId ? await this.hallOf(actor) : item.unitId,
      set: { item_code: item.code, item_name: item.definition.name, item_version_id: item.id, ...point },
    };
  }

  /** Who receives where the section sits. */
  private async hallOf({ jurisdictionPath }: Actor): Promise<number | null> {
    const windows = await this.windows.within(jurisdictionPath);
    return windows.find((window) => window.kind === 'comprehensive' && window.jurisdictionPath === jurisdictionPath)?.unitId ?? null;
  }
}

function pointOf({ materialCode = '', pointCode = '' }: DisputeSaid, item: ItemVersion): { material_code: string; material_name: string; point_code: string; point_text: string } {
  const [codeOfMaterial, codeOfPoint] = [materialCode.trim() || refuse('disputeAboutMissing', { what: '材料代码' }, 'materialCode'), pointCode.trim() || refuse('disputeAboutMissing', { what: '要点代码' }, 'pointCode')];
  const material = item.definition.materials.find(({ code }) => code === codeOfMaterial) ?? refuse('materialUnknown', { code: codeOfMaterial }, 'materialCode');
  const point = material.points.find(({ code }) => code === codeOfPoint) ?? refuse('pointUnknown', { code: codeOfPoint, material: material.name }, 'pointCode');
  return { material_code: material.code, material_name: material.name, point_code: point.code, point_text: point.text };
}
