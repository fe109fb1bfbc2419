import { Injectable } from '@nestjs/common';
import { anywhere, Cases, SubjectTraces, verbsOf } from '@onecounter/casework';
import { INQUIRY, INQUIRY_CHANNELS, INQUIRY_LEVELS, type InquiryVerb } from '@onecounter/contracts';
import { lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { AccessLog, Calendars, LegalClock, PersonalData, type Actor } from '@onecounter/platform';
import { Inquiries, type InquiryFilter, type InquiryRow } from '../../data/inquiries';
import { InquiryHelpers } from '../../data/inquiry-helpers';
import type { ListInquiriesQuery } from '../../http/inquiry.body';
import type { InquiryAskerView, InquiryHelperView, InquiryPageView, InquiryRowView, InquiryView } from '../../http/inquiry.view';
import { helpFor, inquiryRefusal } from '../../rules/inquiry-rules';

/** Rows with the light of their last day, by the calendar of their place. */
@Injectable()
export class InquiryRows {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async present(rows: readonly InquiryRow[]): Promise<InquiryRowView[]> {
    const views: InquiryRowView[] = [];
    for (const row of rows) views.push(presentInquiry(row, this.legal.today(), await this.calendars.of(row.jurisdiction_path)));
    return views;
  }
}

/** 咨询 by list, and of a case. */
@Injectable()
export class ListInquiries {
  constructor(private readonly inquiries: Inquiries, private readonly cases: Cases, private readonly rows: InquiryRows, private readonly helpers: InquiryHelpers) {}

  async list(query: ListInquiriesQuery, actor: Actor): Promise<InquiryPageView> {
    const limit = query.limit ?? 50;
    const found = await this.inquiries.list(actor, {
      open: query.state === undefined ? null : query.state === 'open', mine: query.mine === 'yes', escalated: query.escalated === 'yes', caseId: null, search: anywhere(query.search), after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.rows.present(found), next: last ? `${last.place}.${last.id}` : null, waiting: await this.inquiries.waiting(actor) };
  }

  /** Whoever sees the case sees them. @throws notFound */
  async ofCase(caseId: number, actor: Actor): Promise<InquiryRowView[]> {
    await this.cases.getInFull(caseId, actor);
    return this.rows.present(await this.inquiries.list(actor, { open: null, mine: false, escalated: false, caseId, search: null, after: null, limit: 50 }));
  }

  async whomToAsk(search: string | undefined, actor: Actor): Promise<InquiryHelperView[]> {
    return (await this.helpers.find(actor, anywhere(search))).map((row) => ({ toUnitId: row.unit_id, unitName: row.unit_name, toPersonId: row.person_id, personName: row.person_name }));
  }
}

/** One inquiry with whom it was brought to and its trace, in which every word stands. */
@Injectable()
export class ShowInquiry {
  constructor(private readonly inquiries: Inquiries, private readonly traces: SubjectTraces, private readonly rows: InquiryRows) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<InquiryView> {
    const row = await this.inquiries.get(id, actor);
    const [view] = await this.rows.present([row]);
    const verbs = verbsOf(INQUIRY, row.status, actor.permissions) as InquiryVerb[];
    const { asker_name_masked: name, asker_phone_masked: phone } = row;
    return {
      ...(view as InquiryRowView), windowNumber: row.window_number, askerName: name, askerPhone: phone, firstUnitName: row.first_unit_name, firstPersonName: row.first_person_name, offeredUnitName: row.offered_unit_name, answerDays: row.answer_days, closeOn: row.close_on,
      help: row.help.map((one) => ({ id: one.id, unitName: one.unit_name, personName: one.person_name, askedByName: one.asked_by_name, askedOn: one.asked_on, question: one.asked_words, givenByName: one.given_by_name, givenOn: one.given_on, answer: one.given_words })),
      mine: row.person_id !== null && row.person_id === actor.personId, askedOfMe: row.status !== 'closed' && helpFor(row.help, actor) !== undefined,
      trace: await this.traces.of(INQUIRY, id), verbs: verbs.filter((verb) => inquiryRefusal(row, verb, actor) === null),
    };
  }
}

/** Who asked, in clear, to call back; who looked and why is kept. */
@Injectable()
export class ShowInquiryAsker {
  constructor(private readonly inquiries: Inquiries, private readonly vault: PersonalData, private readonly log: AccessLog) {}

  /** @throws notFound */
  async run(id: number, reason: string, actor: Actor): Promise<InquiryAskerView> {
    const row = await this.inquiries.get(id, actor);
    await this.log.write(actor, { action: 'showInquiryAsker', subjectKind: 'inquiry', subjectId: id, detail: { reason } });
    return row.asker_sealed === null ? { name: null, phone: null } : (JSON.parse(this.vault.open(row.asker_sealed)) as InquiryAskerView);
  }
}

function placeOf(after: string | undefined): InquiryFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentInquiry(row: InquiryRow, today: PlainDate, calendar: WorkingCalendar): InquiryRowView {
  const open = row.status === 'open';
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: INQUIRY.statuses[row.status].zh, number: row.number, channel: row.channel, channelLabel: INQUIRY_CHANNELS[row.channel].zh, question: row.question, itemCode: row.item_code, itemName: row.item_name,
    caseId: row.case_id, caseNumber: row.case_number, unitName: row.unit_name, personName: row.person_name, offeredUnitName: row.offered_unit_name, askedOn: row.asked_on, dueOn: row.due_on, provisional: row.provisional, light: open ? lightOf(plainDate(row.due_on), today, calendar) : null,
    level: row.level, levelLabel: open ? INQUIRY_LEVELS[row.level].zh : null, answeredOn: row.answered_on, openHelp: row.help.filter((one) => one.given_on === null).length,
  };
}
