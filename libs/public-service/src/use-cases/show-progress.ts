import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { Calendars, LegalClock } from '@onecounter/platform';
import { PublicCases } from '../data/public-cases';
import type { ProgressView } from '../http/public.view';
import { progressOf } from '../rules/progress';

const NOBODYS_CODE = 'no case has this code';

/** 办事进度 by receipt number and code, without an account; a wrong number and a wrong code are answered alike (PUB-3). */
@Injectable()
export class ShowProgress {
  constructor(private readonly cases: PublicCases, private readonly items: ItemVersions, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(number: string, code: string): Promise<ProgressView> {
    const found = await this.cases.byNumber(number.trim().toUpperCase());
    const right = sameCode(found?.progress_code ?? NOBODYS_CODE, code.trim().toUpperCase());
    if (!found || !right) refuse('progressNotFound');
    const [item, calendar] = await Promise.all([this.items.byId(found.item_version_id), this.calendars.of(found.jurisdiction_path)]);
    const { stations, supplement, dates, ...rest } = progressOf(found, item.definition, this.legal.today(), calendar);
    return { ...rest, stations: [...stations], supplement: [...supplement], dates: [...dates] };
  }
}

/** Takes the same time whatever differs, and where. */
function sameCode(kept: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(kept), digest(given));
}
