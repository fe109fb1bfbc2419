import { Global, Module } from '@nestjs/common';
import { ClockKeeper } from './clock-keeper';
import { LegalClock } from './legal-clock';
import { MachineClock } from './machine-clock';

@Global()
@Module({ providers: [MachineClock, LegalClock, ClockKeeper], exports: [MachineClock, LegalClock, ClockKeeper] })
export class ClockModule {}
