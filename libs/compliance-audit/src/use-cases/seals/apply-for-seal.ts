import { Injectable } from '@nestjs/common';
import { refuse, type OfficialSeal } from '@onecounter/contracts';
import { Cases, presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { SEAL_APPLICATION_SUBJECT, SealApplications } from '../../data/seal-applications';
import { applicationNumber, requireWithdrawer } from '../../rules/seals/seal-application-paper';

export interface SealAsked { readonly seal: OfficialSeal; readonly matter: string; readonly paper: string; readonly copies: number; readonly caseNumber?: string | undefined }

/** 申请用公章、撤回: for a case, by its number, or for something else. */
@Injectable()
export class ApplyForSeal {
  constructor(private readonly applications: SealApplications, private readonly cases: Cases, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws unitUnknown, matterUnknown */
  async run({ seal, matter, paper, copies, caseNumber }: SealAsked, actor: Actor): Promise<SubjectTakenView> {
    const unitId = actor.unitId ?? refuse('unitUnknown');
    const number = caseNumber?.trim();
    const about = number ? ((await this.cases.findByNumber(number, actor)) ?? refuse('matterUnknown', { code: number, what: '办件' }, 'caseNumber')) : null;
    const [id, words, today] = [await this.trace.nextId(SEAL_APPLICATION_SUBJECT), sealWords(`${paper.trim()}：${matter.trim()}`), this.legal.today()];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: SEAL_APPLICATION_SUBJECT, verb: 'applyForSeal', actor, facts: { seal, copies, caseId: about?.id ?? null, wordsDigest: words.digest },
      set: {
        number: applicationNumber(today, id), unit_id: unitId, jurisdiction_path: actor.jurisdictionPath, seal, matter: matter.trim(), paper: paper.trim(), copies, applied_by: actor.personId, applied_on: today,
        case_id: about?.id ?? null, case_number: about?.number ?? null, item_code: about?.item_code ?? null, applicant_name: about?.applicant_name ?? null,
      },
      with: (w) => recordWords(w, 'sealApplication', words),
    }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, sealApplicationNotYours */
  async withdrawSealApplication(id: number, { version, reason }: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.applications.lock(id, version, 'withdrawSealApplication', actor);
    requireWithdrawer(row, actor);
    const words = sealWords(reason);
    return presentTaken(await this.trace.takeStep(row, { kind: SEAL_APPLICATION_SUBJECT, verb: 'withdrawSealApplication', actor, facts: { wordsDigest: words.digest }, with: (w) => recordWords(w, 'sealApplication', words) }));
  }
}
