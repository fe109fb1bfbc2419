import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { legalMinute } from '../rules/legal-minute';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

interface Facts { readonly personIds?: readonly number[]; readonly taskId?: number }
type Told = Omit<News, 'by'> | null;

/** 会议通知、取消、交办，培训通知. */
@Injectable()
export class TellInvitedWhenMeetingOrTrainingIsCalled extends Listener {
  readonly name = 'tell-invited-when-meeting-or-training-is-called';
  readonly hears: readonly Fact[] = ['meetingInvited', 'meetingCancelled', 'meetingTaskAssigned', 'trainingPlanned'];
  constructor(private readonly happenings: Happenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const step = await this.happenings.stepOf<Facts>(happening);
    const news = happening.fact === 'trainingPlanned' ? await this.training(happening.subjectId) : await this.meeting(happening, step.facts);
    if (news) await this.colleagues.of(happening, { ...news, by: step.by_person });
  }

  private async meeting({ subjectId, fact }: Happening, { personIds, taskId }: Facts): Promise<Told> {
    const row = await this.happenings.meetingOf(subjectId);
    if (!row) return null;
    const facts = { title: row.title, at: legalMinute(row.starts_at), place: row.place };
    if (fact === 'meetingInvited') return { event: 'meetingInvited', facts, people: personIds ?? [] };
    if (fact === 'meetingCancelled') return { event: 'meetingCancelled', facts, people: row.attendees };
    const task = taskId === undefined ? undefined : await this.happenings.taskOf(taskId);
    if (!task) return null;
    return { event: 'meetingTaskAssigned', facts: { title: row.title, dueOn: task.due_on }, people: await this.recipients.inUnits('completeMeetingTask', [task.lead_unit_id, ...task.co_unit_ids]) };
  }

  private async training(id: number): Promise<Told> {
    const row = await this.happenings.trainingOf(id);
    if (!row) return null;
    return { event: 'trainingPlanned', facts: { title: row.title, at: legalMinute(row.starts_at), place: row.place }, people: [...row.person_ids, ...(row.unit_ids.length > 0 ? await this.recipients.ofUnits(row.unit_ids) : [])] };
  }
}
