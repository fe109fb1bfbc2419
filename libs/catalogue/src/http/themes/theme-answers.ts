import { Injectable } from '@nestjs/common';
import { THEME_KINDS, themeDifferenceOf, FAULTS, faultText, refuse, roleOf, THEME_VERSION, type ThemeVersionVerb } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, Timeline, type StepRow } from '@onecounter/platform';
import { Searches } from '../../data/searches';
import { ThemeRows, type ThemeRow } from '../../data/themes/theme-rows';
import { ThemeVersions, type ThemeVersion } from '../../data/themes/theme-versions';
import { initialsOf, searchWords } from '../../rules/search-words';
import { JudgeTheme } from '../../use-cases/themes/judge-theme';
import type { ComparedVersionView } from '../adjustment.view';
import type { ItemVersionStepView } from '../item-version.view';
import { ThemeFacts } from './theme-facts';
import type { ThemeDefinitionView, ThemeDifferenceView, ThemeRowView, ThemeVersionRowView, ThemeVersionView } from './theme.view';
import type { ThemesQuery, ThemeVersionsQuery } from './theme-version.body';

/** Themes in use, for those who open joint cases. */
@Injectable()
export class ThemesInUse {
  constructor(private readonly versions: ThemeVersions, private readonly facts: ThemeFacts, private readonly legal: LegalClock) {}

  async list({ search, kind, on }: { readonly search?: string | undefined; readonly kind?: ThemesQuery['kind']; readonly on?: ThemesQuery['on'] }): Promise<ThemeRowView[]> {
    const words = searchWords(search);
    const found = (await this.versions.inUseOn(on ? plainDate(on) : this.legal.today())).filter((one) => (kind === undefined || one.definition.kind === kind) && isFound(one, words));
    return Promise.all(found.map((one) => this.row(one)));
  }

  private async row({ id, code, versionNo, effectiveFrom, effectiveTo, definition }: ThemeVersion): Promise<ThemeRowView> {
    const items = await this.facts.itemsOf(definition);
    const { name, kind, promisedDays, stages } = definition;
    return {
      code, name, kind, kindLabel: THEME_KINDS[kind].zh, versionId: id, versionNo, effectiveFrom: effectiveFrom ?? '', effectiveTo, promisedDays, leadUnitName: await this.facts.leadNameOf(definition, items),
      stageCount: stages.length, itemCount: definition.items.length, missing: items.filter(({ inUse }) => !inUse).map((item) => ({ code: item.code, name: item.name })),
    };
  }
}

/** Every word is part of the name, of the code (hyphens may be left out) or of the name's pinyin initials. */
function isFound({ code, definition: { name } }: ThemeVersion, words: readonly string[]): boolean {
  const places = [name.toLowerCase(), code.toLowerCase(), code.toLowerCase().replaceAll('-', ''), initialsOf(name)];
  return words.every((word) => places.some((place) => place.includes(word)));
}

/** Versions of themes, for those who keep them. */
@Injectable()
export class ThemeAnswers {
  constructor(private readonly rows: ThemeRows, private readonly facts: ThemeFacts, private readonly judge: JudgeTheme, private readonly timeline: Timeline, private readonly searches: Searches, private readonly legal: LegalClock) {}

  async list({ code, status, limit }: ThemeVersionsQuery): Promise<ThemeVersionRowView[]> {
    return (await this.rows.list(code ?? null, status ?? null, limit)).map((row) => ({
      id: row.id, code: row.code, name: row.definition.name, kind: row.definition.kind, versionNo: row.versionNo, status: row.status, version: row.version,
      effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo, movedAt: row.movedAt.toISOString(),
    }));
  }

  /** @throws notFound */
  async show(id: number): Promise<ThemeVersionView> {
    const row = (await this.rows.find(id)) ?? refuse('notFound');
    const steps = await this.timeline.stepsOf(THEME_VERSION.kind, id);
    const items = await this.facts.itemsOf(row.definition);
    const inTheWay = row.status === 'draft' ? await this.judge.obstaclesOf(row, this.legal.today()) : [];
    const { code, versionNo, status, version, effectiveFrom, effectiveTo, retiredReason, definition } = row;
    return {
      id, code, versionNo, status, version, effectiveFrom, effectiveTo, retiredReason, leadUnitName: await this.facts.leadNameOf(definition, items), definition: definition as ThemeDefinitionView, items,
      obstacles: inTheWay.map(({ code: fault, facts }) => ({ code: fault, message: faultText(FAULTS[fault].zh, facts), messageEn: faultText(FAULTS[fault].en, facts, ', ') })),
      steps: await this.stepViews(steps), chainBrokenAt: Timeline.brokenAt(steps),
    };
  }

  /** @param withId the version to compare with; without it the one that was published last before this one @throws notFound, themeVersionNotOfTheme */
  async difference(id: number, withId: number | undefined): Promise<ThemeDifferenceView> {
    const after = (await this.rows.find(id)) ?? refuse('notFound');
    const before = withId === undefined ? await this.rows.publishedBefore(after) : ((await this.rows.find(withId)) ?? refuse('notFound', {}, 'with'));
    if (before && before.code !== after.code) refuse('themeVersionNotOfTheme', {}, 'with');
    return { before: before ? compared(before) : null, after: compared(after), changes: before ? themeDifferenceOf(before.definition, after.definition) : [] };
  }

  private async stepViews(steps: readonly StepRow[]): Promise<ItemVersionStepView[]> {
    const names = await this.searches.personNames([...new Set(steps.flatMap(({ by_person: by }) => (by === null ? [] : [by])))]);
    return steps.map((step) => ({
      seq: step.seq, verb: step.verb, label: THEME_VERSION.steps[step.verb as ThemeVersionVerb].zh, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
      postLabel: roleOf(step.post)?.zh ?? '系统', legalAt: step.legal_at.toISOString(), facts: step.facts as Record<string, unknown>,
    }));
  }
}

const compared = ({ id, versionNo, status }: ThemeRow): ComparedVersionView => ({ id, versionNo, status });
