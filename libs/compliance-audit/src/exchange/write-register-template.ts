import { SEAL_COLUMN_NAMES, SEAL_COLUMNS } from '@onecounter/contracts';
import writeXlsxFile from 'write-excel-file/node';

/** An empty register with its headings: what must be written is bold, one line shows how. */
export function writeRegisterTemplate(day: string): Promise<Buffer> {
  const sample: Readonly<Record<string, string>> = { lineNo: '1', usedOn: `${day} 09:30`, unit: '（科室全称或简称）', matter: '（文件名称或用印事由）', itemCode: '（事项编码）', applicantName: '（申请人或单位全称）', caseNumber: '（平台的办件号）', copies: '2', approverName: '（批准人）', usedByName: '（用印人）', keeperName: '（监印人）' };
  const head = SEAL_COLUMN_NAMES.map((column) => ({ value: SEAL_COLUMNS[column].zh, type: String, ...(SEAL_COLUMNS[column].required ? { fontWeight: 'bold' as const } : {}) }));
  const line = SEAL_COLUMN_NAMES.map((column) => ({ value: sample[column] ?? '', type: String, format: '@' }));
  return writeXlsxFile([{ sheet: '用印台账', data: [head, line], stickyRowsCount: 1, columns: SEAL_COLUMN_NAMES.map(() => ({ width: 18 })) }]).toBuffer();
}
