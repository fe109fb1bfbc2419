import { Injectable } from '@nestjs/common';
import { ItemVersions, ThemeVersions } from '@onecounter/catalogue';
import { Projects } from '@onecounter/casework';
import { refuse, type AgencyMode, type ProjectKind } from '@onecounter/contracts';
import { checkCreditCode } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { ProjectParts, type ItemToKeep, type MaterialToKeep } from '../data/project-parts';
import { itemsByAnswers, materialsOnce } from '../rules/chosen-items';
import { judgeTarget } from '../rules/project-refusals';

export interface OutsideItemSaid { readonly name: string; readonly level: 'county' | 'outside'; readonly unitName: string; readonly workingDays?: number }
export interface RegistrationSaid {
  readonly name: string; readonly ownerName: string; readonly ownerCode: string; readonly kind: ProjectKind; readonly investmentWan: number; readonly place?: string; readonly contactName: string; readonly contactPhone: string; readonly mode: AgencyMode;
  readonly needs: string; readonly limits?: string; readonly targetOn?: string; readonly projectCode?: string; readonly themeCode?: string; readonly answeredYes?: readonly string[]; readonly itemCodes?: readonly string[]; readonly otherItems?: readonly OutsideItemSaid[];
}
export interface RegistrationColumns { readonly columns: Readonly<Record<string, unknown>>; readonly items: readonly ItemToKeep[]; readonly materials: readonly MaterialToKeep[] }

/** 办理事项: by the answers to a theme's questions, by hand, and what other departments decide; materials of all of them once. */
@Injectable()
export class ChosenItems {
  constructor(private readonly themes: ThemeVersions, private readonly items: ItemVersions, private readonly units: Units) {}

  /** @throws agencyThemeUnknown, agencyQuestionUnknown, itemNotPublished */
  async of({ themeCode, answeredYes = [], itemCodes = [], otherItems = [] }: RegistrationSaid): Promise<Pick<RegistrationColumns, 'items' | 'materials'>> {
    const theme = themeCode ? ((await this.themes.findPublished(themeCode)) ?? refuse('agencyThemeUnknown', { code: themeCode }, 'themeCode')) : null;
    const byAnswers = theme ? itemsByAnswers(theme.definition, answeredYes) : [];
    const [items, definitions]: [ItemToKeep[], { code: string; materials: { name: string; source: string }[] }[]] = [[], []];
    for (const code of new Set([...byAnswers, ...itemCodes])) {
      const { definition, unitId } = await this.items.published(code);
      items.push({ item_code: code, item_name: definition.name, level: definition.level, unit_name: (await this.units.byId(unitId))?.name ?? '', working_days: definition.promisedLimit.days, why: byAnswers.includes(code) ? (theme?.definition.name ?? null) : null });
      definitions.push({ code, materials: definition.materials.map(({ name, source }) => ({ name, source })) });
    }
    const others = otherItems.map(({ name, level, unitName, workingDays }): ItemToKeep => ({ item_code: null, item_name: name.trim(), level, unit_name: unitName.trim(), working_days: workingDays ?? null, why: null }));
    return { items: [...items, ...others], materials: materialsOnce(definitions) };
  }
}

/** 登记表 judged and made columns. */
@Injectable()
export class Registration {
  constructor(private readonly chosen: ChosenItems, private readonly projects: Projects, private readonly parts: ProjectParts, private readonly legal: LegalClock) {}

  /** @throws creditCodeInvalid, agencyTargetPast, notFound (project), and those of the items */
  async judge(said: RegistrationSaid, actor: Actor): Promise<RegistrationColumns> {
    const code = checkCreditCode(said.ownerCode);
    if (!code.ok) refuse('creditCodeInvalid', { why: '请照执照核对 18 位代码和校验位。' }, 'ownerCode');
    const project = said.projectCode?.trim() ? ((await this.projects.findByCode(said.projectCode, actor)) ?? refuse('notFound', {}, 'projectCode')) : null;
    const columns = {
      name: said.name.trim(), owner_name: said.ownerName.trim(), owner_code: code.value, kind: said.kind, speciality: said.kind, investment_wan: said.investmentWan, place: said.place?.trim() ?? '', mode: said.mode, needs: said.needs.trim(),
      limits: said.limits?.trim() || null, target_on: judgeTarget(said.targetOn, this.legal.today()), project_id: project?.id ?? null,
    };
    return { columns, ...(await this.chosen.of(said)) };
  }

  keep(id: number, { items, materials }: RegistrationColumns): Promise<void> {
    return this.parts.keep(id, items, materials);
  }
}
