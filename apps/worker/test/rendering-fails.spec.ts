import { findWrongs, Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let premises: Premises;
let gateway: RunningGateway;
beforeAll(async () => {
  premises = await Premises.open();
  gateway = await premises.gateway();
  await gateway.moveClock('2026-11-20T10:30');
});
afterAll(() => premises.close());

interface Shown { id: string; kind: string; state: string; number: string | null; failure: string | null }
const documentsOf = async (caseId: number): Promise<Shown[]> => JSON.parse((await (await gateway.as('clerk1')).get(`/cases/${caseId}/documents`)).text) as Shown[];
const attempts = (caseId: number): Promise<number> => premises.value<number>('select min(attempts) from platform.document where subject_id = $1', [caseId]);

/** All papers of the case failed at least twice, are listed with the reason, and the steps stand. */
async function expectFailureShown(caseId: number): Promise<Shown[]> {
  await until('it is tried again', async () => (await attempts(caseId)) >= 2);
  const documents = await documentsOf(caseId);
  expect(documents).toHaveLength(2);
  for (const document of documents) expect(document).toMatchObject({ state: 'named', failure: expect.stringMatching(/^\S.{3,300}$/) as unknown });
  expect(documents.map(({ failure }) => failure?.includes('\n'))).toEqual([false, false]);
  expect((await (await gateway.as('clerk1')).get(`/cases/${caseId}`)).body).toMatchObject({ status: 'accepted' });
  expect(await findWrongs(premises)).toEqual([]);
  return documents;
}
const rendered = async (caseId: number): Promise<boolean> => (await documentsOf(caseId)).every(({ state, failure }) => state === 'rendered' && failure === null);

describe('a document that cannot be rendered', () => {
  it('because the fonts are broken: is tried again, its failure is shown, the step stands; mended, it comes', async () => {
    const { id } = await gateway.given.acceptedCase();
    const broken = await premises.worker({ FONT_DIR: path.join(String(premises.env.DATA_DIR), 'no-such-folder') });
    const [receipt] = await expectFailureShown(id);
    // nobody else who heard of the step waits for it
    expect((await (await gateway.as('clerk1')).get(`/cases/${id}`)).body.assigneeName).not.toBeNull();
    // whoever opens the paper makes it himself, where the fonts are right
    const opened = await (await gateway.as('clerk1')).get(`/documents/${String(receipt?.id)}/pdf`);
    expect([opened.status, opened.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await documentsOf(id)).map(({ state }) => state)).toEqual(['rendered', 'named']);
    await broken.kill();

    const whole = await premises.worker();
    await until('the papers are there', () => rendered(id));
    await whole.kill('SIGTERM');
  });

  it('because the store takes nothing: is tried again by the same worker, and comes when the store is back', async () => {
    const dataDir = mkdtempSync(path.join(String(premises.env.DATA_DIR), 'elsewhere-'));
    mkdirSync(path.join(dataDir, 'checkpoints'));
    writeFileSync(path.join(dataDir, 'files'), 'a file where the folder should be');
    const worker = await premises.worker({ DATA_DIR: dataDir });
    const { id } = await gateway.given.acceptedCase();
    await expectFailureShown(id);
    rmSync(path.join(dataDir, 'files'));
    await until('the papers are there', () => rendered(id));
    await worker.kill('SIGTERM');
  });
});
