import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { Api, type Schemas } from './api';
import type { GivenCase } from './givens';
import type { Enterprise } from './people';
import type { Page } from './seats';

export const HEADS = ['编号', '用印日期', '文件名称', '事项编码', '申请人', '份数', '用印人'];
export const SEALED_BY = '卫生计生审批科审核员甲';

export function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const data = rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  return writeXlsxFile([{ sheet: '台账', data: data as SheetData }]).toBuffer();
}

/** Drops a file onto what takes files, the way a hand does it. */
export async function dropFile(page: Page, onto: string, name: string, bytes: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(([file, base64]) => {
    const carrier = new DataTransfer();
    carrier.items.add(new File([Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0))], file ?? ''));
    return carrier;
  }, [name, bytes.toString('base64')]);
  await page.locator(onto).dispatchEvent('drop', { dataTransfer: carried });
}

/** Findings count for the month of the deed, and two months in a row lead to an interview; `undo` puts both back. */
export async function settingsOfTheTest(): Promise<() => Promise<void>> {
  const admin = await Api.as('secadmin');
  const wanted: Readonly<Record<string, number>> = { findingMonthOfUse: 1, interviewMonths: 2 };
  const { settings } = await admin.get<Schemas['SettingsView']>('/settings');
  const before = settings.filter(({ name }) => name in wanted);
  const change = async (values: Readonly<Record<string, number>>): Promise<void> => {
    for (const { id, name, version, value } of (await admin.get<Schemas['SettingsView']>('/settings')).settings) {
      const to = values[name];
      if (to !== undefined && to !== value) await admin.post(`/settings/${id}/change-setting`, { version, value: to });
    }
  };
  await change(wanted);
  return () => change(Object.fromEntries(before.map(({ name, value }) => [name, value])));
}

/** What was sealed on paper becomes a case, is agreed to and looked at anew because of the finding; the result is kept. */
export async function correctedAfterwards(enterprise: Enterprise, { number, registerEntryId, receivedOn, decidedOn }: { number: string; registerEntryId: number; receivedOn: string; decidedOn: string }): Promise<GivenCase> {
  const [head, assessor, reviewer] = [await Api.as('head1'), await Api.as('assess1'), await Api.as('reviewer2')];
  const entered = await head.post<GivenCase>('/cases/enter-afterwards', {
    itemCode: 'SP-001', applicant: { kind: 'enterprise', ...enterprise }, conditions: [], materials: [{ code: 'SP-001-M04', presented: true, points: [], files: [] }], registerEntryId,
    outcome: 'issued', receivedOn, acceptedOn: receivedOn, decision: 'granted', decidedOn, issuedOn: decidedOn, reason: '专网办理，当时没有录入平台。',
  });
  const approved = await assessor.post<GivenCase>(`/cases/${entered.id}/approve-late-entry`, { version: entered.version, words: '情况属实。' });
  const personId = (await reviewer.get<{ id: number }>('/auth/me')).id;
  const ordered = await head.post<GivenCase>(`/cases/${entered.id}/order-re-review`, { version: approved.version, personId, dueOn: '2026-12-10', finding: number, reason: '对照原始材料重审。' });
  await reviewer.post(`/cases/${entered.id}/record-re-review`, { version: ordered.version, verdict: 'conforms', opinion: '材料齐全，程序补齐。', faults: [] });
  return entered;
}
