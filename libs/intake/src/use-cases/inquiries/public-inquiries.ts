import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { INQUIRY, refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Units, Windows } from '@onecounter/organisation';
import { PersonalData, Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { Inquiries, type InquiryRow } from '../../data/inquiries';
import type { PublicInquiryView, SubmittedInquiryView } from '../../http/public-inquiry.view';
import { AnswerInquiry } from './answer-inquiry';
import { BeginInquiry, type AskerSaid } from './begin-inquiry';

export interface SubmitInput extends AskerSaid { readonly requestId: string; readonly question: string; readonly itemCode?: string }
interface Addressee { readonly unitId: number; readonly jurisdictionPath: string; readonly set: Readonly<Record<string, unknown>> }

/** To whom a question from the public page goes: the section of its item, else where people are advised. */
@Injectable()
export class InquiryAddressee {
  constructor(private readonly items: ItemVersions, private readonly units: Units, private readonly windows: Windows) {}

  /** @throws itemNotPublished, unitUnknown */
  async of(itemCode: string | undefined): Promise<Addressee> {
    if (itemCode?.trim()) {
      const item = await this.items.published(itemCode.trim());
      const unit = (await this.units.byId(item.unitId)) ?? refuse('unitUnknown', {}, 'itemCode');
      return { unitId: unit.id, jurisdictionPath: unit.jurisdictionPath, set: { item_code: item.code, item_name: item.definition.name, item_version_id: item.id } };
    }
    const windows = await this.windows.within('/');
    const window = windows.find(({ kind }) => kind === 'consultation') ?? windows.find(({ kind }) => kind === 'comprehensive') ?? refuse('unitUnknown');
    return { unitId: window.unitId, jurisdictionPath: window.jurisdictionPath, set: {} };
  }
}

/** Births, and the codes that they were given. */
@Injectable()
export class InquiryBirths {
  constructor(readonly begin: BeginInquiry, private readonly vault: PersonalData) {}

  codeOf({ code_sealed: sealed }: Pick<InquiryRow, 'code_sealed'>): string {
    return this.vault.open(sealed);
  }
}

/** 网上咨询: nobody is asked first until somebody of the section takes it. */
@Injectable()
export class SubmitInquiry {
  constructor(private readonly sql: Sql, private readonly addressee: InquiryAddressee, private readonly inquiries: Inquiries, private readonly births: InquiryBirths) {}

  /** Sent twice with one request id, it is one question with one code. @throws itemNotPublished, unitUnknown */
  run(input: SubmitInput): Promise<SubmittedInquiryView> {
    return this.sql.transaction(async () => {
      const known = await this.inquiries.byRequest(input.requestId);
      if (known) return { number: known.number, code: this.births.codeOf(known), dueOn: known.due_on, provisional: known.provisional };
      const { set, ...to } = await this.addressee.of(input.itemCode);
      const { number, code, dueOn, provisional } = await this.births.begin.run({ verb: 'submitInquiry', channel: 'online', ...to, question: input.question, asker: input, set: { ...set, request_id: input.requestId } }, SYSTEM_ACTOR);
      return { number, code, dueOn, provisional };
    });
  }
}

/** What became of one's question, by its number and code; a wrong number and a wrong code are answered alike. */
@Injectable()
export class PublicInquiries {
  constructor(private readonly sql: Sql, private readonly inquiries: Inquiries, private readonly births: InquiryBirths, private readonly answers: AnswerInquiry) {}

  /** @throws inquiryUnknown */
  async show(number: string, code: string): Promise<PublicInquiryView> {
    return this.present(await this.byCode(number, code));
  }

  /** Only until it closes by itself. @throws inquiryUnknown, stepNotAllowed, changedMeanwhile */
  reopen(number: string, code: string, words: string): Promise<PublicInquiryView> {
    return this.sql.transaction(async () => {
      const row = await this.byCode(number, code);
      if (row.status !== 'answered') refuse('stepNotAllowed', { verb: 'reopenInquiry', verbLabel: INQUIRY.steps.reopenInquiry.zh, status: row.status, statusLabel: INQUIRY.statuses[row.status].zh });
      await this.answers.reopen(row, words, true, SYSTEM_ACTOR);
      return this.show(number, code);
    });
  }

  private async byCode(number: string, code: string): Promise<InquiryRow> {
    const row = await this.inquiries.byNumber(number.trim().toUpperCase());
    const right = sameCode(row ? this.births.codeOf(row) : 'nobody has this code', code.trim().toUpperCase());
    return row && right ? row : refuse('inquiryUnknown');
  }

  /** The section answers, not a person by name. */
  private async present(row: InquiryRow): Promise<PublicInquiryView> {
    const answers = await this.inquiries.answers(row.id);
    return {
      number: row.number, statusLabel: INQUIRY.statuses[row.status].zh, answered: row.status !== 'open', question: row.question, itemCode: row.item_code, itemName: row.item_name, unitName: row.unit_name, askedOn: row.asked_on, dueOn: row.due_on, provisional: row.provisional,
      answers: answers.map(({ text, at }) => ({ text, on: legalDateOf(new Date(at)) })), mayReopen: row.status === 'answered', reopenUntil: row.status === 'answered' ? row.close_on : null,
    };
  }
}

/** Takes the same time whatever differs, and where. */
function sameCode(kept: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(kept), digest(given));
}
