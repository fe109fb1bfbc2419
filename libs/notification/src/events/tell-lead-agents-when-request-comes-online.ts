import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { TellColleagues } from '../use-cases/tell-colleagues';

interface Submitted { readonly number: string; readonly path: string }

/** 网上申请代办: nobody at a counter has seen whoever asks, so the lead agents of the place are told that somebody waits. */
@Injectable()
export class TellLeadAgentsWhenRequestComesOnline extends Listener {
  readonly name = 'tell-lead-agents-when-request-comes-online';
  readonly hears: readonly Fact[] = ['agencyRequestSubmitted'];
  constructor(private readonly happenings: Happenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const { facts } = await this.happenings.stepOf<Submitted>(happening);
    await this.colleagues.of(happening, { event: 'agencyRequestSubmitted', facts: { number: facts.number }, people: await this.recipients.leadAgentsOf(facts.path), by: null });
  }
}
