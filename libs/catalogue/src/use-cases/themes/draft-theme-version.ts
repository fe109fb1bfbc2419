import { Injectable } from '@nestjs/common';
import { refuse, type ThemeDefinition } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { ThemeRows } from '../../data/themes/theme-rows';
import { THEME_VERSION_SUBJECT } from '../../data/themes/theme-subject';
import { digestOf } from '../../rules/definition-digest';
import { JudgeTheme } from './judge-theme';
import type { ThemeStepTaken } from './theme-step-taken';

/** 起草主题: a new version with the given content, or a copy of the version published last. */
@Injectable()
export class DraftThemeVersion {
  constructor(private readonly rows: ThemeRows, private readonly judge: JudgeTheme, private readonly trace: Trace) {}

  /** @throws notFound when there is nothing to copy, invalidInput */
  async take(actor: Actor, code: string, given: ThemeDefinition | null): Promise<ThemeStepTaken> {
    await this.rows.oneAtATime();
    const copied = given ? undefined : await this.rows.latestPublished(code);
    const definition = given ?? copied?.definition ?? refuse('notFound', {}, 'code');
    await this.judge.requireSound(definition, code);
    const [id, versionNo] = [await this.trace.nextId(THEME_VERSION_SUBJECT), await this.rows.nextVersionNo(code)];
    const taken = await this.trace.beginSubject(id, {
      kind: THEME_VERSION_SUBJECT, verb: 'draftThemeVersion', actor,
      facts: { copiedFrom: copied?.id ?? null, definition: digestOf(definition), themeCode: code, versionNo },
      set: { code, version_no: versionNo, definition: JSON.stringify(definition) },
    });
    return { ...taken, code, versionNo };
  }
}
