import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { Printers } from '../data/printers';
import { STOCK_RANGE_SUBJECT } from '../data/subjects';
import { StockRanges } from '../data/stock-ranges';

export interface HandingOut { readonly printerId: number | null; readonly holder: string }

/** 领用: the blanks go to a printer, a post, or both; may be repeated when they are moved. */
@Injectable()
export class HandOutStockRange {
  constructor(private readonly stock: StockRanges, private readonly printers: Printers, private readonly trace: Trace) {}

  /** @throws notFound for another section's range or printer, changedMeanwhile, invalidInput when it goes to nobody */
  async take(actor: Actor, id: number, version: number, { printerId, holder }: HandingOut): Promise<StepTaken> {
    const row = await this.stock.lock(id, version, 'handOutStockRange', actor);
    if (printerId === null && holder.trim() === '') refuse('invalidInput', { count: 1, errors: [{ field: 'holder', code: 'required', message: '打印机和岗位至少写一个', messageEn: 'name a printer or a post' }] as never });
    if (printerId !== null) await this.printers.inService(printerId, row.unit_id);
    return this.trace.takeStep(row, {
      kind: STOCK_RANGE_SUBJECT, verb: 'handOutStockRange', actor, facts: { printerId, formerPrinterId: row.printer_id }, set: { printer_id: printerId, holder: holder.trim() || null },
    });
  }
}
