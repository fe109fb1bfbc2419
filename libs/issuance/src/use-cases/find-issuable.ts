import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Cases, lightOfCase, presentDocument, type CaseRow, type LightView } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { Calendars, Documents, LegalClock, type Actor } from '@onecounter/platform';
import { Certificates } from '../data/certificates';
import { SecondSeals } from '../data/second-seals';
import type { IssuableCaseView, IssuingView, NotReadyView } from '../http/issuance.view';
import { presentIssuable } from '../http/present-issuing';
import { DELIVERED_KINDS } from '../rules/delivery-receipt';
import { WAITS_FOR_SEAL, whatNext, whyNotReady } from '../rules/not-ready';
import { scannedNumber } from '../rules/scanned-number';

const MOST_CASES = 100;
const READY: readonly string[] = ['certified', 'refused'];

/** 还不能发: why, where, until when. */
@Injectable()
export class NotReadyCases {
  constructor(private readonly units: Units, private readonly calendars: Calendars, private readonly legal: LegalClock, private readonly seals: SecondSeals) {}

  /** Which of these cases wait for the keeper of the second seal: certified or refused, and still not to be handed over. */
  unsealed(rows: readonly CaseRow[]): Promise<Set<number>> {
    return this.seals.waitingOf(rows.map((row) => row.id));
  }

  tell(rows: readonly CaseRow[], unsealed: ReadonlySet<number>): Promise<NotReadyView[]> {
    return Promise.all(rows.map(async (row) => ({
      id: row.id, number: row.number, itemCode: row.item_code, itemName: row.item_name, status: row.status, why: unsealed.has(row.id) ? WAITS_FOR_SEAL : whyNotReady(row), where: (await this.units.byId(row.unit_id))?.name ?? '',
      dueOn: row.due_on, provisional: row.provisional, light: await this.lightOf(row), next: whatNext(row),
    })));
  }

  async lightOf(row: CaseRow): Promise<LightView | null> {
    return lightOfCase(row, null, this.legal.today(), await this.calendars.of(row.jurisdiction_path)) as LightView | null;
  }
}

/** 发证窗口: from one number to all that the applicant may take today, and what is to be said of the rest. */
@Injectable()
export class FindIssuable {
  constructor(private readonly cases: Cases, private readonly certificates: Certificates, private readonly documents: Documents, private readonly rest: NotReadyCases) {}

  async run(number: string, actor: Actor): Promise<IssuingView> {
    const found = (await this.cases.findByNumber(scannedNumber(number), actor)) ?? refuse('notFound', {}, 'number');
    const running = (await this.cases.ofApplicant(found.applicant_id, actor, MOST_CASES)).filter((row) => row.running);
    const unsealed = await this.rest.unsealed(running);
    const isReady = (row: CaseRow): boolean => READY.includes(row.status) && !unsealed.has(row.id);
    const [ready, notReady] = [running.filter(isReady), running.filter((row) => !isReady(row))];
    const shown = await this.issuable([found, ...ready]);
    const [first = refuse('notFound')] = shown;
    return { case: first, ready: shown.slice(1), notReady: await this.rest.tell(notReady, unsealed) };
  }

  private async issuable(rows: readonly CaseRow[]): Promise<IssuableCaseView[]> {
    const sheets = await this.certificates.inUse(rows.map((row) => row.id));
    return Promise.all(rows.map(async (row) => {
      const papers = (await this.documents.listOf('permitCase', row.id)).filter((paper) => paper.state !== 'voided' && DELIVERED_KINDS.includes(paper.kind));
      return presentIssuable(row, sheets.get(row.id) ?? null, papers.map((paper) => presentDocument(paper, paper.content.title)), await this.rest.lightOf(row));
    }));
  }
}
