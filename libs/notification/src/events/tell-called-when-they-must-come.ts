import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues, type News } from '../use-cases/tell-colleagues';

interface Facts {
  readonly itemVersionId?: number; readonly windowId?: number | null; readonly callees?: readonly (readonly [personId: number, tier: number])[];
  readonly onDate?: string; readonly inspectors?: readonly number[]; readonly requests?: readonly number[]; readonly unitId?: number;
}

/** 共同形式审查, 派出勘验, 要点问题: what their steps say of whoever must come or answer; modules of their own, so that nothing else of them is read. */
@Injectable()
export class TellCalledWhenTheyMustCome extends Listener {
  readonly name = 'tell-called-when-they-must-come';
  readonly hears: readonly Fact[] = ['approverCalled', 'tripPlanned', 'tripChanged', 'tripCancelled', 'pointProblemAssigned'];
  constructor(private readonly happenings: Happenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const { by_person: by, facts } = await this.happenings.stepOf<Facts>(happening);
    await this.colleagues.of(happening, { ...(await this.newsOf(happening, facts)), by });
  }

  private async newsOf({ fact, subjectId }: Happening, facts: Facts): Promise<Omit<News, 'by'>> {
    if (fact === 'approverCalled') {
      const { item, window } = await this.happenings.placeOf(facts.itemVersionId ?? 0, facts.windowId ?? null);
      return { event: 'approverCalled', facts: { itemName: item, windowName: window }, people: (facts.callees ?? []).filter(([, tier]) => tier === 1).map(([personId]) => personId) };
    }
    if (fact === 'pointProblemAssigned') return { event: 'pointProblemAssigned', facts: { title: `第 ${subjectId} 号要点问题` }, people: facts.unitId === undefined ? [] : await this.recipients.inUnits('answerPointProblem', [facts.unitId]) };
    const trip = await this.happenings.saidLast<Facts>('inspectionTrip', subjectId, ['planTrip', 'changeTrip']);
    const told = { number: `第 ${subjectId} 号`, onDate: trip?.onDate ?? null };
    return fact === 'tripCancelled' ? { event: 'tripCancelled', facts: told, people: trip?.inspectors ?? [] } : { event: 'tripPlanned', facts: { ...told, count: trip?.requests?.length ?? 0 }, people: trip?.inspectors ?? [] };
  }
}
