import { Injectable } from '@nestjs/common';
import { EVENT_FACTS, type Fact, type Happening } from '@onecounter/contracts';
import { Listener, Sql } from '@onecounter/platform';
import { Pusher } from '../jobs/pusher';
import { WriteEvents } from '../use-cases/write-events';

/** A decision, and what changes it, becomes an event for those who supervise; a case that was refused makes none. */
@Injectable()
export class WriteEventWhenDecisionMoves extends Listener {
  readonly name = 'write-event-when-decision-moves';
  readonly hears: readonly Fact[] = EVENT_FACTS;
  override readonly pace = 'atOnce'; // a department waits for it
  constructor(private readonly write: WriteEvents, private readonly sql: Sql, private readonly pusher: Pusher) { super(); }

  async hear({ subjectId, seq }: Happening): Promise<void> {
    await this.write.upTo(subjectId, seq);
    this.sql.afterCommit(() => this.pusher.nudge());
  }
}
