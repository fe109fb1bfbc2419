import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { Cases } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Inquiries } from '../../data/inquiries';
import type { RecordedInquiryView } from '../../http/inquiry.view';
import { AnswerInquiry } from './answer-inquiry';
import { BeginInquiry, type AskerSaid } from './begin-inquiry';

export interface RecordInput extends AskerSaid { readonly channel: 'counter' | 'phone'; readonly question: string; readonly itemCode?: string; readonly caseNumber?: string; readonly answer?: string }

/** What the inquiry is about, by the numbers and codes that people know. */
@Injectable()
export class InquiryMatter {
  constructor(private readonly items: ItemVersions, private readonly cases: Cases) {}

  /** @throws itemNotPublished, matterUnknown */
  async of({ itemCode, caseNumber }: Pick<RecordInput, 'itemCode' | 'caseNumber'>, actor: Actor): Promise<Record<string, unknown>> {
    const number = caseNumber?.trim();
    if (number) {
      const row = (await this.cases.findByNumber(number, actor)) ?? refuse('matterUnknown', { code: number, what: '办件' }, 'caseNumber');
      return { case_id: row.id, case_number: row.number, item_code: row.item_code, item_name: row.item_name, item_version_id: row.item_version_id };
    }
    if (!itemCode?.trim()) return {};
    const item = await this.items.published(itemCode.trim());
    return { item_code: item.code, item_name: item.definition.name, item_version_id: item.id };
  }
}

/** 登记咨询: whoever records it was asked first; answered on the spot, it is two steps of one moment. */
@Injectable()
export class RecordInquiry {
  constructor(private readonly matter: InquiryMatter, private readonly begin: BeginInquiry, private readonly answers: AnswerInquiry, private readonly inquiries: Inquiries) {}

  /** @throws itemNotPublished, matterUnknown, unitUnknown, inquiryPhoneMissing */
  async run(input: RecordInput, actor: Actor): Promise<RecordedInquiryView> {
    const unitId = actor.unitId ?? refuse('unitUnknown');
    const answer = input.answer?.trim();
    if (input.channel === 'phone' && !answer && !input.phone?.trim()) refuse('inquiryPhoneMissing', {}, 'phone');
    const born = await this.begin.run({
      verb: 'recordInquiry', channel: input.channel, jurisdictionPath: actor.jurisdictionPath, unitId, question: input.question, asker: input, set: { ...(await this.matter.of(input, actor)), window_number: actor.windowNumber },
    }, actor);
    const { id } = born.taken;
    if (answer) await this.answers.answerInquiry(id, { version: born.taken.seq, words: answer }, actor);
    const { version, status, number, due_on: dueOn, provisional } = await this.inquiries.get(id, actor);
    return { id, version, status, number, code: born.code, dueOn, provisional };
  }
}
