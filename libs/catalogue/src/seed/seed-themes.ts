import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ThemeDefinition } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { LegalClock, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { ThemeRows } from '../data/themes/theme-rows';
import { ThemeVersions } from '../data/themes/theme-versions';
import { DraftThemeVersion } from '../use-cases/themes/draft-theme-version';
import { JudgeTheme } from '../use-cases/themes/judge-theme';
import { PublishThemeVersion } from '../use-cases/themes/publish-theme-version';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

const SEED = path.join(import.meta.dirname, '../../seed/themes.json');
const IN_USE_SINCE = plainDate('2026-01-01');

/** The themes that the project brings. */
export async function readThemeSeed(): Promise<ThemeDefinition[]> {
  return JSON.parse(await readFile(SEED, 'utf8')) as ThemeDefinition[];
}

/**
 * Publishes the themes that the project brings as their version 1, each by real steps of the system. Does nothing once there are themes.
 * In a database that lives already they are in use from today on; a theme that its items no longer fit stays a draft for the policy section.
 * @returns how many were published
 */
export async function seedThemes(app: Providers): Promise<number> {
  const [sql, drafting, publishing, judge] = [app.get(Sql), app.get(DraftThemeVersion), app.get(PublishThemeVersion), app.get(JudgeTheme)];
  if ((await app.get(ThemeRows).list(null, null, 1)).length > 0) return 0;
  const days = [IN_USE_SINCE, app.get(LegalClock).today()];
  let published = 0;
  await sql.transaction(async () => {
    for (const definition of await readThemeSeed()) {
      const { id, seq, code } = await drafting.take(SYSTEM_ACTOR, definition.code, definition);
      for (const day of days) {
        if ((await judge.obstaclesOf({ code, definition }, day)).length > 0) continue;
        await publishing.take(SYSTEM_ACTOR, id, seq, day);
        published += 1;
        break;
      }
    }
  });
  app.get(ThemeVersions).forget();
  return published;
}
