import { randomUUID } from 'node:crypto';
import type { Answer, Desk } from '@onecounter/testing';

export const LIAISONS = { ours: { name: '陈示例', phone: '0412-2345678' }, theirs: { name: '赵𠮷·🙂', phone: '13900000002' } };

export async function unitOf(desk: Desk, code = 'S-SCJG-SP'): Promise<number> {
  return (await desk.sql.row<{ id: number }>('select id from organisation.unit where code = $1', [code]))?.id ?? 0;
}

export async function openSubscription(desk: Desk, url: string, more: object = {}, login = 'sysadmin'): Promise<Answer> {
  return (await desk.as(login)).post('/push-subscriptions/open-subscription', { unitId: await unitOf(desk), url, itemCodes: [], eventTypes: [], ...LIAISONS, ...more });
}

/** Events of a case as they are written when its decision moves, one for each number of a step. */
export async function write(desk: Desk, caseId: number, seqs: readonly number[], unitIds: readonly number[], more: { type?: string; decidedOn?: string; dueOn?: string } = {}): Promise<string[]> {
  const ids = seqs.map(() => randomUUID());
  for (const [at, seq] of seqs.entries()) {
    await desk.sql.rows(
      `insert into supervision.event (id, case_id, seq, type, item_code, jurisdiction_path, supervisor_unit_id, supervisor_unit_ids, occurred_at, decided_on, due_on, payload) values ($1, $2, $3, $4, 'SP-001', '/210300/', $5, $6, '2026-11-20T02:30:00Z', $7, $8, $9)`,
      [ids[at], caseId, seq, more.type ?? 'permit.granted', unitIds[0] ?? null, unitIds, more.decidedOn ?? '2026-11-20', more.dueOn ?? '2026-11-24', JSON.stringify({ version: 1, id: ids[at], label: '准予许可', sequence: seq })]);
  }
  return ids;
}
