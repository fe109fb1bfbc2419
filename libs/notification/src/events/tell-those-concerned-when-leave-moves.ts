import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { LinkHappenings, type ToldLeave } from '../data/link-happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

/** 请假: whoever decides, the one who asked, and those who stand in (IAM-4). */
@Injectable()
export class TellThoseConcernedWhenLeaveMoves extends Listener {
  readonly name = 'tell-those-concerned-when-leave-moves';
  readonly hears: readonly Fact[] = ['leaveRequested', 'leaveApproved', 'leaveRefused', 'leaveLapsed', 'leaveCancelled', 'leaveBegun', 'leaveReturned', 'leaveEnded'];
  constructor(private readonly happenings: Happenings, private readonly happened: LinkHappenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const leave = await this.happened.leaveOf(happening.subjectId);
    if (!leave) return;
    const { by_person: by } = await this.happenings.stepOf(happening);
    const facts = { title: leave.person_name, onDate: leave.from_on, dueOn: leave.to_on };
    for (const news of await this.newsOf(happening.fact, leave)) await this.colleagues.of(happening, { ...news, facts, by });
  }

  private async newsOf(fact: string, leave: ToldLeave): Promise<Pick<News, 'event' | 'people'>[]> {
    switch (fact) {
      case 'leaveRequested': return [{ event: 'leaveToApprove', people: (await this.recipients.inUnits('approveLeave', [leave.unit_id])).filter((id) => id !== leave.person_id) }];
      case 'leaveApproved': return [{ event: 'leaveApproved', people: [leave.person_id] }, { event: 'leaveCovered', people: leave.stand_ins }];
      case 'leaveBegun': return [{ event: 'leaveBegun', people: leave.stand_ins }];
      case 'leaveCancelled': return [{ event: 'leaveOver', people: leave.stand_ins }];
      case 'leaveReturned': case 'leaveEnded': return [{ event: 'leaveOver', people: [...leave.stand_ins, leave.person_id] }];
      default: return [{ event: 'leaveNotApproved', people: [leave.person_id] }];
    }
  }
}
