import { Injectable } from '@nestjs/common';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { nameOnce, Printers, shiftColumns, shiftOf } from '../data/printers';
import { PRINTER_SUBJECT } from '../data/subjects';
import type { PrinterToRegister } from './register-printer';

/** 调整打印机: offset, scale, name or place; the step says from what to what, because it decides where the ink falls on a numbered blank. */
@Injectable()
export class AdjustPrinter {
  constructor(private readonly printers: Printers, private readonly trace: Trace) {}

  /** @throws notFound for another section's, changedMeanwhile, stepNotAllowed, invalidInput when the section has another one of that name */
  async take(actor: Actor, id: number, version: number, { name, place, x, y, scale }: PrinterToRegister): Promise<StepTaken> {
    const row = await this.printers.lock(id, version, 'adjustPrinter', actor);
    return this.trace.takeStep(row, {
      kind: PRINTER_SUBJECT, verb: 'adjustPrinter', actor, facts: { from: shiftOf(row), to: { x, y, scale } }, set: { name: name.trim(), place: place.trim(), ...shiftColumns({ x, y, scale }) },
    }).catch(nameOnce);
  }
}
