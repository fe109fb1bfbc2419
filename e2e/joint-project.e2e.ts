import { Api, legalTimeIs, type Schemas } from './support/api';
import { drawnName, heardByExperts } from './support/looked-at';
import { enterpriseNo, REPRESENTATIVE_ID } from './support/people';
import { typeEnterprise } from './support/reception';
import { expect, test, type Page } from './support/seats';
import { Sections } from './support/sections';

const FIRM = enterpriseNo(661, '鞍山示例精密制造有限公司');
test.setTimeout(300_000);

const act = (page: Page) => page.getByRole('button', { name: /联办接件|登记，签容缺承诺书/ });

/** 1 for what is there until the button can be pressed, then the one that is still to come. */
async function lookThrough(page: Page, missing?: string): Promise<void> {
  await page.getByRole('region', { name: '一套材料' }).getByRole('heading', { level: 2 }).click();
  const lacking = missing ? page.getByRole('region', { name: '一套材料' }).getByRole('button', { name: new RegExp(missing) }) : null;
  const open = page.getByText(/^还有 \d+ 份没查$/);
  await expect(open).toBeVisible();
  for (let at = 0; at < 200 && await open.isVisible(); at += 1) {
    await page.keyboard.press('1');
    if (at % 8 === 7) await page.waitForTimeout(350); // the judgement follows what is typed
  }
  await expect(open).toBeHidden();
  await expect(act(page)).toBeEnabled();
  if (!lacking) return;
  if (await lacking.getAttribute('aria-expanded') !== 'true') await lacking.click();
  await page.getByRole('button', { name: '没有交这份' }).click();
  await expect(page.getByText(/^1 份可以后补/)).toBeVisible();
}

async function fill(page: Page): Promise<void> {
  for (const field of await page.getByRole('group', { name: '一张表格' }).getByRole('textbox').all()) await field.fill('80');
}

async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '手写签名框，还没有签' });
  await pad.hover(); // the box has come to rest
  const { x, y } = await pad.boundingBox() ?? { x: 0, y: 0 };
  await page.mouse.move(x + 40, y + 40);
  await page.mouse.down();
  for (const [right, down] of [[70, 20], [100, 70], [160, 30]] as const) await page.mouse.move(x + right, y + down, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('img', { name: '已签名' })).toBeVisible();
}

/** What is still to come is promised with a signature. */
async function onTrust(clerk: Page): Promise<void> {
  await clerk.getByLabel(/申请人自愿容缺/).check();
  await clerk.keyboard.press('Control+Enter');
  await sign(clerk);
  await clerk.getByRole('button', { name: '容缺受理', exact: true }).click();
  await expect(clerk.getByRole('region', { name: '办好了' })).toBeVisible();
}

/** The next stage, or what failed, from the page of the joint case. */
async function goOn(clerk: Page, id: number): Promise<void> {
  await clerk.goto(`/hall/joint-cases/${id}`);
  await expect(clerk.getByRole('button', { name: /开启下一阶段/ })).toBeEnabled();
  await clerk.keyboard.press('N');
  await expect(clerk.getByRole('heading', { name: /^接着办/ })).toBeVisible();
}

