import { Injectable } from '@nestjs/common';
import { refuse, type PrinterShift } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { nameOnce, shiftColumns } from '../data/printers';
import { PRINTER_SUBJECT } from '../data/subjects';

export interface PrinterToRegister extends PrinterShift { readonly name: string; readonly place: string }

/** 登记打印机 of one's own section. */
@Injectable()
export class RegisterPrinter {
  constructor(private readonly trace: Trace) {}

  /** @throws invalidInput when the section has one of that name */
  async take(actor: Actor, { name, place, x, y, scale }: PrinterToRegister): Promise<StepTaken> {
    const unitId = actor.unitId ?? refuse('notPermitted', { verb: 'registerPrinter', verbLabel: '登记打印机' });
    const id = await this.trace.nextId(PRINTER_SUBJECT);
    return this.trace.beginSubject(id, {
      kind: PRINTER_SUBJECT, verb: 'registerPrinter', actor, facts: { unitId, to: { x, y, scale } }, set: { unit_id: unitId, name: name.trim(), place: place.trim(), ...shiftColumns({ x, y, scale }) },
    }).catch(nameOnce);
  }
}
