import { Api, legalTimeIs, type Schemas } from './support/api';
import { correctedAfterwards, dropFile, HEADS, SEALED_BY, settingsOfTheTest, workbook } from './support/compliance';
import { doesNotScroll, isAccessible } from './support/looks';
import { enterpriseNo } from './support/people';
import { expect, test, type Page } from './support/seats';

const FIRMS = [861, 862, 863, 864].map((serial) => enterpriseNo(serial, `鞍山市铁东区第${serial}先用印食品有限公司`));
/** On paper: two uses in October, two in November; none of them has a case. */
const USES = [['2026-10-13', 0], ['2026.10.14', 1], ['2026年11月17日', 2], ['2026-11-18', 3]] as const;
const lines = (wrong = false) => USES.map(([on, firm], at) => [at + 1, wrong && at === 2 ? '2026年11月31日' : on, '食品经营许可证', 'SP-001', FIRMS[firm]?.name ?? '', 1, SEALED_BY]);
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');
type Row = Schemas['CheckFindingRowView'];
let undo = (): Promise<void> => Promise.resolve();

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  await legalTimeIs('2026-12-02T09:30');
  undo = await settingsOfTheTest();
});
test.afterAll(() => undo());

/** Of the four uses, in their order, wherever they were found. */
async function found(month: string): Promise<Row[]> {
  const { rows } = await (await Api.as('assess1')).get<{ rows: Row[] }>(`/findings?month=${month}&check=2&limit=100`);
  return rows.filter(({ rule, personName }) => rule === 'approvalSealWithoutCase' && personName === SEALED_BY).sort((one, other) => one.id - other.id);
}
/** A verb with its words, from the button to what the page shows then. */
async function says(page: Page, button: string, words: string, then: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${button}`) }).first().click();
  const box = page.getByRole('dialog', { name: new RegExp(`^${button}`) });
  await box.getByRole('textbox').last().fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(box).toBeHidden();
  await expect(page.getByText(then).first()).toBeVisible();
}

test('a paper register is dropped in, what was sealed without a case is found, explained, confirmed and corrected', async ({ takeSeat }) => {
  test.slow();
  const [head, keeper] = [await Api.as('head1'), await Api.as('reviewer1')];
  const keeperId = (await keeper.get<{ id: number }>('/auth/me')).id;
  const register = await head.post<{ id: number }>('/seal-registers/open-seal-register', { register: 'approval', keeperId });
  const reviewer = await takeSeat('office', 'reviewer1', `/seal-registers/${register.id}/import`);
  await dropFile(reviewer, '.oc-seal-drop', '用印台账.xlsx', await workbook([HEADS, ...lines(true)]));
  await expect(reviewer.getByRole('row', { name: /^B4 用印日期 2026年11月31日/ })).toBeVisible();
  await expect(reviewer.getByText('先在表格里改好 1 处，再选一次文件')).toBeVisible();
  await isAccessible(reviewer);
  await dropFile(reviewer, '.oc-seal-drop', '用印台账（改）.xlsx', await workbook([HEADS, ...lines()]));
  await reviewer.getByRole('button', { name: '导入 4 行' }).click();
  await expect(reviewer.getByRole('cell', { name: new RegExp(FIRMS[3]?.name ?? '') })).toBeVisible();

  const assessor = await takeSeat('office', 'assess1', '/checks?month=2026-11');
  const run = assessor.getByRole('button', { name: /^重新核对/ });
  await expect(run).toBeEnabled({ timeout: 90_000 });
  await run.click();
  await assessor.keyboard.press('Control+Enter');
  await expect(assessor.getByText(/正在核对 2026-11|全部核对；查 2026-11/).first()).toBeVisible();
  await expect(assessor.getByText(/全部核对；查 2026-11 的 \d+ 件，督查考核/)).toBeVisible({ timeout: 90_000 });
  const [first, second] = await found('2026-11');
  if (!first || !second) throw new Error('the two uses of November were found');
  await assessor.getByRole('button', { name: new RegExp(first.number) }).click();
  await expect(assessor.getByRole('heading', { name: /用印一次，平台没有办件/ })).toBeVisible();
  await doesNotScroll(assessor);

  await reviewer.goto(`/office/checks?month=2026-11&finding=${first.id}`);
  await reviewer.getByRole('button', { name: /^说明/ }).first().click();
  const box = reviewer.getByRole('dialog', { name: /^说明/ });
  await box.getByRole('textbox').fill('专网办理，事后没有补录。');
  await box.locator('input[type=file]').setInputFiles({ name: '专网截图.png', mimeType: 'image/png', buffer: DOT });
  await expect(box.getByText('专网截图.png')).toBeVisible();
  await reviewer.keyboard.press('Control+Enter');
  await expect(reviewer.getByText('科室已说明').first()).toBeVisible();
  await assessor.reload();
  await assessor.getByRole('button', { name: '专网截图.png' }).click();
  await expect(assessor.getByRole('dialog', { name: '专网截图.png' }).locator('iframe')).toBeVisible();
  await assessor.keyboard.press('Escape');
  await says(assessor, '认定违规', '用印前没有接件、受理，认定违规。', '已认定');
  await (await Api.as('assess1')).post(`/findings/${second.id}/confirm-finding`, { version: second.version, words: '认定违规。' });

  const { lines: ledger } = await head.get<Schemas['CheckFindingView']>(`/findings/${first.id}`);
  const entry = (await head.get<{ rows: Schemas['RegisterEntryView'][] }>(`/register-entries?registerId=${register.id}&limit=50`)).rows.find(({ lineNo }) => lineNo === ledger.find(({ itself }) => itself)?.lineNo);
  const firm = FIRMS.find(({ name }) => name === entry?.applicantName);
  if (!entry || !firm) throw new Error('the line of the finding is in the register');
  await correctedAfterwards(firm, { number: first.number, registerEntryId: entry.id, receivedOn: '2026-11-10', decidedOn: entry.usedOn });
  await expect.poll(async () => (await head.get<Row>(`/findings/${first.id}`)).statusLabel, { timeout: 90_000 }).toBe('已办结');
  await assessor.reload();
  await expect(assessor.getByRole('button', { name: new RegExp(`已办结.*${first.number}`, 's') })).toBeVisible();
});

test('the award list shows why, the person appeals, and two months in a row end in an interview that four sign', async ({ takeSeat }) => {
  test.slow();
  const assess = await Api.as('assess1');
  await assess.post('/check-runs/run-check', { month: '2026-10', check: 2 });
  await expect.poll(async () => (await found('2026-10')).length, { timeout: 90_000 }).toBe(2);
  for (const { id, version } of await found('2026-10')) await assess.post(`/findings/${id}/confirm-finding`, { version, words: '认定违规。' });

  const assessor = await takeSeat('office', 'assess1', '/awards?view=list&month=2026-11');
  await assessor.getByRole('button', { name: '生成评先资格' }).click();
  await assessor.keyboard.press('Control+Enter');
  const line = assessor.getByRole('row', { name: new RegExp(`${SEALED_BY} 业务能手`) });
  await expect(line).toContainText('取消资格');
  const evidence = line.getByRole('link', { name: /^CW-202611-/ }).first();
  const number = await evidence.innerText();
  await isAccessible(assessor);
  await evidence.click();
  await expect(assessor.getByRole('heading', { name: /用印一次，平台没有办件/ })).toBeVisible();
  await expect(assessor.locator('.oc-evidence-top')).toContainText(number);

  const person = await takeSeat('office', 'reviewer1', '/awards');
  await says(person, '申诉', '台账第 3 行已经补录并重审，附重审结论。', '台账第 3 行已经补录并重审');
  await assessor.goto('/office/awards?view=list&month=2026-11');
  await assessor.getByRole('button', { name: '处理申诉' }).click();
  const decision = assessor.getByRole('dialog', { name: '处理申诉' });
  await decision.getByRole('combobox').selectOption({ label: '维持' });
  await decision.getByRole('textbox').fill('补录在用印以后，维持。');
  await assessor.keyboard.press('Control+Enter');
  await expect(line).toContainText('补录在用印以后，维持。');
  await person.reload();
  await expect(person.getByText('补录在用印以后，维持。').first()).toBeVisible();

  await assessor.goto('/office/awards?view=interviews');
  await assessor.getByRole('link', { name: SEALED_BY }).first().click();
  await assessor.getByRole('button', { name: '安排约谈' }).click();
  const arranged = assessor.getByRole('dialog', { name: '安排约谈' });
  await arranged.getByLabel('时间').fill('2026-12-02T10:00');
  await arranged.getByLabel('地点').fill('二楼会议室');
  await assessor.keyboard.press('Control+Enter');
  await expect(assessor.getByText('二楼会议室').first()).toBeVisible();
  await legalTimeIs('2026-12-02T10:30');
  await says(assessor, '记录约谈', '说明了两次先用印的经过，今后先受理再用印。', '今后先受理再用印');
  const place = new URL(assessor.url()).pathname.replace('/office', '');
  for (const login of ['reviewer1', 'head1', 'leader1']) await sign(await takeSeat('office', login, place));
  await sign(assessor);
  await assessor.getByRole('button', { name: '办结约谈' }).click();
  await assessor.keyboard.press('Control+Enter');
  await expect(assessor.getByRole('button', { name: '打印约谈记录' })).toBeVisible();
  await doesNotScroll(assessor);
});

async function sign(page: Page): Promise<void> {
  await page.reload();
  const button = page.getByRole('button', { name: '签字', exact: true });
  await button.click();
  await page.keyboard.press('Control+Enter');
  await expect(button).toBeHidden();
}
