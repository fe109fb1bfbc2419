import { Caller, type Desk } from '@onecounter/testing';

export interface Program { readonly caller: Caller; readonly id: number; readonly key: string }
const SCOPES = ['readSupervisionFeed', 'acknowledgeFeed', 'makeTestEvent'];
let made = 0;

/** A program of the department, by the real act of the administrator. */
export async function programOf(desk: Desk, unitCode: string, over: object = {}): Promise<Program> {
  const unit = await desk.sql.row<{ id: number }>('select id from organisation.unit where code = $1', [unitCode]);
  const given = await (await desk.as('sysadmin')).post('/api-clients/issue-api-client', { unitId: unit?.id, name: `程序 ${(made += 1)}`, sandbox: false, days: 90, scopes: SCOPES, ranges: ['127.0.0.0/8'], perMinute: 6000, ...over });
  if (given.status !== 200) throw new Error(given.text);
  return { caller: new Caller(desk.app, String(given.body.key)), id: Number(given.body.id), key: String(given.body.key) };
}
