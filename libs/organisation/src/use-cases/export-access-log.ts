import { Injectable, StreamableFile } from '@nestjs/common';
import { accessActionOf, roleOf } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf, neutralCell } from '@onecounter/kernel';
import { AccessLog, type Actor } from '@onecounter/platform';
import { Accesses, type AccessesAsked, type AccessRow } from '../data/accesses';

/** What a spreadsheet still opens at ease; whoever needs more narrows the days. */
const MOST = 50_000;
const PAGE = 1000;
const HEADS = ['时间', '法定时间', '人员', '岗位', '操作', '对象', '对象编号', '详情'];

/** 导出访问日志: what the list shows as CSV, no cell of which computes; the export is itself logged. */
@Injectable()
export class ExportAccessLog {
  constructor(private readonly accesses: Accesses, private readonly log: AccessLog) {}

  async run(asked: AccessesAsked, actor: Actor): Promise<StreamableFile> {
    const lines = [csvLine(HEADS)];
    let before: number | null = null;
    for (;;) {
      const rows: AccessRow[] = await this.accesses.list(asked, before, PAGE);
      lines.push(...rows.map((row) => csvLine(cellsOf(row))));
      before = rows.at(-1)?.id ?? null;
      if (rows.length < PAGE) break;
      if (lines.length > MOST) {
        lines.push(csvLine([`只导出最近的 ${lines.length - 1} 条，其余的请缩短时间再导出`]));
        break;
      }
    }
    await this.log.write(actor, { action: 'exportAccessLog', detail: { ...asked, rows: lines.length - 1 } });
    return new StreamableFile(Buffer.from(`\uFEFF${lines.join('')}`), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename*=UTF-8''${encodeURIComponent('访问日志.csv')}` });
  }
}

function cellsOf(row: AccessRow): string[] {
  return [
    timeOf(row.machine_at), timeOf(row.legal_at), row.by_name ?? '', roleOf(row.post)?.zh ?? '', accessActionOf(row.action)?.zh ?? row.action, row.subject_kind ?? '', row.subject_id === null ? '' : String(row.subject_id),
    JSON.stringify(row.detail),
  ];
}

const timeOf = (at: Date): string => `${legalDateOf(at)} ${legalTimeOf(at)}`;

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${neutralCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
