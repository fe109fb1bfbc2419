import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { LinkHappenings, type ToldInquiry } from '../data/link-happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

/** Who may be told of an inquiry, by their posts and by their unit. */
@Injectable()
export class InquiryRecipients {
  constructor(private readonly recipients: Recipients, private readonly answerable: Answerable, private readonly legal: LegalClock, private readonly happened: LinkHappenings) {}

  takers(unitId: number): Promise<number[]> {
    return this.recipients.inUnits('takeInquiry', [unitId]);
  }

  async helpers(inquiryId: number, seq: number): Promise<number[]> {
    const asked = await this.happened.helpAskedAt(inquiryId, seq);
    const ofUnits = await this.recipients.inUnits('contributeToInquiry', asked.flatMap(({ unit_id: unit, person_id: person }) => (person === null ? [unit] : [])));
    return [...asked.flatMap(({ person_id: person }) => (person === null ? [] : [person])), ...ofUnits];
  }

  /** The head of the unit, and from the second level on the leader in charge. */
  async above({ unit_id: unitId, level }: ToldInquiry): Promise<number[]> {
    const row = (await this.answerable.ofAll(this.legal.today())).find((one) => one.unitId === unitId);
    return [...(level >= 2 ? row?.leaders ?? [] : row?.heads ?? [])];
  }
}

/** 咨询: whoever owes the answer, whoever is asked for help or offered it, and those above when it goes up (INT-7). */
@Injectable()
export class TellWhoeverOwesAnAnswerWhenInquiryMoves extends Listener {
  readonly name = 'tell-whoever-owes-an-answer-when-inquiry-moves';
  readonly hears: readonly Fact[] = ['inquirySubmitted', 'inquiryAssigned', 'inquiryHelpAsked', 'inquiryHelpGiven', 'inquiryOffered', 'inquirySentBack', 'inquiryReopened', 'inquiryEscalated'];
  constructor(private readonly happenings: Happenings, private readonly happened: LinkHappenings, private readonly who: InquiryRecipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const row = await this.happened.inquiryOf(happening.subjectId);
    if (!row) return;
    const { by_person: by } = await this.happenings.stepOf(happening);
    await this.colleagues.of(happening, { ...(await this.newsOf(happening, row)), facts: { number: row.number, dueOn: row.due_on }, by });
  }

  private async newsOf({ fact, subjectId, seq }: Happening, row: ToldInquiry): Promise<Pick<News, 'event' | 'people'>> {
    switch (fact) {
      case 'inquiryHelpAsked': return { event: 'inquiryHelpAsked', people: await this.who.helpers(subjectId, seq) };
      case 'inquiryHelpGiven': return { event: 'inquiryHelpGiven', people: [row.person_id] };
      case 'inquiryOffered': return { event: 'inquiryOffered', people: await this.who.takers(row.offered_unit_id ?? row.unit_id) };
      case 'inquiryEscalated': return { event: 'inquiryEscalated', people: [row.person_id, ...(await this.who.above(row))] };
      default: return { event: 'inquiryWaiting', people: row.person_id === null ? await this.who.takers(row.unit_id) : [row.person_id] };
    }
  }
}
