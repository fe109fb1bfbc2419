import { Injectable } from '@nestjs/common';
import { PUBLICATION, PUBLICATION_HOLD_REASONS, PUBLISHED_FIELD_NAMES, PUBLISHED_FIELDS, shownField, type PublicationVerb } from '@onecounter/contracts';
import { anywhere, Cases, SubjectTraces, verbsOf } from '@onecounter/casework';
import { lightOf, plainDate, SOON_DAYS, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Publications, type PublicationFilter, type PublicationRow } from '../../data/publications';
import type { ListPublicationsQuery } from '../../http/publication.body';
import type { PublicationPageView, PublicationRowView, PublicationView } from '../../http/publication.view';

/** Rows with their light, by the calendar of their place. */
@Injectable()
export class PublicationRows {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async soonBy(jurisdictionPath: string): Promise<PlainDate> {
    return (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.today(), SOON_DAYS).date;
  }

  async present(rows: readonly PublicationRow[]): Promise<PublicationRowView[]> {
    const views: PublicationRowView[] = [];
    for (const row of rows) views.push(presentPublication(row, this.today(), await this.calendars.of(row.jurisdiction_path)));
    return views;
  }
}

/** 信息公示 by list and of a case. */
@Injectable()
export class ListPublications {
  constructor(private readonly publications: Publications, private readonly cases: Cases, private readonly rows: PublicationRows) {}

  async list(query: ListPublicationsQuery, actor: Actor): Promise<PublicationPageView> {
    const limit = query.limit ?? 50;
    const found = await this.publications.list(actor, {
      ...(await this.everything(actor)), state: query.state ?? null, search: anywhere(query.search), unitId: query.unitId ?? null, from: query.from ?? null, to: query.to ?? null, after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.rows.present(found), next: last ? `${last.place}.${last.id}` : null };
  }

  /** Whoever sees the case sees it; of a case that was not granted there is none. @throws notFound */
  async ofCase(caseId: number, actor: Actor): Promise<PublicationRowView[]> {
    await this.cases.getInFull(caseId, actor);
    return this.rows.present(await this.publications.list(actor, { ...(await this.everything(actor)), caseId }));
  }

  private async everything({ jurisdictionPath }: Actor): Promise<PublicationFilter> {
    return { state: null, search: null, unitId: null, caseId: null, from: null, to: null, today: this.rows.today(), soonBy: await this.rows.soonBy(jurisdictionPath), after: null, limit: 50 };
  }
}

/** One publication: each field as it is shown, and its trace. */
@Injectable()
export class ShowPublication {
  constructor(private readonly publications: Publications, private readonly traces: SubjectTraces, private readonly rows: PublicationRows) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<PublicationView> {
    const row = await this.publications.get(id, actor);
    const [view] = await this.rows.present([row]);
    const fields = PUBLISHED_FIELD_NAMES.map((field) => ({ field, label: PUBLISHED_FIELDS[field].zh, code: PUBLISHED_FIELDS[field].code, value: row.content[field], text: shownField(row.content, field, this.rows.today()) }));
    return {
      ...(view as PublicationRowView), publicId: row.status === 'published' ? row.public_id : null, fields, trace: await this.traces.of(PUBLICATION, id), verbs: verbsOf(PUBLICATION, row.status, actor.permissions) as PublicationVerb[],
    };
  }
}

function placeOf(after: string | undefined): PublicationFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentPublication(row: PublicationRow, today: PlainDate, calendar: WorkingCalendar): PublicationRowView {
  const { status, due_on: dueOn, published_on: publishedOn, hold_reason: reason } = row;
  const waits = status === 'prepared' && publishedOn === null;
  return {
    id: row.id, version: row.version, status, statusLabel: PUBLICATION.statuses[status].zh, caseId: row.case_id, caseNumber: row.case_number, itemCode: row.item_code, itemName: row.item_name, unitId: row.unit_id, unitName: row.unit_name,
    holderName: row.content.holderName, documentNumber: row.content.documentNumber, decidedOn: row.decided_on, autoOn: row.auto_on, dueOn, provisional: row.provisional, light: waits ? lightOf(plainDate(dueOn), today, calendar) : null,
    publishedOn, late: publishedOn === null ? waits && dueOn < today : publishedOn > dueOn, heldOn: row.held_on, holdReason: reason, holdReasonLabel: reason && PUBLICATION_HOLD_REASONS[reason].zh, correctedOn: row.corrected_on, withdrawnOn: row.withdrawn_on,
  };
}
