import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { Windows } from '@onecounter/organisation';
import { coverageGap, LegalClock, type Actor } from '@onecounter/platform';
import { judgeAgent, judgeApplicant, type AgentInput, type ApplicantInput, type JudgedApplicant } from '../rules/judge-applicant';
import { judgeMaterials, type JudgedMaterial, type MaterialFinding } from '../rules/judge-materials';

export interface ReceptionInput {
  readonly itemCode: string;
  /** The version the clerk looked at; another one in use meanwhile is refused, so that nobody is received under points he has not seen. */
  readonly itemVersionId?: number;
  readonly applicant: ApplicantInput;
  readonly agent?: AgentInput;
  readonly conditions: readonly string[];
  readonly materials: readonly MaterialFinding[];
}
export interface JudgedReception { readonly item: ItemVersion; readonly applicant: JudgedApplicant; readonly agent: AgentInput | null; readonly materials: readonly JudgedMaterial[] }

/** What registering and trial judging share: item in use, window, applicant, materials. */
@Injectable()
export class Reception {
  constructor(private readonly items: ItemVersions, private readonly windows: Windows, private readonly legal: LegalClock) {}

  async item(code: string, versionId: number | undefined): Promise<ItemVersion> {
    const item = await this.items.findPublished(code);
    if (versionId !== undefined && item?.id !== versionId) {
      const meant = await this.items.byId(versionId).catch(() => null);
      refuse('itemVersionRetired', { code, versionNo: meant?.versionNo ?? 0 }, 'itemVersionId');
    }
    return item ?? refuse('itemNotPublished', { code }, 'itemCode');
  }

  /** A version that another process ended a moment ago takes no case. @throws itemVersionRetired, and all that was typed stays in the draft */
  refuseEnded({ code, versionNo }: ItemVersion): never {
    this.items.forget();
    refuse('itemVersionRetired', { code, versionNo }, 'itemVersionId');
  }

  /** For a trial: a running case is judged by its own version, also when that is no longer in use. @throws itemNotPublished, notFound */
  async itemToJudge(code: string, versionId: number | undefined): Promise<ItemVersion> {
    const own = versionId === undefined ? null : await this.items.byId(versionId);
    return own?.code === code && own.status !== 'draft' ? own : this.item(code, undefined);
  }

  /** @throws everything a bad reception can be refused for, naming the field */
  async judge(input: ReceptionInput, actor: Actor): Promise<JudgedReception> {
    const item = await this.item(input.itemCode, input.itemVersionId);
    await this.judgeWindow(item, actor);
    const today = this.legal.today();
    const applicant = judgeApplicant(input.applicant, today);
    const agent = input.agent ? judgeAgent(input.agent, today) : null;
    this.judgeGlyphs(applicant, agent);
    const materials = judgeMaterials(item.definition, { byAgent: agent !== null, conditions: input.conditions }, input.materials);
    for (const [index, finding] of input.materials.entries()) judgeGlyphs({ [`materials.${index}.message`]: `${finding.message ?? ''}${finding.points.map((point) => point.message ?? '').join('')}` });
    return { item, applicant, agent, materials };
  }

  /** One of many items of an application. @throws itemNotPublished, itemNotOfThisWindow */
  async itemAtWindow(code: string, actor: Actor): Promise<ItemVersion> {
    const item = await this.item(code, undefined);
    await this.judgeWindow(item, actor);
    return item;
  }

  version(id: number): Promise<ItemVersion> {
    return this.items.byId(id);
  }

  /** @throws glyphMissing: what no font can print would come out as a hole in an official paper */
  judgeGlyphs(applicant: JudgedApplicant, agent: AgentInput | null): void {
    judgeGlyphs({ 'applicant.name': applicant.name, 'applicant.legalRepresentative': applicant.legalRepresentative ?? '', 'applicant.address': applicant.address ?? '', 'agent.name': agent?.name ?? '' });
  }

  private async judgeWindow(item: ItemVersion, actor: Actor): Promise<void> {
    if (actor.windowId === null) return;
    const window = await this.windows.byId(actor.windowId);
    if (window?.itemCodes && !window.itemCodes.includes(item.code)) refuse('itemNotOfThisWindow', { code: item.code }, 'itemCode');
  }
}

/** What no font can print would come out as a hole in an official paper: said now, not at printing. */
function judgeGlyphs(texts: Record<string, string>): void {
  for (const [field, text] of Object.entries(texts)) {
    const [glyph] = coverageGap(text);
    if (glyph !== undefined) refuse('glyphMissing', { glyph }, field);
  }
}
