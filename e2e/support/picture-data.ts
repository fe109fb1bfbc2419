import { Api, legalTimeIs, type Schemas } from './api';
import { registeredCase, take, type GivenCase } from './givens';
import { inspected } from './looked-at';
import { enterpriseNo, type Enterprise } from './people';
import { expect } from './seats';

export const TASTE: Enterprise = { ...enterpriseNo(601, '鞍山市铁西区味源餐饮管理有限公司'), address: '鞍山市铁西区示例路 1 号' };
export const PHARMACY = enterpriseNo(602, '鞍山康和大药房有限公司');
export const INSTRUMENTS = enterpriseNo(603, '鞍山市铁东区康和医疗器械有限公司');
const MINE = '审核员甲';

/** What lies in the inbox of 医药器械审批科 on 2026-11-20: name, item, day and minute of its reception. */
const INBOX: readonly [on: string, item: string, name: string][] = [
  ['2026-11-02T15:10', 'YY-001', '鞍山市立山区仁济医药连锁有限公司第十七分店'], ['2026-11-04T09:20', 'YY-003', INSTRUMENTS.name], ['2026-11-05T10:05', 'YY-003', '辽宁辽南医药物流有限公司'],
  ['2026-11-09T09:40', 'YY-001', '鞍山市铁西区瑞祥大药房'], ['2026-11-09T14:30', 'YY-003', '鞍山康泽医疗器械销售有限公司'], ['2026-11-12T10:15', 'YY-001', '鞍山高新区惠民药店'],
  ['2026-11-13T09:05', 'YY-001', '鞍山市千山区益民大药房'], ['2026-11-17T08:50', 'YY-001', '鞍山市铁东区本草堂大药房'], ['2026-11-17T14:20', 'YY-001', '鞍山市千山区同德药房'],
  ['2026-11-19T09:30', 'YY-003', '鞍山视明眼镜有限公司'], ['2026-11-20T09:00', 'YY-001', '鞍山市铁西区参茸健康药房'], ['2026-11-20T09:45', 'YY-001', '鞍山市立山区康民药店'],
];

const firm = (enterprise: Enterprise): object => ({ kind: 'enterprise', ...enterprise });
const accepted = async (item: string, enterprise: Enterprise): Promise<GivenCase> => take('clerk1', await registeredCase({ item, applicant: firm(enterprise) }), 'accept-application');

/** 味源 founded its firm a week ago; so the counter knows it. */
export async function cameBefore(): Promise<void> {
  await legalTimeIs('2026-11-12T10:00');
  await accepted('QY-001', TASTE);
}

/** Weeks of a section's work; @returns the case of the picture, with its clock stopped from 11-10 to 11-16. */
export async function fillInbox(): Promise<GivenCase> {
  let shown: GivenCase | undefined;
  let stopped: GivenCase | undefined;
  for (const [at, [on, item, name]] of INBOX.entries()) {
    if (on > '2026-11-10' && stopped === undefined) stopped = await stopBoth(shown);
    await legalTimeIs(on);
    const given = await toMe(await accepted(item, name === INSTRUMENTS.name ? INSTRUMENTS : enterpriseNo(620 + at, name)));
    if (name === INSTRUMENTS.name) shown = given;
  }
  if (!shown) throw new Error('the case of the picture is missing');
  return shown;
}

/** Stops the clock of the case of the picture for its rectification, and of another one for good. */
async function stopBoth(shown: GivenCase | undefined): Promise<GivenCase> {
  if (!shown) throw new Error('the case of the picture is missing');
  await legalTimeIs('2026-11-09T17:00');
  const rectify = { procedure: await procedureOf(shown.id), notifiedDays: 7, reason: '库房未分设待验区、退货区，温湿度没有连续记录，请整改。' };
  const open = await take('reviewer3', await latestOf(shown), 'start-excluded-procedure', rectify);
  const other = await (await Api.as('reviewer3')).get<Schemas['CasePageView']>('/cases?view=section&search=辽南医药物流');
  await legalTimeIs('2026-11-12T09:10');
  for (const row of other.rows) await take('reviewer3', row, 'start-excluded-procedure', { ...rectify, notifiedDays: 10 });
  await legalTimeIs('2026-11-16T16:40');
  return take('reviewer3', open, 'end-excluded-procedure', { result: '整改完成，复查合格。' });
}

async function procedureOf(id: number): Promise<string> {
  const me = await Api.as('reviewer3');
  const { itemVersionId } = await me.get<Schemas['CaseView']>(`/cases/${id}`);
  const { definition } = await me.get<Schemas['ItemVersionView']>(`/item-versions/${itemVersionId}`);
  return definition.stopsClock[0]?.procedure ?? 'appraisal';
}

const latestOf = async ({ id }: GivenCase): Promise<GivenCase> => (await Api.as('reviewer3')).get<Schemas['CaseView']>(`/cases/${id}`);

/** The worker gives it to whoever has least; the head gives it to the one whose inbox is shown. */
async function toMe(given: GivenCase): Promise<GivenCase> {
  const head = await Api.as('dyyqx-head1');
  await expect.poll(async () => (await head.get<Schemas['CaseView']>(`/cases/${given.id}`)).assigneeName ?? '').not.toBe('');
  const reviewers = await head.get<Schemas['ReviewerView'][]>(`/cases/${given.id}/reviewers`);
  const me = reviewers.find(({ name }) => name.endsWith(MINE));
  const now = await head.get<Schemas['CaseView']>(`/cases/${given.id}`);
  return me?.assigned ? now : take('dyyqx-head1', now, 'assign-reviewer', { personId: me?.personId });
}

/** 开办药店: three results ready, one granted and not printed, one not decided. @returns the number on the receipt */
export async function fillIssuing(): Promise<string> {
  await legalTimeIs('2026-11-20T13:10');
  const first = await instantResult('QY-001', 'dqydj', 'A00120331');
  await instantResult('YY-002', 'dyyqx', 'B20260318');
  await instantResult('SP-002', 'dwsjs', 'K00000176');
  const shop = await toMe(await accepted('YY-001', PHARMACY));
  await inspected(shop.id, 'reviewer3');
  const passed = await take('reviewer3', await latestOf(shop), 'pass-review', { opinion: '符合条件，建议准予。', tickedPoints: await pointsOf(shop.id, 'reviewer3') });
  await take('approver3', passed, 'grant-permit', { opinion: '同意。' });
  const devices = await toMe(await accepted('YY-003', PHARMACY));
  await take('reviewer3', devices, 'start-excluded-procedure', { procedure: await procedureOf(devices.id), notifiedDays: 7, reason: '库房整改' });
  return first.number;
}

async function instantResult(item: string, section: string, stockNumber: string): Promise<GivenCase> {
  const given = await accepted(item, PHARMACY);
  const granted = await take(`${section}-approver1`, await latestBy(`${section}-approver1`, given), 'grant-permit', { opinion: '同意。', tickedPoints: await pointsOf(given.id, `${section}-approver1`) });
  await take(`${section}-reviewer1`, granted, 'print-certificate', { stockNumber });
  return given;
}
const latestBy = async (login: string, { id }: GivenCase): Promise<GivenCase> => (await Api.as(login)).get<Schemas['CaseView']>(`/cases/${id}`);
const pointsOf = async (id: number, login: string): Promise<string[]> => (await (await Api.as(login)).get<Schemas['SubstantivePointView'][]>(`/cases/${id}/substantive-points`)).map(({ code }) => code);
