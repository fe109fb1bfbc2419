import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { AcceptStarted } from '../use-cases/joint/accept-started';

/** What the counter found complete is accepted the moment its predecessor is decided: the applicant does not come again for it. */
@Injectable()
export class AcceptApplicationWhenStarted extends Listener {
  readonly name = 'accept-application-when-started';
  readonly hears: readonly Fact[] = ['applicationStarted'];
  constructor(private readonly accept: AcceptStarted) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    await this.accept.run(subjectId);
  }
}
