import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { ThemeRows } from '../../data/themes/theme-rows';
import { THEME_VERSION_SUBJECT } from '../../data/themes/theme-subject';
import { digestOf } from '../../rules/definition-digest';
import type { ThemeStepTaken } from './theme-step-taken';

/** 停用主题: no joint case is opened under it from that day on; those that run keep it to their end. */
@Injectable()
export class RetireThemeVersion {
  constructor(private readonly rows: ThemeRows, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @param effectiveOn first day on which the version is no longer in use @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast */
  async take(actor: Actor, id: number, expectedVersion: number, effectiveOn: PlainDate, reason: string): Promise<ThemeStepTaken> {
    const row = await this.rows.forStep(id, expectedVersion, 'retireThemeVersion');
    const today = this.legal.today();
    if (effectiveOn < today) refuse('effectiveInPast', { date: effectiveOn, today }, 'effectiveOn');
    const effectiveTo = addDays(effectiveOn, -1);
    const taken = await this.trace.takeStep(row, {
      kind: THEME_VERSION_SUBJECT, verb: 'retireThemeVersion', actor,
      facts: { effectiveTo, reason: digestOf(reason), themeCode: row.code, versionNo: row.versionNo },
      set: { effective_to: effectiveTo, retired_reason: reason },
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }
}
