import { findWrongs, type Premises, type RunningGateway } from '@onecounter/testing/processes';

/** Cases received and accepted all at once; no listener has heard of them unless a worker runs. */
export async function acceptCases(gateway: RunningGateway, count: number): Promise<number[]> {
  const reception = await gateway.given.reception();
  const clerk = await gateway.as('clerk1');
  return Promise.all(Array.from({ length: count }, async () => {
    const { body } = await clerk.post('/cases/register-application', reception);
    await clerk.post(`/cases/${String(body.id)}/accept-application`, { version: 1 });
    return Number(body.id);
  }));
}

/** The listeners that follow an acceptance, whatever else is told to people. */
export const LISTENERS = ['assign-reviewer-when-application-accepted', 'render-document-when-step-names-it'];

/** What the listeners must have done for accepted cases: each its part, once. */
export async function expectHeardOnce(premises: Premises, ids: readonly number[]): Promise<void> {
  const steps = await premises.rows<{ verb: string; n: string }>(`select verb, count(*) n from platform.step where subject_kind = 'permitCase' and subject_id = any($1) group by verb order by verb`, [ids]);
  expect(steps).toEqual([{ verb: 'acceptApplication', n: String(ids.length) }, { verb: 'assignReviewer', n: String(ids.length) }, { verb: 'registerApplication', n: String(ids.length) }]);
  expect(await premises.value<string>('select count(*) from casework.permit_case where id = any($1) and assignee_id is null', [ids])).toBe('0');
  // every document is rendered: receipt and acceptance notice
  const documents = await premises.rows<{ state: string; n: string }>(`select state, count(*) n from platform.document where subject_id = any($1) group by state`, [ids]);
  expect(documents).toEqual([{ state: 'rendered', n: String(2 * ids.length) }]);
  // a receipt of each listener for each fact: rendering hears all of a case, the reviewer's listener hears acceptance; who else listens has specs of their own
  const receipts = await premises.rows<{ listener: string; n: string }>(
    `select listener, count(*) n from platform.event_receipt r join platform.outbox o on o.id = r.event_id where o.subject_kind = 'permitCase' and o.subject_id = any($1) and listener = any($2) group by listener order by listener`, [ids, LISTENERS]);
  expect(receipts).toEqual([{ listener: 'assign-reviewer-when-application-accepted', n: String(ids.length) }, { listener: 'render-document-when-step-names-it', n: String(3 * ids.length) }]);
  expect(await findWrongs(premises)).toEqual([]);
}
