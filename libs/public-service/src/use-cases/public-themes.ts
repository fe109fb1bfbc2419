import { Injectable } from '@nestjs/common';
import { ThemesInUse, ThemeTexts } from '@onecounter/catalogue';
import { refuse, Refusal } from '@onecounter/contracts';
import type { PublicThemeRowView, PublicThemeView } from '../http/themes.view';

/** Themes as anybody may read them: those in use today of which every item can be applied for. */
@Injectable()
export class PublicThemes {
  constructor(private readonly inUse: ThemesInUse, private readonly texts: ThemeTexts) {}

  async list(search: string | undefined): Promise<PublicThemeRowView[]> {
    const rows = await this.inUse.list({ search });
    return rows.filter(({ missing }) => missing.length === 0).map(({ code, name, kindLabel, leadUnitName, promisedDays, itemCount }) => ({
      code, name, kind: kindLabel, leadUnit: leadUnitName, promised: promisedDays === null ? '按阶段计' : `${promisedDays}个工作日`, itemCount,
    }));
  }

  /** @throws notFound when it is not in use today, or one of its items is not */
  async show(code: string): Promise<PublicThemeView> {
    const { theme, day } = await this.texts.of(code, null).catch((error: unknown) => {
      if (error instanceof Refusal && ['themeNotInUseOn', 'itemNotInUseOn'].includes(error.code)) return refuse('notFound');
      throw error;
    });
    return { ...theme, asOf: day };
  }
}
