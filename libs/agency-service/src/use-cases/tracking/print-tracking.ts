import { Injectable, StreamableFile } from '@nestjs/common';
import { chineseDay } from '@onecounter/casework';
import type { SheetContent } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { AccessLog, Documents, LegalClock, type Actor } from '@onecounter/platform';
import type { ListAgencyDispatchQuery } from '../../http/tracking.body';
import { dispatchPaper, trackingCardPaper } from '../../rules/tracking/tracking-papers';
import { ShowAgencyDispatch } from './show-agency-dispatch';
import { ShowTrackingCard } from './show-tracking-card';

/** As many projects as a sheet of the week holds; what is left over it says. */
const MOST_ROWS = 200;

/** Draws a sheet and writes that it was opened. */
@Injectable()
export class TrackingPrinter {
  constructor(private readonly documents: Documents, private readonly log: AccessLog, private readonly legal: LegalClock) {}

  printed(actor: Actor): { unit: string; dated: string } {
    return { unit: actor.unitName, dated: chineseDay(this.legal.today()) };
  }

  /** @throws renderingFailed */
  async stream(paper: SheetContent, name: string, of: { readonly kind: 'agencyProject'; readonly id: number } | null, actor: Actor): Promise<StreamableFile> {
    const pdf = await this.documents.draw(paper);
    if (of) await this.log.write(actor, { action: 'openFile', subjectKind: of.kind, subjectId: of.id, detail: { paper: 'trackingCard' } });
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(name)}`, length: pdf.length });
  }
}

/** 跟踪卡 and 周调度 as PDF, as they stand now. */
@Injectable()
export class PrintTracking {
  constructor(private readonly cards: ShowTrackingCard, private readonly dispatch: ShowAgencyDispatch, private readonly printer: TrackingPrinter) {}

  /** @throws notFound, renderingFailed */
  async card(id: number, actor: Actor): Promise<StreamableFile> {
    const card = await this.cards.run(id, actor);
    const log = card.log.map(({ at, byName, label, words, itemName, nextStep }) => ({ on: legalDateOf(new Date(at)), byName, label, words: [itemName && `【${itemName}】`, words, nextStep && `下一步：${nextStep}`].filter(Boolean).join(' ') || null }));
    return this.printer.stream(trackingCardPaper({ ...card, log }, this.printer.printed(actor)), `跟踪卡 ${card.number}.pdf`, { kind: 'agencyProject', id }, actor);
  }

  /** @throws renderingFailed */
  async week({ flag, mine, on }: ListAgencyDispatchQuery, actor: Actor): Promise<StreamableFile> {
    const view = await this.dispatch.run({ ...(flag ? { flag } : {}), ...(mine === undefined ? {} : { mine }), ...(on ? { on } : {}), limit: MOST_ROWS }, actor);
    return this.printer.stream(dispatchPaper(view, this.printer.printed(actor)), `周调度 ${view.from}.pdf`, null, actor);
  }
}
