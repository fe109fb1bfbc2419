import { Injectable, StreamableFile } from '@nestjs/common';
import { neutralCell } from '@onecounter/kernel';
import { AccessLog, type Actor } from '@onecounter/platform';
import writeExcelFile from 'write-excel-file/node';
import type { FigureRowView } from '../../http/figure.view';
import { ShowFigureRows } from './show-figure-rows';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST = 20_000;
const HEADS: readonly (readonly [title: string, width: number])[] = [['编号', 24], ['名称', 40], ['科室', 20], ['申请人', 32], ['环节', 12], ['日期', 12], ['数量', 10]];

/** What is behind a number as a sheet: as masked as the list, and logged. */
@Injectable()
export class ExportFigureRows {
  constructor(private readonly show: ShowFigureRows, private readonly log: AccessLog) {}

  /** @throws notFound, tooManyRowsToExport */
  async run(name: string, code: string, unit: number | null, actor: Actor): Promise<StreamableFile> {
    const { figure, period, rows } = await this.show.all(name, code, unit, MOST, actor);
    await this.log.write(actor, { action: 'exportCases', subjectKind: 'bulletinPeriod', detail: { period: name, figure: code, unit, rows: rows.length } });
    const cells = [HEADS.map(([title]) => ({ value: title, fontWeight: 'bold' as const })), ...rows.map(cellsOf)];
    const bytes = await writeExcelFile(cells, { sheet: figure.zh, columns: HEADS.map(([, width]) => ({ width })), stickyRowsCount: 1 }).toBuffer();
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${period.name} ${figure.zh} ${rows.length} 条.xlsx`)}` });
  }
}

function cellsOf(row: FigureRowView): { value: string | number; type: StringConstructor | NumberConstructor }[] {
  const texts = [row.number ?? '', row.name, row.unitName, row.applicantName ?? '', row.statusLabel ?? '', row.on];
  return [...texts.map((text) => ({ value: neutralCell(text), type: String })), { value: row.amount, type: Number }];
}
