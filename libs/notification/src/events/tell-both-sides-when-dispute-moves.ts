import { Injectable } from '@nestjs/common';
import { DISPUTE_ABOUTS, type DisputeAbout, type Fact, type Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings, type ToldDispute } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

/** 分歧: the other side when it is raised, who raised it when it is answered, who coordinates when it goes up, both when it is settled. */
@Injectable()
export class TellBothSidesWhenDisputeMoves extends Listener {
  readonly name = 'tell-both-sides-when-dispute-moves';
  readonly hears: readonly Fact[] = ['disputeRaised', 'disputeAnswered', 'disputeReferred', 'disputeEscalated', 'disputeSettled'];
  constructor(private readonly happenings: Happenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const [step, row] = [await this.happenings.stepOf<{ about?: DisputeAbout }>(happening), await this.happenings.disputeOf(happening.subjectId)];
    if (!row) return;
    const news = await this.newsOf(happening.fact, row);
    const about = step.facts.about ? DISPUTE_ABOUTS[step.facts.about].zh : '';
    await this.colleagues.of(happening, { ...news, facts: { title: `第 ${row.id} 号${about ? `，对${about}` : ''}`, itemName: row.item_name, dueOn: row.due_on, ...news.facts }, by: step.by_person });
  }

  private async newsOf(fact: string, row: ToldDispute): Promise<Omit<News, 'by'>> {
    switch (fact) {
      case 'disputeRaised': return { event: 'disputeRaised', facts: { unitName: row.raising_unit }, people: await this.recipients.inUnits('answerDispute', [row.other_unit_id]) };
      case 'disputeAnswered': return { event: 'disputeAnswered', facts: { unitName: row.other_unit }, people: [row.raised_by] };
      case 'disputeSettled': return { event: 'disputeSettled', facts: {}, people: [row.raised_by, ...(await this.recipients.inUnits('settleDispute', [row.raising_unit_id, row.other_unit_id]))] };
      default: return { event: 'disputeReferred', facts: { unitName: row.raising_unit }, people: await this.recipients.inJurisdiction('escalateDispute', row.jurisdiction_path) };
    }
  }
}
