import { Injectable } from '@nestjs/common';
import { refuse, type CaseStatus } from '@onecounter/contracts';
import { ThemeVersions, type ItemVersion, type ThemeVersion } from '@onecounter/catalogue';
import { stateOfPredecessor } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { judgeAgent, judgeApplicant, type AgentInput, type ApplicantInput, type JudgedApplicant } from '../../rules/judge-applicant';
import { chooseItems, edgesAmong, standsFor, type ChosenItem, type JointChoice } from '../../rules/choose-items';
import { judgeForm, judgeJoint, type ItemInTheme, type JudgedJoint } from '../../rules/judge-joint';
import type { JointFinding } from '../../rules/merge-materials';
import { Reception } from '../reception';

export interface JointInput extends JointChoice {
  readonly themeCode: string;
  /** The version the clerk looked at; another one in use meanwhile is refused. */
  readonly themeVersionId?: number;
  readonly conditions: readonly string[];
  readonly fields: readonly { readonly key: string; readonly value: string }[];
  readonly materials: readonly JointFinding[];
}
export interface JointApplication extends JointInput { readonly applicant: ApplicantInput; readonly agent?: AgentInput; readonly draftId?: string; readonly projectId?: number }

/** A case that stands in the joint case already. */
export interface EarlierMember { readonly id: number; readonly item_code: string; readonly item_version_id: number; readonly status: CaseStatus; readonly certified_by: number | null; readonly stage: string; readonly promised_due_on: string | null }
export interface JudgedApplication extends JudgedJoint {
  readonly theme: ThemeVersion;
  readonly items: ReadonlyMap<string, ItemVersion>;
  readonly earlier: readonly EarlierMember[];
  /** Cases that failed and whose items are applied for again. */
  readonly former: readonly EarlierMember[];
  readonly left: readonly string[];
}

/** What opening, opening a stage and trial judging share: theme, items, one set of materials, one form. */
@Injectable()
export class JointReception {
  constructor(private readonly themes: ThemeVersions, private readonly reception: Reception, private readonly legal: LegalClock) {}

  /** @throws themeNotPublished, also when another version is in use than the clerk looked at */
  async themeInUse(code: string, versionId: number | undefined): Promise<ThemeVersion> {
    const theme = await this.themes.findPublished(code);
    if (!theme || (versionId !== undefined && theme.id !== versionId)) refuse('themeNotPublished', { code }, 'themeCode');
    return theme;
  }

  themeOf(versionId: number): Promise<ThemeVersion> {
    return this.themes.byId(versionId);
  }

  /** @throws stageUnknown, questionUnknown, itemNotInTheme, nothingChosen, itemNotEnded, itemNotPublished, itemNotOfThisWindow, jointMaterialUnknown, pointUnknown */
  async judge(theme: ThemeVersion, input: JointInput & { readonly byAgent: boolean }, before: readonly EarlierMember[], actor: Actor): Promise<JudgedApplication> {
    const { chosen, left } = chooseItems(theme.definition, input);
    if (chosen.length === 0) refuse('nothingChosen', {}, 'stages');
    const former = before.filter(({ item_code: code }) => (input.also ?? []).some((one) => standsFor(theme.definition, one) === standsFor(theme.definition, code)));
    const open = former.find((one) => stateOfMember(one) !== 'failed');
    if (open) refuse('itemNotEnded', { item: (await this.reception.version(open.item_version_id)).definition.name }, 'also');
    const earlier = before.filter((one) => !former.includes(one));
    const items = new Map<string, ItemVersion>();
    for (const { code } of chosen) items.set(code, await this.reception.itemAtWindow(code, actor));
    for (const { item_code: code, item_version_id: id } of earlier) items.set(code, await this.reception.version(id));
    const inTheme = (one: ChosenItem): ItemInTheme => ({ chosen: one, definition: items.get(one.code)?.definition ?? refuse('itemNotPublished', { code: one.code }) });
    const there = earlier.map(({ item_code: code, stage }) => inTheme({ code, stage, position: 0, standsFor: standsFor(theme.definition, code) }));
    const fresh = chosen.map(inTheme);
    const edges = edgesAmong(theme.definition, [...there, ...fresh].map((one) => one.chosen));
    const decided = earlier.filter((one) => stateOfMember(one) === 'granted').map(({ item_code: code }) => code);
    return { ...judgeJoint(fresh, there, edges, { ...input, decided }), theme, items, earlier, former, left };
  }

  /** Who applies, and the one form. @throws creditCodeInvalid …, formFieldMissing, formFieldUnknown */
  judgeWho(input: { readonly applicant: ApplicantInput; readonly agent?: AgentInput }): { applicant: JudgedApplicant; agent: AgentInput | null } {
    const today = this.legal.today();
    const [applicant, agent] = [judgeApplicant(input.applicant, today), input.agent ? judgeAgent(input.agent, today) : null];
    this.reception.judgeGlyphs(applicant, agent);
    return { applicant, agent };
  }

  judgeForm({ theme, members }: JudgedApplication, fields: JointInput['fields']): Record<string, string> {
    return judgeForm(theme.definition.fields, fields, members.map(({ definition }) => definition.code));
  }
}

const stateOfMember = ({ status, certified_by: certifiedBy }: EarlierMember) => stateOfPredecessor({ status, certifiedBy });
