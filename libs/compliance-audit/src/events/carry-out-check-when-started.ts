import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener, Sql } from '@onecounter/platform';
import { CarryOutCheck } from '../use-cases/checks/carry-out-check';

/** The checks take their time: the worker does them, in transactions of their own, so that everybody sees how far they are. */
@Injectable()
export class CarryOutCheckWhenStarted extends Listener {
  readonly name = 'carry-out-check-when-started';
  readonly hears: readonly Fact[] = ['checkStarted'];
  constructor(private readonly sql: Sql, private readonly carryOut: CarryOutCheck) { super(); }

  hear({ subjectId }: Happening): Promise<void> {
    return this.sql.apart(() => this.carryOut.run(subjectId));
  }
}
