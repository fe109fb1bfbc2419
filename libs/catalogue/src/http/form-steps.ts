import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { CancelForm } from '../use-cases/forms/cancel-form';
import { IllustrateForm } from '../use-cases/forms/illustrate-form';
import { RegisterForm } from '../use-cases/forms/register-form';
import { ReviewForm } from '../use-cases/forms/review-form';
import { ReviseForm } from '../use-cases/forms/revise-form';
import type { CancelFormBody, IllustrateFormBody, RegisterFormBody, ReviewFormBody, ReviseFormBody } from './form.body';
import type { FormStepTakenView } from './form.view';

const told = ({ id, status, seq }: StepTaken): FormStepTakenView => ({ id, status, version: seq });

/** What ends a review and what ends a form. */
@Injectable()
export class FormJudgements {
  constructor(readonly reviewing: ReviewForm, readonly cancelling: CancelForm) {}
}

/** Hands what came over the wire to the use cases, and their outcome back. */
@Injectable()
export class FormSteps {
  constructor(private readonly registering: RegisterForm, private readonly revising: ReviseForm, private readonly illustrating: IllustrateForm, private readonly judgements: FormJudgements) {}

  async register(actor: Actor, { code, name, materials, unitCode, fileId, address }: RegisterFormBody): Promise<FormStepTakenView> {
    return told(await this.registering.take(actor, { code, name: name.trim(), materials, unitCode: unitCode ?? null, fileId: fileId ?? null, address: address?.trim() ?? null }));
  }

  async revise(actor: Actor, id: number, { version, name, materials, fileId, address }: ReviseFormBody): Promise<FormStepTakenView> {
    return told(await this.revising.take(actor, id, version, { name: name.trim(), materials, fileId: fileId ?? null, address: address?.trim() ?? null }));
  }

  async illustrate(actor: Actor, id: number, { version, fileId, notes }: IllustrateFormBody): Promise<FormStepTakenView> {
    return told(await this.illustrating.take(actor, id, version, { fileId: fileId ?? null, notes: notes.map(({ x, y, text }) => ({ x, y, text: text.trim() })) }));
  }

  async review(actor: Actor, id: number, { version, outcome, reason, reviewedOn }: ReviewFormBody): Promise<FormStepTakenView> {
    return told(await this.judgements.reviewing.take(actor, id, version, { outcome, reason: reason.trim(), reviewedOn }));
  }

  async cancel(actor: Actor, id: number, { version, reason }: CancelFormBody): Promise<FormStepTakenView> {
    return told(await this.judgements.cancelling.take(actor, id, version, reason.trim()));
  }
}
