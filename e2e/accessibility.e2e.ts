import { addressInQrOf } from './support/pdf-qr';
import { Api, legalTimeIs, type Schemas } from './support/api';
import { acceptedCase, awaitingCase, certifiedCase, grantedCase, reviewedCase, type GivenCase } from './support/givens';
import { assignedLogin } from './support/office';
import { doesNotScroll, isAccessible, isReachableAtTwiceTheSize } from './support/looks';
import { enterpriseNo } from './support/people';
import { chooseItem, typeEnterprise } from './support/reception';
import { expect, test, type AppName, type Page } from './support/seats';

const LONG = '鞍山市铁西区永乐街道千山西路社区便民综合服务餐饮管理连锁有限责任公司第十七分店';
const NAMES = ['awaiting', 'accepted', 'reviewed', 'granted', 'certified'] as const;
type Cases = Record<(typeof NAMES)[number], GivenCase> & { reviewer: string };
let cases: Cases;

/** A page with something on it: where it is, what shows that it is there, its primary button and the tab where that is at 200 %. */
interface Place { what: string; path: (cases: Cases) => string; shows: string | RegExp; then?: (page: Page) => Promise<void>; primary?: string | RegExp; tab?: string }

test.use({ viewport: { width: 1366, height: 768 } });
test.beforeAll(async () => {
  await legalTimeIs('2026-11-24T09:00');
  const firm = (serial: number) => enterpriseNo(serial, `${LONG.slice(0, -1)}${serial}店`);
  const made = await Promise.all([awaitingCase(firm(41)), acceptedCase(firm(42)), reviewedCase(firm(43)), grantedCase(firm(44)), certifiedCase(firm(45))]);
  const byName = Object.fromEntries(NAMES.map((name, at) => [name, made[at]])) as Record<(typeof NAMES)[number], GivenCase>;
  cases = { ...byName, reviewer: await assignedLogin(await Api.as('approver1'), byName.accepted.id) };
});

const chooseFirst = async (page: Page): Promise<void> => { await page.keyboard.press(']'); await expect(page.getByRole('heading', { name: /^材料 \d+ 份/ })).toBeVisible(); };
const HALL: Place[] = [
  { what: '接件', path: () => '/reception', shows: '还没有选事项', primary: '受理并出具通知书' },
  { what: '接件到一半', path: () => '/reception', shows: '谁来办', then: halfAReception, primary: '出具一次性告知书' },
  { what: '补正', path: () => '/supplements', shows: LONG.slice(0, 6), then: chooseFirst, primary: '再次一次性告知' },
  { what: '今日登记', path: () => '/today', shows: '2026-11-24' },
  { what: '事项与范本', path: () => '/items?item=SP-001', shows: '食品经营许可证' },
  { what: '办件', path: ({ accepted }) => `/cases/${accepted.id}`, shows: '链条完整' },
  { what: '找办件', path: () => '/today', shows: '2026-11-24', then: (page) => openOver(page, 'Control+K') },
  { what: '没有这一页', path: () => '/nowhere', shows: '没有这一页' },
];
const ISSUING: Place[] = [
  { what: '等着发的', path: () => '/issuing', shows: /等着发的 \d/ },
  { what: '发证', path: ({ certified }) => `/issuing?number=${certified.number}`, shows: '食品经营许可证', primary: /^交付 \d+ 件/ },
];
const REVIEWING: Place[] = [
  { what: '待办', path: () => '/inbox', shows: /剩 \d+ 天/, primary: '审核通过', tab: '预览' },
  { what: '按键', path: () => '/inbox', shows: /剩 \d+ 天/, then: (page) => openOver(page, '?') },
  { what: '为什么是这天', path: ({ accepted }) => `/cases/${accepted.id}`, shows: '链条完整', then: (page) => page.keyboard.press('W') },
  { what: '办件', path: ({ accepted }) => `/cases/${accepted.id}`, shows: '链条完整', primary: '审核通过', tab: '意见和办理' },
  { what: '制证', path: () => '/certificates', shows: '空白证件号', primary: '制证', tab: '证件' },
];
const DECIDING: Place[] = [
  { what: '决定前看样', path: ({ reviewed }) => `/cases/${reviewed.id}`, shows: '链条完整', then: openDecision },
];
const HEADING: Place[] = [
  { what: '印章台账', path: () => '/seal-ledger', shows: '受理通知书' },
  { what: '事项库', path: () => '/items', shows: 'SP-001' },
  { what: '事项', path: () => '/items/SP-001', shows: '食品经营许可' },
];
const WRITING: Place[] = [{ what: '改事项', path: () => '/items/WS-001', shows: '链条完整', then: draftAnew }];
const RUNNING: Place[] = [{ what: '系统', path: () => '/system', shows: '2026' }];

async function halfAReception(page: Page): Promise<void> {
  await typeEnterprise(page, enterpriseNo(46, LONG));
  await chooseItem(page, 'spjy', 'SP-001');
  await page.keyboard.press('3');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  for (const key of ['1', 'J', 'J', '2', 'J', '2']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: '出具一次性告知书' })).toBeEnabled();
}

async function openOver(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function draftAnew(page: Page): Promise<void> {
  await page.keyboard.press('N');
  await expect(page.getByRole('heading', { name: '发布' })).toBeVisible();
}

async function openDecision(page: Page): Promise<void> {
  await page.keyboard.press('E');
  await expect(page.getByRole('dialog').getByRole('article')).toContainText(LONG.slice(0, 20));
}

const SEATS: [app: AppName, login: (cases: Cases) => string, places: Place[]][] = [
  ['hall', () => 'clerk1', HALL], ['hall', () => 'issuer1', ISSUING], ['office', ({ reviewer }) => reviewer, REVIEWING],
  ['office', () => 'approver1', DECIDING], ['office', () => 'head1', HEADING], ['office', () => 'policy1', WRITING], ['office', () => 'sysadmin', RUNNING],
];
for (const [app, login, places] of SEATS) {
  test(`${places.map(({ what }) => what).join('、')}: for everybody, on one screen, and at twice the size`, async ({ takeSeat }) => {
    const page = await takeSeat(app, login(cases));
    for (const { what, path, shows, then, primary, tab } of places) {
      await test.step(what, async () => {
        await page.goto(`/${app}${path(cases)}`);
        await expect(page.getByText(shows).first()).toBeAttached();
        await then?.(page);
        await isAccessible(page);
        await doesNotScroll(page);
        if (primary) await isReachableAtTwiceTheSize(page, page.getByRole('button', { name: primary, exact: true }), tab);
      });
    }
  });
}

test('登录、进度、核验: for everybody', async ({ page }) => {
  const clerk = await Api.as('reviewer1');
  const papers = await clerk.get<Schemas['DocumentView'][]>(`/cases/${cases.certified.id}/documents`);
  const addressOn = async (kind: string): Promise<string> => new URL(addressInQrOf(await clerk.bytes(`/documents/${papers.find((paper) => paper.kind === kind)?.id}/pdf`))).hash;
  const places: [string, string | RegExp][] = [
    ['/hall/login', '登录'], ['/office/login', '登录'], ['/public/', '查办事进度'], ['/public/#/bulletins', '业务专报'], [`/public/${await addressOn('receipt')}`, '办到哪一步'], [`/public/${await addressOn('certificate')}`, '有效'],
  ];
  for (const [path, shows] of places) {
    await page.goto('about:blank');
    await page.goto(path);
    await expect(page.getByRole('heading', { name: shows }).or(page.getByRole('button', { name: shows })).first()).toBeVisible();
    await isAccessible(page);
  }
});
