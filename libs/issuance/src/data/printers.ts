import { Injectable } from '@nestjs/common';
import { refuse, type PrinterShift, type PrinterStatus, type PrinterVerb } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { PRINTER_SUBJECT, SubjectStates, unitScope } from './subjects';

export interface PrinterRow {
  readonly id: number;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly name: string;
  readonly place: string;
  readonly shift_x_mm: number;
  readonly shift_y_mm: number;
  readonly scale_percent: number;
  readonly status: PrinterStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly moved_at: Date;
}
const ROW = `select p.id, p.unit_id, u.name unit_name, p.name, p.place, p.shift_x_mm, p.shift_y_mm, p.scale_percent, p.status, p.version, p.head, p.moved_at
  from issuance.printer p join organisation.unit u on u.id = p.unit_id`;

export const shiftOf = ({ shift_x_mm: x, shift_y_mm: y, scale_percent: scale }: PrinterRow): PrinterShift => ({ x, y, scale });
/** Columns of a printer's offset. */
export const shiftColumns = ({ x, y, scale }: PrinterShift) => ({ shift_x_mm: x, shift_y_mm: y, scale_percent: scale });

/** 打印机 of the units. */
@Injectable()
export class Printers {
  constructor(private readonly sql: Sql, private readonly states: SubjectStates) {}

  list(actor: Actor): Promise<PrinterRow[]> {
    const scope = unitScope(actor, 1);
    return this.sql.rows<PrinterRow>(`${ROW} where ${scope.where} order by p.status, u.name, p.name limit 500`, scope.values);
  }

  find(id: number, actor: Actor): Promise<PrinterRow | undefined> {
    const scope = unitScope(actor, 2);
    return this.sql.row<PrinterRow>(`${ROW} where p.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** One that a unit prints with. @throws notFound for another unit's, or one out of service */
  async inService(id: number, unitId: number): Promise<PrinterRow> {
    return (await this.sql.row<PrinterRow>(`${ROW} where p.id = $1 and p.unit_id = $2 and p.status = 'inService'`, [id, unitId])) ?? refuse('notFound', {}, 'printerId');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PrinterVerb, actor: Actor): Promise<PrinterRow> {
    await this.sql.rows('select 1 from issuance.printer where id = $1 for update', [id]);
    const row = (await this.find(id, actor)) ?? refuse('notFound');
    await this.states.require(PRINTER_SUBJECT, row, version, verb);
    return row;
  }
}

/** The unique key decides between two of the same name. */
export function nameOnce(error: unknown): never {
  if ((error as { constraint?: string }).constraint !== 'printer_name_once') throw error;
  return refuse('invalidInput', { count: 1, errors: [{ field: 'name', code: 'taken', message: '本科室已有同名的打印机', messageEn: 'the section has a printer of that name' }] as never });
}
