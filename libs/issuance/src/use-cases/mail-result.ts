import { Injectable } from '@nestjs/common';
import { CaseDesk, Cases, presentStep, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Mailings } from '../data/mailings';
import { ResultPapers } from '../data/result-papers';
import { judgeMail, type JudgedMail, type MailInput } from '../rules/mail';

/** Parcels, and the telephone number that the applicant left. */
@Injectable()
export class MailRoom {
  constructor(private readonly cases: Cases, readonly mailings: Mailings) {}

  /** @throws trackingNumberInvalid, trackingNumberUsed, nameInvalid, phoneInvalid, addressRequired, glyphMissing */
  async judge(input: MailInput, applicantId: number): Promise<JudgedMail> {
    const kept = await this.cases.sealedApplicant(applicantId);
    const mail = judgeMail(input, this.mailings.openPhone(kept?.phone_sealed));
    await this.mailings.claim(mail, applicantId);
    return mail;
  }
}

/** 寄出: certificate or refusal goes into the mail. It is not delivered by that: the case stays open and the delivery limit runs until it is signed for (行政许可法 44). */
@Injectable()
export class MailResult {
  constructor(private readonly desk: CaseDesk, private readonly room: MailRoom, private readonly papers: ResultPapers, private readonly legal: LegalClock) {}

  async run(id: number, input: MailInput & { readonly version: number }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'mailResult', input.version, actor);
    const mail = await this.room.judge(input, open.row.applicant_id);

    const sent = { on: this.legal.today(), by: actor.personId, documents: (await this.papers.of(id)).map((paper) => paper.id) };
    const taken = await this.desk.take(open, {
      verb: 'mailResult', facts: { carrier: mail.carrier, trackingNumber: mail.trackingNumber, sent: sent.documents }, set: { issued_by: actor.personId },
      with: (w) => this.room.mailings.send(w, open.row, mail, sent),
    });
    return presentStep(taken, open.row.number);
  }
}
