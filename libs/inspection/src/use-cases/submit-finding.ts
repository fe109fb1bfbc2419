import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LEAST_INSPECTORS, refuse } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf, maskName } from '@onecounter/kernel';
import { canonicalJson } from '@onecounter/kernel/chain';
import { PersonalData, pngOf, Trace, Uploads, type Actor } from '@onecounter/platform';
import { Findings, keepFinding, type FindingToKeep, type KeptFinding } from '../data/findings';
import { Inspections, type InspectionRow, type SignedBy } from '../data/inspections';
import { INSPECTION_TRIP_SUBJECT, Trips, type TripRow } from '../data/trips';
import type { FindingTakenView } from '../http/inspection.view';
import { judgePoints, type JudgedPointInput } from '../rules/points-to-inspect';
import { printable } from '../rules/printable';
import { judgeCrew } from './end-trip';

export interface FindingInput {
  readonly clientId: string; readonly requestId: number; readonly observedAt: string; readonly placeText?: string; readonly results: readonly JudgedPointInput[]; readonly note?: string; readonly photos: readonly string[];
  readonly signatures: readonly { readonly personId: number; readonly image: string }[]; readonly present?: { readonly name: string; readonly image?: string };
}

/** Photos and drawn names of a finding: files of the case, so that its section sees them and its archive keeps them. */
@Injectable()
export class FindingFiles {
  constructor(private readonly uploads: Uploads, private readonly vault: PersonalData) {}

  /** @throws photoUnusable, notFound for another's upload */
  async bindPhotos(ids: readonly string[], caseId: number, actor: Actor): Promise<string[]> {
    const photos = [...new Set(ids)];
    for (const [index, id] of photos.entries()) {
      const file = await this.uploads.find(id);
      if (file && !file.media_type.startsWith('image/')) refuse('photoUnusable', {}, `photos.${index}`);
      if (!file || file.uploaded_by !== actor.personId) refuse('notFound', {}, `photos.${index}`);
    }
    await this.uploads.attach(photos, actor, 'permitCase', caseId);
    return photos;
  }

  /** @throws signatureRequired, fileTypeRefused, fileTooLarge */
  async keepSignature(image: string, field: string, caseId: number, actor: Actor): Promise<{ fileId: string; hash: string }> {
    const file = await this.uploads.take(Readable.from([pngOf(image, field)]), 'signature.png', actor, null);
    await this.uploads.attach([file.id], actor, 'permitCase', caseId);
    return { fileId: file.id, hash: file.hash };
  }

  /** 在场人: the name sealed, shown masked. */
  async present(person: FindingInput['present'], caseId: number, actor: Actor): Promise<Pick<FindingToKeep, 'presentSealed' | 'presentMasked' | 'presentSignature'>> {
    if (!person) return { presentSealed: null, presentMasked: null, presentSignature: null };
    const name = printable(person.name.trim(), 'present.name');
    return { presentSealed: this.vault.seal(name), presentMasked: maskName(name), presentSignature: person.image ? await this.keepSignature(person.image, 'present.image', caseId, actor) : null };
  }
}

/** Where a finding is recognised or becomes a step of its trip. */
@Injectable()
export class FindingDesk {
  constructor(private readonly findings: Findings, private readonly trace: Trace) {}

  /** The answer of the first time. @throws idempotencyKeyReused when the same id came with another content, or from somebody else */
  async earlier(clientId: string, digest: Buffer, actor: Actor): Promise<FindingTakenView | null> {
    const kept = await this.findings.byClient(clientId);
    if (!kept) return null;
    if (kept.by_person !== actor.personId || !kept.body_digest.equals(digest)) refuse('idempotencyKeyReused', {}, 'clientId');
    return answerOf(kept);
  }

  async take(trip: TripRow, finding: Omit<FindingToKeep, 'receivedAt'>, actor: Actor): Promise<FindingTakenView> {
    const id = await this.findings.nextId();
    const failed = finding.results.filter(({ result }) => result === 'fails').map(({ code }) => code);
    const taken = await this.trace.takeStep(trip, {
      kind: INSPECTION_TRIP_SUBJECT, verb: 'submitFinding', actor,
      facts: { findingId: id, requestId: finding.requestId, observedAt: finding.observedAt.toISOString(), failed, photos: finding.photos, signedBy: finding.signatures.map(({ personId }) => personId), digest: finding.digest.toString('hex') },
      with: (w) => keepFinding(w, id, { ...finding, receivedAt: this.trace.legalNow() }),
    });
    return answerOf({ id, request_id: finding.requestId, trip_id: trip.id, trip_seq: taken.seq });
  }
}

