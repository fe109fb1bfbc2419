import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { ItemVersions, ThemeVersions } from '@onecounter/catalogue';
import { Calendars, LegalClock } from '@onecounter/platform';
import { PublicCopies } from '../data/public-copies';
import type { ProgressView } from '../http/public.view';
import { jointProgressOf } from '../rules/joint-progress';
import { progressOf, type Progress } from '../rules/progress';
import { CaseByCode, type CasesOfReceipt } from './case-by-code';

/** The receipt's cases with what its holder may take along. */
@Injectable()
export class HeldCases {
  constructor(readonly cases: CaseByCode, readonly copies: PublicCopies) {}
}

/** What items and themes grant, and by which calendar. */
@Injectable()
export class ProgressTerms {
  constructor(private readonly items: ItemVersions, private readonly themes: ThemeVersions, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async of({ joint, cases }: CasesOfReceipt): Promise<Progress> {
    const each = await Promise.all(cases.map(async (facts) => progressOf(facts, (await this.items.byId(facts.item_version_id)).definition, this.legal.today(), await this.calendars.of(facts.jurisdiction_path))));
    if (joint) return jointProgressOf({ joint, stages: (await this.themes.byId(joint.theme_version_id)).definition.stages, cases }, each, this.legal.today());
    return each[0] ?? refuse('progressNotFound');
  }
}

/** 办事进度 by receipt number and code, without an account: of one case, or of a joint case as one bar (PUB-3). */
@Injectable()
export class ShowProgress {
  constructor(private readonly held: HeldCases, private readonly terms: ProgressTerms) {}

  async run(number: string, code: string): Promise<ProgressView> {
    const found = await this.held.cases.find(number, code);
    const [{ stations, supplement, dates, items, ...rest }, copies] = await Promise.all([this.terms.of(found), this.held.copies.ofCases(found.cases.map((one) => one.number))]);
    return { ...rest, stations: [...stations], supplement: supplement.map(({ title, text }) => ({ title, text })), dates: [...dates], items: [...items], copies: copies.map(({ id, title, number: documentNumber }) => ({ id, title, number: documentNumber })) };
  }
}
