import { Injectable } from '@nestjs/common';
import { Refusal, refuse } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { ThemeRows, type ThemeRow } from '../../data/themes/theme-rows';
import { THEME_VERSION_SUBJECT } from '../../data/themes/theme-subject';
import { digestOf } from '../../rules/definition-digest';
import { JudgeTheme } from './judge-theme';
import type { ThemeStepTaken } from './theme-step-taken';

/** 发布主题: from its first day on joint cases are opened under it; the version before it ends the day before, by a step of its own. */
@Injectable()
export class PublishThemeVersion {
  constructor(private readonly rows: ThemeRows, private readonly judge: JudgeTheme, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, the first obstacle with the codes of all others in its facts */
  async take(actor: Actor, id: number, expectedVersion: number, effectiveFrom: PlainDate): Promise<ThemeStepTaken> {
    const row = await this.rows.forStep(id, expectedVersion, 'publishThemeVersion');
    const today = this.legal.today();
    // only the system's first load takes over what was in use before it
    if (actor.post !== 'system' && effectiveFrom < today) refuse('effectiveInPast', { date: effectiveFrom, today }, 'effectiveFrom');
    const [first, ...more] = await this.judge.obstaclesOf(row, effectiveFrom);
    if (first) throw new Refusal(first.code, { ...first.facts, alsoInTheWay: more.map(({ code }) => code) });
    const supersedes = await this.endPrevious(actor, row, effectiveFrom);
    const taken = await this.trace.takeStep(row, {
      kind: THEME_VERSION_SUBJECT, verb: 'publishThemeVersion', actor,
      facts: { definition: digestOf(row.definition), effectiveFrom, supersedes, themeCode: row.code, versionNo: row.versionNo },
      set: { effective_from: effectiveFrom },
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }

  /** @returns the version that gives way; null when none is open */
  private async endPrevious(actor: Actor, row: ThemeRow, effectiveFrom: PlainDate): Promise<number | null> {
    const open = (await this.rows.spansOf(row.code)).find(({ until }) => until === null);
    const previous = open && (await this.rows.find(open.id));
    if (!previous) return null;
    const effectiveTo = addDays(effectiveFrom, -1);
    await this.trace.takeStep(previous, {
      kind: THEME_VERSION_SUBJECT, verb: 'retireThemeVersion', actor,
      facts: { effectiveTo, supersededBy: row.id, themeCode: row.code, versionNo: previous.versionNo },
      set: { effective_to: effectiveTo, retired_reason: `第 ${row.versionNo} 版自 ${effectiveFrom} 起施行` },
    });
    return previous.id;
  }
}