const answerOf = (kept: Pick<KeptFinding, 'id' | 'request_id' | 'trip_id' | 'trip_seq'>): FindingTakenView => ({ findingId: kept.id, requestId: kept.request_id, tripId: kept.trip_id, version: kept.trip_seq });

/** 提交勘验记录: from the place itself, or days later when the phone has a network again. The phone's own id makes it one, however often it is sent. */
@Injectable()
export class SubmitFinding {
  constructor(private readonly trips: Trips, private readonly inspections: Inspections, private readonly desk: FindingDesk, private readonly files: FindingFiles) {}

  /** @throws notFound, stepNotAllowed, notOnTrip, idempotencyKeyReused, findingExists, findingNotOfTrip, pointUnknown, pointsUnjudged, pointNotesMissing, signaturesMissing, photoUnusable, signatureRequired, fileTypeRefused, fileTooLarge, glyphMissing */
  async run(tripId: number, input: FindingInput, actor: Actor): Promise<FindingTakenView> {
    const digest = createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(input)))).digest();
    await this.trips.hold(tripId);
    const earlier = await this.desk.earlier(input.clientId, digest, actor);
    if (earlier) return earlier;
    const trip = await this.trips.get(tripId, actor);
    judgeCrew(trip, 'submitFinding', actor);
    const request = judgeRequest(await this.inspections.get(input.requestId, actor), trip);
    await this.trips.lock(tripId, null, 'submitFinding', actor);

    const results = judgePoints(request.points, input.results).map((one, index) => ({ ...one, note: one.note && printable(one.note, `results.${index}.note`) }));
    const signers = judgeSigners(trip, request, input.signatures);
    const signatures: SignedBy[] = [];
    for (const { personId, name, image, field } of signers) signatures.push({ personId, name, ...(await this.files.keepSignature(image, field, request.case_id, actor)) });
    return this.desk.take(trip, {
      clientId: input.clientId, digest, requestId: request.id, byPerson: actor.personId ?? 0, observedAt: new Date(input.observedAt), placeText: input.placeText?.trim() ? printable(input.placeText.trim(), 'placeText') : null,
      results, note: input.note?.trim() ? printable(input.note.trim(), 'note') : null, photos: await this.files.bindPhotos(input.photos, request.case_id, actor), signatures, ...(await this.files.present(input.present, request.case_id, actor)),
    }, actor);
  }
}

/** @throws findingExists, findingNotOfTrip */
function judgeRequest(request: InspectionRow, trip: TripRow): InspectionRow {
  if (request.finding) refuse('findingExists', { number: request.number, byName: request.finding.by_name, at: `${legalDateOf(new Date(request.finding.received_at))} ${legalTimeOf(new Date(request.finding.received_at))}` });
  if (request.trip_id !== trip.id || request.state !== 'planned') refuse('findingNotOfTrip', {}, 'requestId');
  return request;
}

/** Two inspectors of the trip sign (行政许可法 34(3)). @throws signaturesMissing, notFound for somebody who is not on the trip */
function judgeSigners(trip: TripRow, request: InspectionRow, signatures: FindingInput['signatures']): { personId: number; name: string; image: string; field: string }[] {
  const names = new Map(trip.inspector_names.map(({ id, name }) => [id, name]));
  const signers = signatures.map(({ personId, image }, index) => ({ personId, image, name: names.get(personId) ?? refuse('notFound', {}, `signatures.${index}.personId`), field: `signatures.${index}.image` }));
  const least = Math.max(LEAST_INSPECTORS, request.least_inspectors);
  if (new Set(signers.map(({ personId }) => personId)).size < least || signers.length !== new Set(signers.map(({ personId }) => personId)).size) {
    refuse('signaturesMissing', { least, names: [...names].filter(([id]) => !signers.some(({ personId }) => personId === id)).map(([, name]) => name) }, 'signatures');
  }
  return signers;
}
