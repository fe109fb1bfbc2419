import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type OpenCase, type PaperToName, type StepTakenView } from '@onecounter/casework';
import { openDeferral } from '../../data/deferral-records';
import { linkSiblingFiles, type FileOfSiblings } from '../../data/joint-deferrals';
import { deferralPaper } from '../../rules/deferral-papers';
import { headOf } from '../paper-head';
import type { DeferralTerms } from './deferral-terms';

/** The undertaking that an acceptance rests on. */
export interface Signed { readonly form: 'signed' | 'scanned'; readonly fileId: string; readonly digest: string }

/** The step 容缺受理 itself, for a case of its own or of a joint application. */
@Injectable()
export class DeferredAcceptance {
  constructor(private readonly desk: CaseDesk) {}

  async take(open: OpenCase, { deferrable, acceptedOn, due }: Omit<DeferralTerms, 'barred'>, { form, fileId, digest }: Signed, more: { readonly facts?: object; readonly beside?: PaperToName; readonly links?: readonly FileOfSiblings[] } = {}): Promise<StepTakenView> {
    const dates = { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional };
    const taken = await this.desk.take(open, {
      verb: 'acceptWithDeferral', facts: { acceptedOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on, materials: deferrable.map(({ code }) => code), dues: deferrable.map(({ dueOn }) => dueOn), undertakingForm: form, undertakingFileId: fileId, undertakingDigest: digest, ...more.facts },
      set: { ...due, accepted_on: acceptedOn, supplement_due_on: null }, paper: deferralPaper(headOf(open.row), open.item.definition, acceptedOn, dates, deferrable), ...(more.beside ? { beside: more.beside } : {}),
      with: (w) => {
        openDeferral(w, { deferred: deferrable, on: acceptedOn, by: open.actor.personId, undertakingForm: form, undertakingFileId: fileId });
        linkSiblingFiles(w, more.links ?? []);
      },
    });
    return presentStep(taken, open.row.number);
  }
}
