import { Injectable } from '@nestjs/common';
import { AccessLog, ClockKeeper, type Actor } from '@onecounter/platform';

/** Moves legal time for everybody, in development only; who did so is in the access log. */
@Injectable()
export class MoveClock {
  constructor(private readonly keeper: ClockKeeper, private readonly log: AccessLog) {}

  /** @throws clockFixed */
  async run(actor: Actor, to: Date): Promise<void> {
    await this.keeper.moveTo(to);
    await this.log.write(actor, { action: 'moveClock', detail: { to: to.toISOString() } });
  }
}
