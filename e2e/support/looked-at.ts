import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { Api, type Schemas } from './api';

const DISTRICT = '210303';
/** Cars and inspectors are out once a day: one trip after the other. */
let before: Promise<void> = Promise.resolve();

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A stroke of ink as the pad sends it: 60 × 20, eight bits, RGB with alpha. */
export function drawnName(): string {
  const lines = Buffer.alloc(20 * 241);
  for (let x = 4; x < 56; x += 1) lines.writeUInt32BE(0x1a2a6cff, 10 * 241 + 1 + x * 4);
  const head = Buffer.from([0, 0, 0, 60, 0, 0, 0, 20, 8, 6, 0, 0, 0]);
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

const versionOf = async (who: Api, id: number): Promise<number> => (await who.get<Schemas['CaseView']>(`/cases/${id}`)).version;

async function look(id: number, login: string): Promise<void> {
  const [reviewer, office, inspector] = [await Api.as(login), await Api.as('inspoffice1'), await Api.as('inspector1')];
  await reviewer.post(`/cases/${id}/request-inspection`, { version: await versionOf(reviewer, id), district: DISTRICT, address: '铁西区示例路 8 号' });
  const [inspection] = await reviewer.get<Schemas['InspectionView'][]>(`/cases/${id}/inspections`);
  if (!inspection) throw new Error('nothing was asked for');
  const { inspectors } = await office.get<Schemas['SuggestionsView']>('/inspection-suggestions');
  const { legalNow, legalToday } = await office.get<Schemas['ClockView']>('/clock');
  const trip = await office.post<Schemas['TripTakenView']>('/inspection-trips/plan-trip', { onDate: legalToday, half: 'day', car: `辽C${String(id).padStart(5, '0')}`, district: DISTRICT, inspectors: inspectors.map(({ personId }) => personId), requests: [inspection.id] });
  const results = inspection.points.map(({ code }) => ({ code, result: 'conforms' }));
  await inspector.post(`/inspection-trips/${trip.id}/submit-finding`, { clientId: randomUUID(), requestId: inspection.id, observedAt: legalNow, results, photos: [], signatures: inspectors.map(({ personId }) => ({ personId, image: drawnName() })) });
  const { version } = await inspector.get<Schemas['TripView']>(`/inspection-trips/${trip.id}`);
  await inspector.post(`/inspection-trips/${trip.id}/complete-trip`, { version, notVisited: [] });
  await reviewer.post(`/cases/${id}/conclude-inspection`, { version: await versionOf(reviewer, id), conclusion: 'passed', opinion: '现场符合要求。' });
}

/** The section asks for a look at the place, two inspectors go there, the section concludes: what a mandatory item demands before it is granted. */
export function inspected(id: number, login: string): Promise<void> {
  before = before.catch(() => undefined).then(() => look(id, login));
  return before;
}

/** The section hears one expert of a speciality of its own: what such an item demands before it is granted. The clock goes on when the worker has heard of it. */
export async function heardByExperts(id: number, login: string): Promise<void> {
  const [reviewer, office] = [await Api.as(login), await Api.as('inspoffice1')];
  const speciality = `专业${id}`;
  await reviewer.post(`/cases/${id}/start-excluded-procedure`, { version: await versionOf(reviewer, id), procedure: 'expertReview', notifiedDays: 15, reason: '技术方案须专家评审' });
  const { id: expertId } = await office.post<Schemas['ExpertTakenView']>('/experts/register-expert', { name: `评审专家${id}`, employer: '某设计院', title: '高级工程师', specialities: [speciality] });
  let review = await reviewer.post<Schemas['ExpertReviewTakenView']>('/expert-reviews/open-expert-review', { caseId: id, topic: '技术方案', specialities: [speciality], seats: 1 });
  const steps: readonly [string, object][] = [['publish-candidates', {}], ['draw-experts', {}], ['record-expert-answer', { expertId, answer: 'accepted' }], ['sign-in-expert', { expertId }], ['record-expert-opinion', { expertId, verdict: 'agree', opinion: '方案可行。' }]];
  for (const [verb, body] of steps) review = await office.post(`/expert-reviews/${review.id}/${verb}`, { version: review.version, ...body });
  await reviewer.post(`/expert-reviews/${review.id}/conclude-expert-review`, { version: review.version, conclusion: 'agree', words: '通过', fees: [] });
  await expect.poll(async () => (await reviewer.get<Schemas['CaseView']>(`/cases/${id}`)).holds.some(({ procedure, clearedOn }) => procedure === 'expertReview' && clearedOn === null), { timeout: 120_000 }).toBe(false);
}
