import { Api, BASE_URL, legalTimeIs, type Schemas } from './support/api';
import { inspected } from './support/looked-at';
import { assignedLogin, tickAndWrite } from './support/office';
import { enterpriseNo, REPRESENTATIVE_ID } from './support/people';
import { addressInQrOf } from './support/pdf-qr';
import { chooseItem, materialLine, typeEnterprise } from './support/reception';
import { expect, test, type Page, type TakeSeat } from './support/seats';

const ENTERPRISE = enterpriseNo(1, '鞍山市铁西区味源餐饮管理有限公司');
const ITEM = '食品经营许可（新办，餐饮服务/食品销售）';
const STOCK = 'K00012026';
interface Story { id: number; number: string }

test('食品经营许可: from the counter to the certificate in the hand, through both apps', async ({ takeSeat, page }) => {
  await legalTimeIs('2026-11-20T10:30');
  const clerk = await takeSeat('hall', 'clerk1');
  const story = await test.step('one paper is missing: told once', () => isTold(clerk));
  await test.step('the paper comes on Monday: accepted', () => isAccepted(clerk, story));
  await test.step('the assigned reviewer passes it', () => isReviewed(takeSeat, story));
  await test.step('the approver sees the decision and grants', () => isGranted(takeSeat, story));
  const address = await test.step('the certificate is tried and printed', () => isCertified(takeSeat, story));
  await test.step('it is handed over against a signature', () => isHandedOver(takeSeat, story));
  await test.step('anybody may see that it is valid', () => isValidFor(page, address));
  await test.step('and the applicant how it went', () => isShownTo(page, story));
});

async function isTold(clerk: Page): Promise<Story> {
  await typeEnterprise(clerk, ENTERPRISE);
  await chooseItem(clerk, 'spjy', 'SP-001');
  await clerk.keyboard.press('1');
  await expect(materialLine(clerk, 'M01')).toContainText('合格 4/4');
  await clerk.keyboard.press('1');
  await expect(materialLine(clerk, 'M03')).toContainText('合格 3/3');
  await clerk.keyboard.press('2');
  await expect(materialLine(clerk, 'M04')).toContainText('缺');
  const notice = clerk.getByRole('article', { name: '一次性告知书' });
  await expect(notice).toContainText('食品安全规章制度目录清单');
  await expect(clerk.getByRole('button', { name: '出具一次性告知书' })).toBeEnabled();
  await clerk.keyboard.press('Control+Enter');
  const result = clerk.getByRole('region', { name: '办好了' });
  await expect(result).toContainText('待补正');
  await expect(result).toContainText('一次性告知书');
  const id = Number((await result.getByRole('link', { name: '看这一件' }).getAttribute('href'))?.split('/').at(-1));
  return { id, number: await result.getByText(/^\d{6}-\d{8}-\d{6}$/).first().innerText() };
}

async function isAccepted(clerk: Page, { number }: Story): Promise<void> {
  await legalTimeIs('2026-11-23T09:10');
  await clerk.getByRole('link', { name: /^补正/ }).click();
  await clerk.getByRole('textbox', { name: '在编号、申请人、事项里找' }).focus();
  await clerk.keyboard.type(number.slice(-6));
  await clerk.keyboard.press('Tab');
  const rows = clerk.getByRole('list', { name: '办件' }).getByRole('listitem');
  await expect(rows).toHaveText([new RegExp(`${number.slice(-6)}.*停在申请人`)]);
  await clerk.keyboard.press(']');
  await expect(materialLine(clerk, 'M04')).toContainText('缺');
  await clerk.keyboard.press('1');
  await expect(materialLine(clerk, 'M04')).toContainText('合格 1/1');
  await expect(clerk.getByRole('article', { name: '受理通知书' })).toBeVisible();
  await expect(clerk.getByRole('button', { name: '受理并出具通知书' })).toBeEnabled();
  await clerk.keyboard.press('Control+Enter');
  const result = clerk.getByRole('region', { name: '办好了' });
  await expect(result).toContainText(/已受理.*受理通知书/);
  await clerk.keyboard.press('F9');
  await expect(clerk.getByRole('dialog', { name: '受理通知书' })).toContainText('打印');
  await clerk.keyboard.press('Escape');
}

async function isReviewed(takeSeat: TakeSeat, { id, number }: Story): Promise<void> {
  const login = await assignedLogin(await Api.as('approver1'), id);
  await inspected(id, login);
  const reviewer = await takeSeat('office', login);
  const row = reviewer.getByRole('option', { name: number.slice(7) });
  await expect(row).toContainText(ITEM);
  await row.click();
  await expect(reviewer.getByRole('button', { name: '审核通过' })).toBeVisible();
  await reviewer.keyboard.press('E');
  await tickAndWrite(reviewer, '材料齐全，布局合理，建议准予。');
  await reviewer.keyboard.press('Control+Enter');
  await expect(reviewer.getByRole('region', { name: '已有意见' })).toContainText('材料齐全，布局合理，建议准予。');
}

