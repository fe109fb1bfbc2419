import { Injectable } from '@nestjs/common';
import { DOCUMENT_TEMPLATE_KINDS, refuse, type DocumentTemplateKind } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { TemplateValues } from '../rules/docx/fill-docx';
import type { ItemValues } from '../rules/item-values';
import { ItemTexts } from './item-texts';
import { ThemeTexts } from './themes/theme-texts';

export const printedDay = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
export const bookletValues = (items: readonly ItemValues[], asOf: string): TemplateValues => ({ asOf, itemCount: String(items.length), items: items.map((item, at) => ({ no: String(at + 1), ...item })) });

/** What a document says, and how it is called. */
export interface ValuesOfDocument { readonly values: TemplateValues; readonly title: string; readonly day: PlainDate; readonly unitName: string }

/** The values of each kind of document, from what is in use on a day. */
@Injectable()
export class DocumentValues {
  constructor(private readonly items: ItemTexts, private readonly themes: ThemeTexts) {}

  /** @param codes of items; of one theme for its handbook @param on legal date; null for today @throws itemNotInUseOn, themeNotInUseOn, invalidInput when a kind for one is asked for many */
  async of(kind: DocumentTemplateKind, codes: readonly string[], on: PlainDate | null): Promise<ValuesOfDocument> {
    const label = DOCUMENT_TEMPLATE_KINDS[kind].zh;
    const [code, ...more] = codes;
    if (code === undefined || (kind !== 'booklet' && more.length > 0)) refuse('invalidInput', { count: 1, errors: [{ field: 'items', code: 'arrayMaxSize', message: `${label}一次只能生成一个${kind === 'themeHandbook' ? '主题' : '事项'}的`, messageEn: 'must name one' }] as never });
    if (kind === 'themeHandbook') return this.ofTheme(code, label, on);
    const { items, day, unitName } = await this.items.of(codes, on);
    const asOf = printedDay(day);
    const title = items.length === 1 ? `${items[0]?.name ?? ''}${label}` : `${label}（${items.length}个事项）`;
    return { values: kind === 'booklet' ? bookletValues(items, asOf) : { ...items[0], asOf }, title, day, unitName };
  }

  private async ofTheme(code: string, label: string, on: PlainDate | null): Promise<ValuesOfDocument> {
    const { theme, day } = await this.themes.of(code, on);
    return { values: { ...theme, asOf: printedDay(day) }, title: `${theme.name}${label}`, day, unitName: theme.leadUnit };
  }
}
