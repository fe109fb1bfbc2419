import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition } from '@onecounter/contracts';
import { CaseDesk, Letterhead, presentStep, projectColumns, type CaseInFull, type CaseRow, type StepTakenView } from '@onecounter/casework';
import type { ItemVersion } from '@onecounter/catalogue';
import { LegalClock, type Actor } from '@onecounter/platform';
import { keepCommitment } from '../../data/commitments';
import { judgeCommitment, requireCommitment, type Promised } from '../../rules/commitment';
import { commitmentPaper, commitmentUndertakingPaper } from '../../rules/commitment-papers';
import { DeferralConditions } from '../deferral/deferral-terms';
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

  async paperOf(row: CaseRow, definition: ItemDefinition, promised: readonly Promised[], signatureHash: string | null) {
    return commitmentUndertakingPaper(headOf(row), await this.letterhead.organOf(row.unit_id), definition, promised, signatureHash);
  }
}

/** 告知承诺受理: what a commitment replaces need not be handed in; it is verified after the grant (INT-15). */
@Injectable()
export class AcceptWithCommitment {
  constructor(private readonly desk: CaseDesk, private readonly terms: CommitmentTerms, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; undertaking?: SignedUndertaking }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'acceptWithCommitment', input.version, actor);
    const { row, item: { definition } } = open;
    const promised = await this.terms.judge(row, open.item);
    const file = await this.terms.undertakings.judge(input.undertaking, actor);
    const [form, acceptedOn] = [input.undertaking?.form ?? 'signed', this.legal.today()];
    const due = projectColumns(definition, { ...row, accepted_on: acceptedOn }, await this.desk.calendars.of(row.jurisdiction_path));

    const dates = { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional };
    const taken = await this.desk.take(open, {
      verb: 'acceptWithCommitment', facts: { acceptedOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, materials: promised.map(({ code }) => code), undertakingForm: form, undertakingFileId: file.id, undertakingDigest: file.hash },
      set: { ...due, accepted_on: acceptedOn, supplement_due_on: null }, paper: commitmentPaper(headOf(row), definition, acceptedOn, dates, promised),
      ...(form === 'signed' ? { beside: await this.terms.paperOf(row, definition, promised, file.hash) } : {}),
      with: (w) => keepCommitment(w, { promised, on: acceptedOn, checkDays: definition.commitmentCheckDays ?? null, form, fileId: file.id }),
    });
    await this.terms.undertakings.bind(file, actor, id);
    return presentStep(taken, row.number);
  }
}
