import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { lightOfCase, presentDocument, type CaseRow, type LightView } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Certificates } from '../data/certificates';
import { Exchanges } from '../data/exchanges';
import { Mailings } from '../data/mailings';
import { ResultPapers } from '../data/result-papers';
import { SecondSeals } from '../data/second-seals';
import type { IssuableCaseView, IssuingView, NotReadyView } from '../http/issuance.view';
import { presentIssuable } from '../http/present-issuing';
import { parcelWords } from '../rules/mail';
import { WAITS_FOR_SEAL, whatNext, whyNotReady } from '../rules/not-ready';
import { IssuableNumbers, type Hindrance } from './issuable-numbers';

const READY: readonly string[] = ['certified', 'refused'];

/** Certified or refused, and still not to be handed over: it waits for the keeper of the second seal, or is in the mail. */
@Injectable()
export class Hindrances {
  constructor(private readonly seals: SecondSeals, private readonly mailings: Mailings, private readonly exchanges: Exchanges) {}

  /** Delivered once, and a corrected certificate lies here to be exchanged. */
  exchangesOf(rows: readonly CaseRow[]): Promise<ReadonlySet<number>> {
    return this.exchanges.readyOf(rows.filter((row) => row.status === 'issued').map((row) => row.id));
  }

  async of(rows: readonly CaseRow[]): Promise<ReadonlyMap<number, Hindrance>> {
    const ids = rows.map((row) => row.id);
    const [unsealed, parcels] = await Promise.all([this.seals.waitingOf(ids), this.mailings.onTheirWay(ids)]);
    const mailed = [...parcels.values()].map((parcel): [number, Hindrance] => [parcel.case_id, { why: `${parcel.sent_on} 寄出，等签收`, where: parcelWords(parcel.carrier, parcel.tracking_number), next: '请留意邮件；退回后可以到窗口领' }]);
    return new Map<number, Hindrance>([...[...unsealed].map((id): [number, Hindrance] => [id, { why: WAITS_FOR_SEAL }]), ...mailed]);
  }
}

/** 还不能发: why, where, until when. */
@Injectable()
export class NotReadyCases {
  constructor(private readonly units: Units, private readonly calendars: Calendars, private readonly legal: LegalClock, readonly hindrances: Hindrances) {}

  tell(rows: readonly CaseRow[], hindered: ReadonlyMap<number, Hindrance>): Promise<NotReadyView[]> {
    return Promise.all(rows.map(async (row) => {
      const { why, where, next } = hindered.get(row.id) ?? {};
      return {
        id: row.id, number: row.number, itemCode: row.item_code, itemName: row.item_name, status: row.status, why: why ?? whyNotReady(row), where: where ?? (await this.units.byId(row.unit_id))?.name ?? '',
        dueOn: row.due_on, provisional: row.provisional, light: await this.lightOf(row), next: next ?? whatNext(row),
      };
    }));
  }

  async lightOf(row: CaseRow): Promise<LightView | null> {
    return lightOfCase(row, null, this.legal.today(), await this.calendars.of(row.jurisdiction_path)) as LightView | null;
  }
}

/** 发证窗口: from one number to all that the applicant may take today, and what is to be said of the rest. */
@Injectable()
export class FindIssuable {
  constructor(private readonly numbers: IssuableNumbers, private readonly certificates: Certificates, private readonly papers: ResultPapers, private readonly rest: NotReadyCases) {}

  async run(number: string, actor: Actor): Promise<IssuingView> {
    const { found, all, joint, waiting } = await this.numbers.find(number, actor);
    const running = all.filter((row) => row.running);
    const exchanges = await this.rest.hindrances.exchangesOf(all);
    const hindered = new Map([...waiting, ...(await this.rest.hindrances.of(running))]);
    const isReady = (row: CaseRow): boolean => READY.includes(row.status) && !hindered.has(row.id);
    const [ready, notReady] = [running.filter(isReady), running.filter((row) => !isReady(row))];
    const shown = await this.issuable([joint ? (ready[0] ?? found) : found, ...all.filter((row) => exchanges.has(row.id)), ...ready], exchanges);
    const [first = refuse('notFound')] = shown;
    return { case: first, ready: shown.slice(1), notReady: await this.rest.tell(notReady, hindered), joint };
  }

  private async issuable(rows: readonly CaseRow[], exchanges: ReadonlySet<number>): Promise<IssuableCaseView[]> {
    const sheets = await this.certificates.inUse(rows.map((row) => row.id));
    return Promise.all(rows.map(async (row) => {
      const papers = await this.papers.of(row.id);
      return presentIssuable(row, sheets.get(row.id) ?? null, papers.map((paper) => presentDocument(paper, paper.content.title)), await this.rest.lightOf(row), exchanges.has(row.id));
    }));
  }
}
