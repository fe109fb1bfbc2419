import { Injectable } from '@nestjs/common';
import { recordWords, sealWords } from '@onecounter/casework';
import type { InquiryChannel } from '@onecounter/contracts';
import { maskName, maskPhone } from '@onecounter/kernel';
import { PersonalData, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { INQUIRY_SUBJECT } from '../../data/inquiries';
import { progressCode } from '../register-application';
import { InquiryTerms } from './inquiry-terms';

export interface AskerSaid { readonly name?: string; readonly phone?: string }
export interface InquiryBirth { readonly verb: 'recordInquiry' | 'submitInquiry'; readonly channel: InquiryChannel; readonly jurisdictionPath: string; readonly unitId: number; readonly question: string; readonly asker: AskerSaid; readonly set: Readonly<Record<string, unknown>> }
export interface BornInquiry { readonly taken: StepTaken; readonly number: string; readonly code: string; readonly dueOn: string; readonly provisional: boolean }

/** An inquiry is born: with its number, its code and its last day. Who asked is kept as ciphertext and masked text. */
@Injectable()
export class BeginInquiry {
  constructor(private readonly trace: Trace, private readonly terms: InquiryTerms, private readonly vault: PersonalData) {}

  async run(birth: InquiryBirth, actor: Actor): Promise<BornInquiry> {
    const { verb, channel, unitId, jurisdictionPath } = birth;
    const [id, term, code, words] = [await this.trace.nextId(INQUIRY_SUBJECT), await this.terms.fromToday(jurisdictionPath), progressCode(), sealWords(birth.question)];
    const number = `ZX-${this.terms.today().replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    const taken = await this.trace.beginSubject(id, {
      kind: INQUIRY_SUBJECT, verb, actor, facts: { number, channel, unitId, dueOn: term.due_on, wordsDigest: words.digest },
      set: {
        ...birth.set, ...term, ...this.askerColumns(birth.asker), number, channel, jurisdiction_path: jurisdictionPath, unit_id: unitId, person_id: actor.personId, first_unit_id: unitId, first_person_id: actor.personId,
        code_sealed: this.vault.seal(code), asked_on: this.terms.today(), asked_at: this.trace.legalNow(),
      },
      with: (w) => recordWords(w, 'inquiry', words),
    });
    return { taken, number, code, dueOn: term.due_on, provisional: term.provisional };
  }

  private askerColumns(said: AskerSaid): Record<string, string | null> {
    const [name, phone] = [said.name?.trim() || null, said.phone?.trim() || null];
    return { asker_sealed: name === null && phone === null ? null : this.vault.seal(JSON.stringify({ name, phone })), asker_name_masked: name && maskName(name), asker_phone_masked: phone && maskPhone(phone) };
  }
}
