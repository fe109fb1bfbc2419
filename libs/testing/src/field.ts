import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Answer } from './caller';
import type { Desk } from './desk';
import { succeeds } from './expectations';
import type { GivenCase, ReceptionOptions } from './givens';

export const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A stroke of ink as the pad sends it: eight bits, RGB with alpha. */
export function drawnName(width = 60, height = 20): string {
  const lines = Buffer.alloc(height * (1 + width * 4));
  for (let x = 4; x < width - 4; x += 1) lines.writeUInt32BE(0x1a2a6cff, Math.round(height / 2) * (1 + width * 4) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

export interface Inspection { id: number; state: string; round: number; joint: boolean; points: { code: string }[]; tripId: number | null; mandatory: boolean; documentId: string | null; conclusion: string | null; finding: { id: number; photos: string[]; results: { resultLabel: string }[] } | null; notVisited: string | null; contactMasked: string | null; caseNumber: string; wishedDays: string[] }
interface Taken { id: number; version: number; number: string }

/** What the inspection office and its inspectors do, by the real API. */
export class Field {
  constructor(readonly desk: Desk) {}

  async inspectors(): Promise<number[]> {
    const { inspectors } = (await (await this.desk.as('inspoffice1')).get('/inspection-suggestions')).body as unknown as { inspectors: { personId: number }[] };
    return inspectors.map(({ personId }) => personId);
  }

  /** Accepted and asked for; SP-001 demands an inspection. */
  async asked(options: ReceptionOptions = {}, reviewer = 'reviewer1', body: object = {}): Promise<GivenCase> {
    return this.desk.given.take(await this.desk.given.acceptedCase(options), reviewer, 'request-inspection', { district: '210303', address: '铁西区示例路 1 号', ...body });
  }

  async of(permitCase: GivenCase, login = 'reviewer1'): Promise<Inspection[]> {
    return (await (await this.desk.as(login)).get(`/cases/${permitCase.id}/inspections`)).body as unknown as Inspection[];
  }

  async plan(requests: readonly number[], body: object = {}): Promise<Answer> {
    return (await this.desk.as('inspoffice1')).post('/inspection-trips/plan-trip', { onDate: '2026-11-24', half: 'morning', car: '辽C·A1001', district: '210303', inspectors: await this.inspectors(), requests, ...body });
  }

  async planned(requests: readonly number[], body: object = {}): Promise<Taken> {
    const answer = await this.plan(requests, body);
    succeeds(answer, { status: 'planned' });
    return answer.body as unknown as Taken;
  }

  /** A good finding for the request; what is given stands over it. */
  async finding(inspection: Inspection, given: object = {}): Promise<Record<string, unknown>> {
    const signatures = (await this.inspectors()).map((personId) => ({ personId, image: drawnName() }));
    return { clientId: randomUUID(), requestId: inspection.id, observedAt: '2026-11-24T10:05:00+08:00', results: inspection.points.map(({ code }) => ({ code, result: 'conforms' })), photos: [], signatures, ...given };
  }

  async submit(tripId: number, body: object, login = 'inspector1'): Promise<Answer> {
    return (await this.desk.as(login)).post(`/inspection-trips/${tripId}/submit-finding`, body);
  }

  /** The version in which the case stands now. */
  async now(permitCase: GivenCase, login = 'reviewer1'): Promise<GivenCase> {
    return { ...permitCase, version: Number((await (await this.desk.as(login)).get(`/cases/${permitCase.id}`)).body.version) };
  }

  /** From the request to the finding; on a day of its own, so that nobody is out twice. */
  async inspected(permitCase: GivenCase, body: object = {}, given: object = {}): Promise<{ inspection: Inspection; tripId: number }> {
    const [inspection] = await this.of(permitCase);
    if (!inspection) throw new Error('nothing was asked for');
    const trip = await this.planned([inspection.id], body);
    succeeds(await this.submit(trip.id, await this.finding(inspection, given)));
    return { inspection, tripId: trip.id };
  }
}
