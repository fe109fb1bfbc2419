import { Body, Controller, Get, Put } from '@nestjs/common';
import { By, LegalClock, OwnTransaction, Settings, SignedIn, Verb, type Actor } from '@onecounter/platform';
import { MoveClock } from '../use-cases/move-clock';
import { ClockView, clockView } from './clock.view';
import { MoveClockBody } from './move-clock.body';

/** Legal time. */
@Controller('clock')
export class ClockController {
  constructor(private readonly legal: LegalClock, private readonly settings: Settings, private readonly moveCase: MoveClock) {}

  @Get() @SignedIn('readClock', '法定时间', ['passwordMustChange'])
  async readClock(): Promise<ClockView> {
    return clockView(this.legal, this.settings.clockMovable);
  }

  // its own transaction: the other processes must see the new time before we answer
  @Put() @OwnTransaction() @Verb('moveClock', ['passwordMustChange', 'clockFixed', 'invalidInput'])
  async moveClock(@By() actor: Actor, @Body() body: MoveClockBody): Promise<ClockView> {
    await this.moveCase.run(actor, new Date(body.to));
    return this.readClock();
  }
}
