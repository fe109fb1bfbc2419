import { Injectable } from '@nestjs/common';
import { PAPER_SLIP_STEPS, type PaperPlace } from '@onecounter/contracts';
import { daysBetween, legalDateOf, plainDate } from '@onecounter/kernel';
import { People, Units } from '@onecounter/organisation';
import { LegalClock, type Actor } from '@onecounter/platform';
import { PaperLots } from '../../data/paper-lots';
import { PaperSlips } from '../../data/paper-slips';
import type { CasePapersView, DeskPapersView, UnreturnedPageView } from '../../http/paper.view';
import { deskName, requireDesk, waysFrom } from '../../rules/paper-desk';
import { PaperBooks } from './paper-books';
import { presentLot } from './present-slip';

const words = (search: string | undefined): string | null => (search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null);

/** Names of the people and units of lots that no slip told of. */
@Injectable()
export class PaperNames {
  constructor(private readonly units: Units, private readonly people: People) {}

  async of(unitId: number, personId: number | null): Promise<{ unitName: string; personName: string | null }> {
    const names = personId === null ? new Map<number, string>() : await this.people.names([personId]);
    return { unitName: (await this.units.byId(unitId))?.name ?? '', personName: personId === null ? null : (names.get(personId) ?? null) };
  }
}

/** Lots and the slips they went by. */
@Injectable()
export class PaperShelf {
  constructor(readonly lots: PaperLots, readonly slips: PaperSlips) {}
}

/** 纸件在谁手里: of a case, at a desk, and what is still owed to applicants. */
@Injectable()
export class LookAtPapers {
  constructor(private readonly books: PaperBooks, private readonly stock: PaperShelf, private readonly names: PaperNames, private readonly legal: LegalClock) {}

  /** @throws notFound */
  async ofCase(id: number, actor: Actor): Promise<CasePapersView> {
    const { rows, lots } = await this.books.open([id], actor);
    const running = rows[0]?.running ?? true;
    const views = [];
    for (const lot of lots) views.push(presentLot(lot, await this.names.of(lot.unit_id, lot.person_id), actor));
    const movements = (await this.stock.slips.movementsOf(id)).map((row) => ({
      slipId: row.slip_id, number: row.number, verb: row.verb, label: PAPER_SLIP_STEPS[row.verb].zh, at: row.legal_at.toISOString(), byName: row.by_name ?? '系统', from: deskName(row.from_unit_name, row.from_place), to: row.to_place === null ? '' : deskName(row.to_unit_name, row.to_place),
    }));
    const owed = views.filter((lot) => lot.form === 'original' && lot.returnable && lot.state !== 'returned' && lot.state !== 'lost');
    return { caseId: id, caseNumber: rows[0]?.number ?? '', applicantName: rows[0]?.applicant_name ?? '', itemName: rows[0]?.item_name ?? '', ended: !running, lots: views, owedOriginals: owed.reduce((sum, { count }) => sum + count, 0), movements };
  }

  /** @throws notPermitted for a post without a desk */
  async atDesk(search: string | undefined, actor: Actor): Promise<DeskPapersView> {
    const desk = requireDesk(actor, 'drawUpPaperSlip');
    const rows = await this.stock.lots.atDesk(actor, desk, words(search));
    const ways: readonly PaperPlace[] = waysFrom(desk);
    return {
      desk: deskName(actor.unitName, desk.place), place: desk.place, ways: [...ways],
      cases: rows.map((row) => ({ caseId: row.case_id, caseNumber: row.case_number, applicantName: row.applicant_name, itemName: row.item_name, running: row.running, since: row.since.toISOString(), originals: row.originals, copies: row.copies })),
    };
  }

  async unreturned(query: { search?: string; after?: number; limit?: number; ended?: boolean }, actor: Actor): Promise<UnreturnedPageView> {
    const [limit, today] = [query.limit ?? 50, this.legal.today()];
    const rows = await this.stock.lots.unreturned(actor, { search: words(query.search), after: query.after ?? 0, limit, ended: query.ended ?? false });
    return {
      rows: rows.map((row) => ({
        ...presentLot(row, { unitName: row.unit_name, personName: row.person_name }, actor), lotId: row.id, caseId: row.case_id, caseNumber: row.case_number, applicantName: row.applicant_name, itemName: row.item_name, ended: !row.running,
        keptOn: row.kept_on, days: daysBetween(plainDate(row.kept_on), today), sinceOn: legalDateOf(row.since),
      })),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }
}
