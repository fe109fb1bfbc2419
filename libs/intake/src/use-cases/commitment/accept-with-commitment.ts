import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition } from '@onecounter/contracts';
import { CaseDesk, Letterhead, presentStep, projectColumns, type CaseInFull, type CaseRow, type OpenCase, type PaperToName, type StepTakenView } from '@onecounter/casework';
import type { ItemVersion } from '@onecounter/catalogue';
import { LegalClock, type Actor } from '@onecounter/platform';
import { keepCommitment } from '../../data/commitments';
import { judgeCommitment, requireCommitment, type Promised } from '../../rules/commitment';
import { commitmentPaper, commitmentUndertakingPaper } from '../../rules/commitment-papers';
import { DeferralConditions } from '../deferral/deferral-terms';
import type { Signed } from '../deferral/deferred-acceptance';
import { Undertakings, type SignedUndertaking } from '../deferral/undertakings';
import { headOf } from '../paper-head';
import { judgedOf } from '../request-supplement';

/** What may be promised in a case, and the page on which it is. */
@Injectable()
export class CommitmentTerms {
  constructor(private readonly conditions: DeferralConditions, private readonly letterhead: Letterhead, readonly undertakings: Undertakings) {}

  /** @throws materialsUnchecked, commitmentNotProvided, commitmentNotCovering, commitmentNotNeeded, creditBarred, lookUpMissing */
  async judge(row: CaseInFull, item: ItemVersion): Promise<readonly Promised[]> {
    const unchecked = row.materials.filter(({ verdict }) => verdict === 'unchecked').map(({ name }) => name);
    if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: unchecked });
    const promised = requireCommitment(item.definition, judgeCommitment(item.definition, judgedOf(row, item)));
    await this.conditions.requireTrust(row.applicant_id, 'acceptWithCommitment', '告知承诺受理');
    await this.conditions.requireLookUps(row, item, promised.map(({ code }) => code));
    return promised;
  }

  /** Of a case that has just begun: what its applicant signed for, if it still holds; null otherwise. */
  async stillHold(row: CaseInFull, item: ItemVersion, signed: readonly string[]): Promise<readonly Promised[] | null> {
    const { promised, barred } = judgeCommitment(item.definition, judgedOf(row, item));
    const codes = promised.map(({ code }) => code);
    if (barred.length > 0 || promised.length === 0 || codes.some((code) => !signed.includes(code)) || row.materials.some(({ verdict }) => verdict === 'unchecked')) return null;
    return (await this.conditions.bar(row.applicant_id)) || (await this.conditions.lacksLookUps(row, item, codes)) ? null : promised;
  }

  async paperOf(row: CaseRow, definition: ItemDefinition, promised: readonly Promised[], signatureHash: string | null) {
    return commitmentUndertakingPaper(headOf(row), await this.letterhead.organOf(row.unit_id), definition, promised, signatureHash);
  }
}

/** The step 告知承诺受理 itself, for a case of its own or of a joint application. */
@Injectable()
export class CommittedAcceptance {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock) {}

  async take(open: OpenCase, promised: readonly Promised[], { form, fileId, digest }: Signed, more: { readonly facts?: object; readonly beside?: PaperToName } = {}): Promise<StepTakenView> {
    const { row, item: { definition } } = open;
    const acceptedOn = this.legal.today();
    const due = projectColumns(definition, { ...row, accepted_on: acceptedOn }, await this.desk.calendars.of(row.jurisdiction_path));
    const dates = { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional };
    const taken = await this.desk.take(open, {
      verb: 'acceptWithCommitment', facts: { acceptedOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, materials: promised.map(({ code }) => code), undertakingForm: form, undertakingFileId: fileId, undertakingDigest: digest, ...more.facts },
      set: { ...due, accepted_on: acceptedOn, supplement_due_on: null }, paper: commitmentPaper(headOf(row), definition, acceptedOn, dates, promised), ...(more.beside ? { beside: more.beside } : {}),
      with: (w) => keepCommitment(w, { promised, on: acceptedOn, checkDays: definition.commitmentCheckDays ?? null, form, fileId }),
    });
    return presentStep(taken, row.number);
  }
}

/** 告知承诺受理: what a commitment replaces need not be handed in; it is verified after the grant (INT-15). */
@Injectable()
export class AcceptWithCommitment {
  constructor(private readonly desk: CaseDesk, private readonly terms: CommitmentTerms, private readonly acceptance: CommittedAcceptance) {}

  async run(id: number, input: { version: number; undertaking?: SignedUndertaking }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'acceptWithCommitment', input.version, actor);
    const promised = await this.terms.judge(open.row, open.item);
    const file = await this.terms.undertakings.judge(input.undertaking, actor);
    const form = input.undertaking?.form ?? 'signed';
    const taken = await this.acceptance.take(open, promised, { form, fileId: file.id, digest: file.hash }, form === 'signed' ? { beside: await this.terms.paperOf(open.row, open.item.definition, promised, file.hash) } : {});
    await this.terms.undertakings.bind(file, actor, id);
    return taken;
  }
}
