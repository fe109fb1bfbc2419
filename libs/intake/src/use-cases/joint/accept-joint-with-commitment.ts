import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, refuse } from '@onecounter/contracts';
import { Cases, JOINT_CASE_SUBJECT, Letterhead, type CaseInFull, type JointCaseInFull } from '@onecounter/casework';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { legalDateOf } from '@onecounter/kernel';
import { SYSTEM_ACTOR, Trace, type Actor, type FileRow } from '@onecounter/platform';
import { keepJointUndertaking } from '../../data/joint-deferrals';
import type { JointDeferredView } from '../../http/joint-deferral.view';
import type { Promised } from '../../rules/commitment';
import { CommitmentTerms, CommittedAcceptance } from '../commitment/accept-with-commitment';
import type { SignedUndertaking } from '../deferral/undertakings';
import { waitsForPredecessor } from '../findings-of';
import { JointBooks } from './joint-books';

/** The step of the joint case: for which of its cases a commitment was signed. */
@Injectable()
export class JointCommitments {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  /** The case at the counter. @throws notFound, stepNotAllowed when it is past it */
  async caseOf(joint: JointCaseInFull, caseId: number, actor: Actor): Promise<{ row: CaseInFull; item: ItemVersion }> {
    const member = joint.members.find(({ id }) => id === caseId) ?? refuse('notFound', {}, 'caseId');
    const row = await this.cases.getInFull(member.id, actor);
    if (row.status !== 'registered') refuse('stepNotAllowed', { verb: 'acceptWithCommitment', verbLabel: '告知承诺受理', status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    return { row, item: await this.items.byId(row.item_version_id) };
  }

  async sign(joint: JointCaseInFull, row: CaseInFull, signed: { readonly promised: readonly Promised[]; readonly file: FileRow; readonly form: SignedUndertaking['form']; readonly paper: Parameters<Letterhead['document']>[2] | null }, actor: Actor) {
    const { promised, file, form, paper } = signed;
    const document = paper ? await this.letterhead.document(randomUUID(), row.unit_id, paper) : null;
    return this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'acceptJointWithCommitment', actor, ...(document ? { document } : {}),
      facts: { cases: [row.id], materials: promised.map(({ code }) => code), undertakingForm: form, undertakingFileId: file.id, undertakingDigest: file.hash, ...(document ? { documentId: document.id, documentKind: document.kind } : {}) },
      with: (w) => keepJointUndertaking(w, { kind: 'commitment', signedOn: legalDateOf(this.trace.legalNow()), form, fileId: file.id, parts: promised.map(({ code }) => ({ caseId: row.id, key: code, code })) }),
    });
  }
}

/** 联办告知承诺: signed at the counter item by item; a case that waits for a predecessor enters upon it the moment it begins (INT-15, REV-3). */
@Injectable()
export class AcceptJointWithCommitment {
  constructor(private readonly books: JointBooks, private readonly joint: JointCommitments, private readonly terms: CommitmentTerms, private readonly acceptance: CommittedAcceptance) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, undertakingRequired, undertakingUnusable and what `acceptWithCommitment` refuses */
  async run(id: number, input: { readonly version: number; readonly caseId: number; readonly undertaking?: SignedUndertaking }, actor: Actor): Promise<JointDeferredView> {
    const joint = await this.books.joints.forStep(id, input.version, 'acceptJointWithCommitment', actor);
    const { row, item } = await this.joint.caseOf(joint, input.caseId, actor);
    if (await this.books.kept.coverOf(row.id)) refuse('jointSignedAlready', { number: row.number }, 'caseId');
    const promised = await this.terms.judge(row, item);
    const file = await this.terms.undertakings.judge(input.undertaking, actor);
    const form = input.undertaking?.form ?? 'signed';
    const taken = await this.joint.sign(joint, row, { promised, file, form, paper: form === 'signed' ? await this.terms.paperOf(row, item.definition, promised, file.hash) : null }, actor);
    await this.terms.undertakings.bind(file, actor, row.id);
    const waits = waitsForPredecessor(row);
    const step = waits ? null : await this.acceptance.take({ row, item, actor }, promised, { form, fileId: file.id, digest: file.hash }, { facts: { jointCaseId: id } });
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: null, cases: [{ id: row.id, number: row.number, itemName: row.item_name, waits, version: step?.version ?? row.version, documentId: step?.documentId ?? null }] };
  }

  /** Of a case that has just begun. @returns whether it was accepted */
  async begin(row: CaseInFull, item: ItemVersion): Promise<boolean> {
    const cover = await this.books.kept.coverOf(row.id);
    if (cover?.kind !== 'commitment') return false;
    const promised = await this.terms.stillHold(row, item, cover.parts.map(({ code }) => code));
    if (promised === null) return false;
    await this.acceptance.take({ row, item, actor: SYSTEM_ACTOR }, promised, { form: cover.undertaking_form, fileId: cover.undertaking_file_id, digest: cover.digest }, { facts: { jointCaseId: cover.joint_case_id } });
    return true;
  }
}
