import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { Printers, shiftOf } from '../data/printers';
import { PRINTER_SUBJECT } from '../data/subjects';

/** 停用打印机: nothing is printed on it any more; its steps stay. */
@Injectable()
export class RetirePrinter {
  constructor(private readonly printers: Printers, private readonly trace: Trace) {}

  /** @throws notFound for another section's, changedMeanwhile, stepNotAllowed */
  async take(actor: Actor, id: number, version: number): Promise<StepTaken> {
    const row = await this.printers.lock(id, version, 'retirePrinter', actor);
    return this.trace.takeStep(row, { kind: PRINTER_SUBJECT, verb: 'retirePrinter', actor, facts: { from: shiftOf(row) } });
  }
}