async function isGranted(takeSeat: TakeSeat, { number }: Story): Promise<void> {
  const approver = await takeSeat('office', 'approver1');
  await approver.keyboard.press('Control+K');
  await approver.keyboard.type(number);
  await expect(approver.getByRole('dialog').getByRole('option', { name: number.slice(7) }).first()).toBeVisible();
  await approver.keyboard.press('Enter');
  await expect(approver.getByRole('heading', { level: 1, name: ITEM })).toBeVisible();
  await expect(approver.getByText('请看审核意见，作出决定')).toBeVisible();
  await approver.keyboard.press('E');
  const dialog = approver.getByRole('dialog', { name: '准予许可' });
  await expect(dialog.getByRole('article')).toContainText(ENTERPRISE.name);
  await approver.keyboard.press('Control+Enter');
  await expect(approver.getByText('已准予').first()).toBeVisible();
}

async function isCertified(takeSeat: TakeSeat, { id, number }: Story): Promise<string> {
  const reviewer = await takeSeat('office', 'reviewer1', '/certificates');
  await reviewer.getByRole('option', { name: number.slice(7) }).click();
  await expect(reviewer.getByRole('region', { name: '证件' })).toContainText(number);
  await reviewer.keyboard.press('T');
  const paper = reviewer.getByRole('dialog');
  await expect(paper).toContainText(`试打 ${number}`);
  await expect(paper.getByRole('button', { name: '打印' })).toBeVisible();
  await reviewer.keyboard.press('Escape');
  await reviewer.getByLabel('空白证件号').fill(STOCK);
  await reviewer.keyboard.press('Control+Enter');
  await expect(reviewer.getByRole('dialog', { name: `证件 ${ENTERPRISE.name}` })).toBeVisible();
  return addressOfCertificate(id);
}

/** What a phone reads of the printed certificate; where it leads is where the application really is. */
async function addressOfCertificate(id: number): Promise<string> {
  const clerk = await Api.as('reviewer1');
  const papers = await clerk.get<Schemas['DocumentView'][]>(`/cases/${id}/documents`);
  const certificate = papers.find(({ kind }) => kind === 'certificate');
  return addressInQrOf(await clerk.bytes(`/documents/${certificate?.id}/pdf`));
}

async function isHandedOver(takeSeat: TakeSeat, { number }: Story): Promise<void> {
  const issuer = await takeSeat('hall', 'issuer1', '/issuing');
  await issuer.keyboard.press('F2');
  await issuer.keyboard.type(number);
  await issuer.keyboard.press('Enter');
  await expect(issuer.getByRole('region', { name: '可以发的', exact: true })).toContainText('食品经营许可证');
  await issuer.getByRole('textbox', { name: '证件号' }).fill(REPRESENTATIVE_ID);
  await sign(issuer);
  await expect(issuer.getByRole('button', { name: '交付 1 件' })).toBeEnabled();
  await issuer.keyboard.press('Control+Enter');
  await expect(issuer.getByRole('region', { name: '可以发的', exact: true })).toContainText('已送达');
  await issuer.keyboard.press('F9');
  await expect(issuer.getByRole('dialog', { name: '送达回证' })).toContainText('打印');
}

async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '手写签名框，还没有签' });
  await pad.hover(); // the box has come to rest
  const { x, y, width, height } = await pad.boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.2, y + height * 0.7);
  await page.mouse.down();
  for (const [right, down] of [[0.3, 0.2], [0.4, 0.8], [0.5, 0.3], [0.7, 0.6]] as const) await page.mouse.move(x + width * right, y + height * down, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('img', { name: '已签名' })).toBeVisible();
}

async function isValidFor(page: Page, address: string): Promise<void> {
  expect(address).toMatch(/\/public\/#\/verify\/[\w-]{16,}$/);
  await page.goto(new URL(address).href.replace(new URL(address).origin, BASE_URL));
  await expect(page.getByRole('heading', { name: '有效' })).toBeVisible();
  await expect(page.getByText(ENTERPRISE.name)).toBeVisible();
  await expect(page.getByText('食品经营许可证')).toBeVisible();
}

async function isShownTo(page: Page, { id, number }: Story): Promise<void> {
  const clerk = await Api.as('clerk1');
  const receipt = (await clerk.get<Schemas['DocumentView'][]>(`/cases/${id}/documents`)).find(({ kind }) => kind === 'receipt');
  const code = addressInQrOf(await clerk.bytes(`/documents/${receipt?.id}/pdf`)).split('/').at(-1) ?? '';
  await page.goto('/public/');
  await page.getByLabel('收件编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '领证' })).toContainText('送达');
  await expect(page.getByText('鞍山市铁西区味源****')).toBeVisible();
  await expect(page.getByText(ENTERPRISE.name)).toBeHidden();
}
