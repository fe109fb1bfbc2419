import { Injectable } from '@nestjs/common';
import { PRINTER, refuse, STOCK_RANGE } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { Printers, shiftOf, type PrinterRow } from '../data/printers';
import { StockRanges, type StockRangeRow } from '../data/stock-ranges';
import { Templates } from '../data/templates';
import { accountOf, nextNumber } from '../rules/stock-number';
import type { NextBlankView, PrinterView, StockRangeView } from './stock.view';

/** What the section keeps for its certificates: printers and blanks. */
@Injectable()
export class StockAnswers {
  constructor(private readonly cases: Cases, private readonly stock: StockRanges, private readonly printers: Printers, private readonly templates: Templates) {}

  /**
   * The blank that comes next for a case: of the pile that lies at the printer, then of one handed to nobody's printer, then of the store.
   * @throws notFound
   */
  async nextBlank(caseId: number, printerId: number | null, actor: Actor): Promise<NextBlankView> {
    const row = await this.cases.getInFull(caseId, actor);
    const ranges = await this.stock.ofUnit(row.unit_id);
    const near = (range: StockRangeRow): number => (range.printer_id !== null && range.printer_id === printerId ? 0 : range.status === 'handedOut' && range.printer_id === null ? 1 : range.status === 'inStore' ? 2 : 3);
    const pile = [...ranges].sort((one, other) => near(one) - near(other) || one.id - other.id).find((range) => nextNumber(range) !== null);
    const template = await this.templates.forCase(row.unit_id, row.item_code);
    const left = pile ? accountOf(pile).left : 0;
    return {
      stockNumber: pile ? nextNumber(pile) : null, controlled: ranges.length > 0, left, low: ranges.length > 0 && left < (pile?.warn_below ?? 1), templateName: template?.name ?? null, edition: template?.edition ?? null,
      asksScope: template?.layout.fields.some(({ source }) => source === 'scope') ?? false,
      printers: (await this.printers.list(actor)).filter((printer) => printer.unit_id === row.unit_id && printer.status === 'inService').map(printerView),
    };
  }

  async ranges(actor: Actor): Promise<StockRangeView[]> {
    return (await this.stock.list(actor)).map(rangeView);
  }

  /** @throws notFound */
  async range(id: number, actor: Actor): Promise<StockRangeView> {
    return rangeView((await this.stock.find(id, actor)) ?? refuse('notFound'));
  }

  async allPrinters(actor: Actor): Promise<PrinterView[]> {
    return (await this.printers.list(actor)).map(printerView);
  }

  /** @throws notFound */
  async printer(id: number, actor: Actor): Promise<PrinterView> {
    return printerView((await this.printers.find(id, actor)) ?? refuse('notFound'));
  }
}

function printerView(row: PrinterRow): PrinterView {
  return { id: row.id, unitName: row.unit_name, name: row.name, place: row.place, ...shiftOf(row), status: row.status, statusLabel: PRINTER.statuses[row.status].zh, version: row.version, movedAt: row.moved_at.toISOString() };
}

function rangeView(row: StockRangeRow): StockRangeView {
  const { left, skipped } = accountOf(row);
  return {
    id: row.id, unitName: row.unit_name, kind: row.kind, firstNumber: row.first_number, lastNumber: row.last_number, sheets: row.sheets, used: row.used, voided: row.voided, spoilt: row.spoilt, missing: row.missing, left, skipped,
    nextNumber: nextNumber(row), warnBelow: row.warn_below, low: left < row.warn_below, receivedOn: row.received_on, receivedByName: row.received_by_name ?? '系统', printerId: row.printer_id, printerName: row.printer_name, holder: row.holder,
    status: row.status, statusLabel: STOCK_RANGE.statuses[row.status].zh, version: row.version, movedAt: row.moved_at.toISOString(),
  };
}