/** Judged by experts drawn by lot; the seed is published with the draw. */
async function judgedByExperts(sections: Sections, officer: Page): Promise<void> {
  const { id } = await sections.until('HB-001', 'accepted');
  const [reviewer, office] = [await sections.of('HB-001', 'reviewer'), await Api.as('inspoffice1')];
  for (const place of ['甲', '乙', '丙', '丁']) await office.post('/experts/register-expert', { name: `环评专家${place}`, employer: '某环境研究院', title: '高级工程师', specialities: ['环境影响评价'], phone: '13900000011' });
  await expect(async () => { expect(await sections.take('HB-001', reviewer, 'startExcludedProcedure', 'start-excluded-procedure', { procedure: 'expertReview', notifiedDays: 15, reason: '报告表须专家评审' })).toBe(true); }).toPass();
  const opened = await reviewer.post<{ id: number }>('/expert-reviews/open-expert-review', { caseId: id, topic: '环境影响报告表', specialities: ['环境影响评价'], seats: 3 });
  const show = () => reviewer.get<{ version: number; panel: { expertId: number; seated: boolean }[] }>(`/expert-reviews/${opened.id}`);
  const move = async (verb: string, body: object = {}, who = office): Promise<void> => { await who.post(`/expert-reviews/${opened.id}/${verb}`, { version: (await show()).version, ...body }); };
  await move('publish-candidates');
  await move('draw-experts');
  await officer.goto(`/office/expert-reviews/${opened.id}`);
  await expect(officer.getByText(/环评专家[甲乙丙丁]/).first()).toBeVisible();
  await expect(officer.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  for (const { expertId } of (await show()).panel.filter(({ seated }) => seated)) {
    await move('record-expert-answer', { expertId, answer: 'accepted' });
    await move('sign-in-expert', { expertId });
    await move('record-expert-opinion', { expertId, verdict: 'agree', opinion: '可行。' });
  }
  await move('conclude-expert-review', { conclusion: 'agree', words: '通过。', fees: [] }, reviewer);
}

/** Three sections ask, one car goes; the board of the trips shows it as one visit. */
async function visitedTogether(sections: Sections, officer: Page): Promise<void> {
  const office = await Api.as('inspoffice1');
  const items = ['YSY-001', 'XF-003', 'YSY-002'];
  for (const item of items) {
    await sections.until(item, 'accepted');
    await expect(async () => { expect(await sections.take(item, await sections.of(item, 'reviewer'), 'requestInspection', 'request-inspection', { district: '210303', address: '铁西区示例路 9 号' })).toBe(true); }).toPass();
  }
  const { inspectors } = await office.get<Schemas['SuggestionsView']>('/inspection-suggestions');
  const asked = await Promise.all(items.map(async (item) => (await (await sections.of(item, 'reviewer')).get<Schemas['InspectionView'][]>(`/cases/${(await sections.member(item)).id}/inspections`))[0]));
  const trip = await office.post<Schemas['TripTakenView']>('/inspection-trips/plan-trip', { onDate: '2026-12-29', half: 'day', car: '辽CE0009', district: '210303', inspectors: inspectors.map(({ personId }) => personId), requests: asked.map((one) => one?.id) });
  await officer.goto(`/office/inspection-trips/${trip.id}`);
  await expect(officer.getByText('联合').first()).toBeVisible();
  await conclude(sections, items, trip.id, inspectors.map(({ personId }) => personId));
}

async function conclude(sections: Sections, items: readonly string[], tripId: number, inspectors: readonly number[]): Promise<void> {
  const inspector = await Api.as('inspector1');
  for (const item of items) {
    const reviewer = await sections.of(item, 'reviewer');
    const { id } = await sections.member(item);
    const [inspection] = await reviewer.get<Schemas['InspectionView'][]>(`/cases/${id}/inspections`);
    await inspector.post(`/inspection-trips/${tripId}/submit-finding`, {
      clientId: crypto.randomUUID(), requestId: inspection?.id, observedAt: '2026-12-28T09:05:00+08:00', results: inspection?.points.map(({ code }) => ({ code, result: 'conforms' })), photos: [], signatures: inspectors.map((personId) => ({ personId, image: drawnName() })),
    });
    await reviewer.post(`/cases/${id}/conclude-inspection`, { version: (await reviewer.get<Schemas['CaseView']>(`/cases/${id}`)).version, conclusion: 'passed', opinion: '符合要求。' });
  }
}

test('an industrial project goes through its four stages: experts, one paper in time and one that never comes, one visit, one collection', async ({ takeSeat }) => {
  await legalTimeIs('2026-12-01T10:00');
  const clerk = await takeSeat('hall', 'clerk1', '/joint');
  const officer = await takeSeat('office', 'inspoffice1', '/inspections');
  await typeEnterprise(clerk, FIRM);
  await clerk.getByRole('combobox', { name: '主题' }).click();
  await clerk.getByRole('option', { name: /工业项目/ }).click();
  await expect(clerk.getByRole('group', { name: '一张表格' })).toBeVisible();
  await fill(clerk);
  await lookThrough(clerk);
  await clerk.keyboard.press('Control+Enter');
  const number = await clerk.getByRole('region', { name: '办好了' }).getByText(/^LB/).innerText();
  const { rows } = await (await Api.as('clerk1')).get<Schemas['JointPageView']>(`/joint-cases?view=all&text=${number}`);
  const sections = new Sections(rows[0]?.id ?? 0);
  const { id } = await sections.joint();
  await sections.grant('TZ-001');
  await judgedByExperts(sections, officer);
  await sections.grant('HB-001');
  await sections.grant('GH-002');

  await legalTimeIs('2026-12-08T10:00');
  await goOn(clerk, id);
  await clerk.getByRole('group', { name: '情形' }).getByText(/设计方案须审查/).click();
  await lookThrough(clerk, '批前公示照片');
  await onTrust(clerk);
  await heardByExperts((await sections.until('GH-003', 'accepted')).id, await sections.login('GH-003', 'reviewer'));
  await sections.grant('GH-003');
  expect(await sections.take('GH-003', await Api.as('clerk1'), 'registerDeferredSupplement', 'register-deferred-supplement', { materials: [{ code: 'GH-003-M06', files: [] }] })).toBe(true);
  expect(await sections.take('GH-003', await sections.of('GH-003', 'reviewer'), 'passDeferredMaterial', 'pass-deferred-material', { code: 'GH-003-M06' })).toBe(true);
  expect(await sections.take('GH-003', await sections.of('GH-003', 'reviewer'), 'printCertificate', 'print-certificate', { stockNumber: 'G0000009' })).toBe(true);
  await sections.grant('GH-004');

  await legalTimeIs('2026-12-15T10:00');
  await goOn(clerk, id);
  await lookThrough(clerk, '质量、安全保证措施');
  await onTrust(clerk);
  await heardByExperts((await sections.until('TS-001', 'accepted')).id, await sections.login('TS-001', 'reviewer'));
  await sections.grant('TS-001');
  const failing = await sections.until('SG-001', 'accepted');
  await legalTimeIs('2026-12-24T10:05');
  await sections.until('SG-001', 'terminated');

  await goOn(clerk, id);
  await clerk.getByRole('group', { name: '开启阶段' }).or(clerk.getByRole('group', { name: '这次开启的阶段' })).getByText('竣工验收').click();
  await clerk.getByRole('group', { name: '重新申报' }).getByText(/施工许可/).click();
  await lookThrough(clerk);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.getByRole('region', { name: '办好了' })).toBeVisible();
  expect((await sections.member('SG-001')).id).not.toBe(failing.id);
  await sections.grant('SG-001');

  await legalTimeIs('2026-12-28T09:00');
  await goOn(clerk, id);
  await lookThrough(clerk);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.getByRole('region', { name: '办好了' })).toBeVisible();
  await visitedTogether(sections, officer);
  for (const item of ['YSY-001', 'XF-003', 'YSY-002', 'YSY-003', 'BDC-001']) await sections.grant(item);

  const issuer = await takeSeat('hall', 'issuer1', '/issuing');
  await issuer.keyboard.press('F2');
  await issuer.keyboard.type(number);
  await issuer.keyboard.press('Enter');
  await issuer.getByRole('textbox', { name: '证件号' }).fill(REPRESENTATIVE_ID);
  await sign(issuer);
  await issuer.keyboard.press('Control+Enter');
  await expect.poll(async () => (await sections.joint()).status, { timeout: 90_000 }).toBe('closed');
});

