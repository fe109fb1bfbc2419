import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { Calendars, LegalClock } from '@onecounter/platform';
import { PublicCopies } from '../data/public-copies';
import type { ProgressView } from '../http/public.view';
import { progressOf } from '../rules/progress';
import { CaseByCode } from './case-by-code';

/** The receipt's case with what its holder may take along. */
@Injectable()
export class HeldCases {
  constructor(readonly cases: CaseByCode, readonly copies: PublicCopies) {}
}

/** 办事进度 by receipt number and code, without an account (PUB-3). */
@Injectable()
export class ShowProgress {
  constructor(private readonly held: HeldCases, private readonly items: ItemVersions, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(number: string, code: string): Promise<ProgressView> {
    const found = await this.held.cases.find(number, code);
    const [item, calendar, copies] = await Promise.all([this.items.byId(found.item_version_id), this.calendars.of(found.jurisdiction_path), this.held.copies.ofCase(found.number)]);
    const { stations, supplement, dates, ...rest } = progressOf(found, item.definition, this.legal.today(), calendar);
    return { ...rest, stations: [...stations], supplement: [...supplement], dates: [...dates], copies: copies.map(({ id, title, number: documentNumber }) => ({ id, title, number: documentNumber })) };
  }
}
