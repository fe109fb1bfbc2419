import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { LinkHappenings } from '../data/link-happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

const OF_RECEIVERS: readonly string[] = ['deadLetterReported', 'subscriptionHalted'];
const OF_FEEDBACK: readonly string[] = ['feedbackSubmitted', 'feedbackAnswerDisputed'];

/** 审管衔接: the section when a department reports or disagrees, the coordination section when an event finds no department, the administrator when a receiver is silent or a key ends. */
@Injectable()
export class TellWhoeverMustSeeToItWhenSupervisionLinkStirs extends Listener {
  readonly name = 'tell-whoever-must-see-to-it-when-supervision-link-stirs';
  readonly hears: readonly Fact[] = ['feedbackSubmitted', 'feedbackAnswerDisputed', 'eventReturned', 'eventHeld', 'deadLetterReported', 'subscriptionHalted', 'apiKeyEnding'];
  constructor(private readonly happenings: Happenings, private readonly happened: LinkHappenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const news = await this.newsOf(happening);
    if (!news) return;
    const { by_person: by } = await this.happenings.stepOf(happening);
    await this.colleagues.of(happening, { ...news, by });
  }

  private newsOf({ fact, subjectId }: Happening): Promise<Omit<News, 'by'> | null> {
    if (fact === 'apiKeyEnding') return this.ofKey(subjectId);
    if (OF_RECEIVERS.includes(fact)) return this.ofReceiver(subjectId);
    return OF_FEEDBACK.includes(fact) ? this.ofFeedback(subjectId) : this.ofHandover(subjectId);
  }

  private async ofKey(id: number): Promise<Omit<News, 'by'> | null> {
    const row = await this.happened.endingKeyOf(id);
    return row ? { event: 'apiKeyEnding', facts: { unitName: row.department, title: row.name, onDate: legalDateOf(row.ends_at) }, people: await this.recipients.holding('rotateApiKey') } : null;
  }

  private async ofReceiver(id: number): Promise<Omit<News, 'by'> | null> {
    const row = await this.happened.subscriptionOf(id);
    return row ? { event: 'receiverSilent', facts: { unitName: row.department, count: row.dead }, people: await this.recipients.holding('resendDeliveries') } : null;
  }

  private async ofFeedback(id: number): Promise<Omit<News, 'by'> | null> {
    const row = await this.happened.feedbackOf(id);
    return row ? { event: 'feedbackToAnswer', facts: { caseNumber: row.case_number, unitName: row.department, dueOn: row.due_on }, people: [row.person_id, ...(await this.recipients.inUnits('referFeedback', [row.unit_id]))] } : null;
  }

  private async ofHandover(id: number): Promise<Omit<News, 'by'> | null> {
    const row = await this.happened.handoverOf(id);
    return row ? { event: 'eventToRoute', facts: { caseNumber: row.case_number, itemName: row.item_name, dueOn: row.due_on }, people: await this.recipients.inJurisdiction('rerouteEvent', row.jurisdiction_path) } : null;
  }
}
