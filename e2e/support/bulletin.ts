import { expect } from '@playwright/test';
import { Api, legalTimeIs, type Schemas } from './api';

export type Issue = Schemas['IssueView'];
type Contribution = Schemas['ContributionView'];
/** Who writes each section in the accounts of the tests. */
const WRITERS: Readonly<Record<string, string>> = { statistics: 'coord1', keyProjects: 'coord1', policy: 'policy1', inspection: 'inspoffice1', supervision: 'coord1', examples: 'assess1' };

/** The issue of a period with all of its sections asked; opened when nobody did. */
export async function bulletinOf(periodName: string): Promise<number> {
  const coord = await Api.as('coord1');
  const listed = (await coord.get<Schemas['IssueListRowView'][]>('/bulletin-issues')).find((one) => one.periodName === periodName);
  const id = listed?.id ?? (await coord.post<{ id: number }>('/bulletin-issues/open-issue', { periodName })).id;
  const { version, contributions } = await coord.get<Issue>(`/bulletin-issues/${id}`);
  if (contributions.length < Object.keys(WRITERS).length) await coord.post(`/bulletin-issues/${id}/request-contributions`, { version });
  return id;
}

const moves = async (id: number, verb: string, login: string, body: object = {}): Promise<void> => {
  const caller = await Api.as(login);
  const { version } = await caller.get<Contribution>(`/contributions/${id}`);
  await caller.post(`/contributions/${id}/${verb}`, { version, ...body });
};

/** A contribution that was reviewed is sent back, written anew and comes in once more. */
export async function comesIn(id: number, words: string): Promise<void> {
  const writer = await Api.as('policy1');
  await moves(id, 'return-contribution', 'leader1', { words: '补全以后重报。' });
  const { draftVersion } = await writer.get<Contribution>(`/contributions/${id}`);
  await writer.put(`/contributions/${id}/draft`, { draftVersion, blocks: [{ kind: 'paragraph', runs: [{ text: words }] }] });
  await moves(id, 'submit-contribution', 'policy1');
  await moves(id, 'review-contribution', 'leader1');
}

/** The period is closed, and every section has sent, been reviewed and confirmed by the frozen figures. */
export async function confirmed(issueId: number): Promise<void> {
  const coord = await Api.as('coord1');
  await legalTimeIs('2026-11-26T09:30');
  // what is due is closed now, not at the keeper's next look
  const admin = await Api.as('sysadmin');
  const closing = (await admin.get<Schemas['JobsView']>('/jobs')).schedules.find(({ name }) => name === 'close-period');
  await admin.post(`/jobs/schedules/${closing?.id}/run-schedule`, { version: closing?.version, reason: '截数日已过。' });
  await expect.poll(async () => (await coord.get<Issue>(`/bulletin-issues/${issueId}`)).closed, { message: 'the period is closed by its schedule', timeout: 120_000 }).toBe(true);
  for (const { id, section, status } of (await coord.get<Issue>(`/bulletin-issues/${issueId}`)).contributions) {
    const login = WRITERS[section] ?? 'coord1';
    if (status === 'requested' || status === 'returned') await moves(id, 'submit-contribution', login);
    if (status !== 'reviewed' && status !== 'confirmed') await moves(id, 'review-contribution', 'leader1');
    if (status !== 'confirmed') await moves(id, 'confirm-contribution', login);
  }
}
