import { Injectable } from '@nestjs/common';
import type { ThemeDefinition } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { ThemeRows } from '../../data/themes/theme-rows';
import { THEME_VERSION_SUBJECT } from '../../data/themes/theme-subject';
import { digestOf } from '../../rules/definition-digest';
import { JudgeTheme } from './judge-theme';
import type { ThemeStepTaken } from './theme-step-taken';

/** 修改主题: puts another content in place of a draft's. */
@Injectable()
export class ReviseThemeVersion {
  constructor(private readonly rows: ThemeRows, private readonly judge: JudgeTheme, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed once it is published, invalidInput */
  async take(actor: Actor, id: number, expectedVersion: number, definition: ThemeDefinition): Promise<ThemeStepTaken> {
    const row = await this.rows.forStep(id, expectedVersion, 'reviseThemeVersion');
    await this.judge.requireSound(definition, row.code);
    const taken = await this.trace.takeStep(row, {
      kind: THEME_VERSION_SUBJECT, verb: 'reviseThemeVersion', actor,
      facts: { definition: digestOf(definition), themeCode: row.code, versionNo: row.versionNo },
      set: { definition: JSON.stringify(definition) },
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }
}
