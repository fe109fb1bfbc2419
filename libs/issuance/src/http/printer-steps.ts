import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { AdjustPrinter } from '../use-cases/adjust-printer';
import { RegisterPrinter } from '../use-cases/register-printer';
import { RetirePrinter } from '../use-cases/retire-printer';
import type { AdjustPrinterBody, RegisterPrinterBody } from './stock.body';
import { presentTaken } from './template-answers';
import type { SubjectStepTakenView } from './template.view';

@Injectable()
export class PrinterSteps {
  constructor(private readonly registering: RegisterPrinter, private readonly adjusting: AdjustPrinter, private readonly retiring: RetirePrinter) {}

  async register(actor: Actor, body: RegisterPrinterBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.registering.take(actor, body));
  }

  async adjust(actor: Actor, id: number, body: AdjustPrinterBody): Promise<SubjectStepTakenView> {
    return presentTaken(await this.adjusting.take(actor, id, body.version, body));
  }

  async retire(actor: Actor, id: number, version: number): Promise<SubjectStepTakenView> {
    return presentTaken(await this.retiring.take(actor, id, version));
  }
}
