import { Injectable } from '@nestjs/common';
import { refuse, type CreditMarkKind } from '@onecounter/contracts';
import { Cases, sealWords } from '@onecounter/casework';
import { SYSTEM_ACTOR, Trace, Uploads, type Actor } from '@onecounter/platform';
import { legalDateOf } from '@onecounter/kernel';
import { CREDIT_MARK_SUBJECT } from '../../data/credit-marks';
import type { CreditMarkTakenView } from '../../http/credit.view';
import { printedWords } from '../../rules/printed-words';
import { presentTaken } from './present-credit-mark';

export interface CreditMarkInput { readonly caseId: number; readonly kind: CreditMarkKind; readonly source: string; readonly evidence: string; readonly evidenceFileId?: string | null; readonly endsOn?: string | null }
interface Mark { readonly applicantId: number; readonly kind: CreditMarkKind; readonly source: string; readonly caseId: number | null; readonly evidence: string; readonly evidenceFileId?: string | null; readonly endsOn?: string | null; readonly jurisdictionPath: string }

/** 登记失信记录: by the assessment section with source and evidence, or by the system when an undertaking is broken. */
@Injectable()
export class RecordCreditMark {
  constructor(private readonly trace: Trace, private readonly cases: Cases, private readonly uploads: Uploads) {}

  /** Of the applicant of a case within scope. @throws notFound, opinionRequired, glyphMissing, creditMarkTermWrong */
  async run(input: CreditMarkInput, actor: Actor): Promise<CreditMarkTakenView> {
    const row = await this.cases.getInFull(input.caseId, actor);
    if (input.endsOn && input.endsOn <= legalDateOf(this.trace.legalNow())) refuse('creditMarkTermWrong', {}, 'endsOn');
    const [source, evidence] = [printedWords(input.source, 'source'), printedWords(input.evidence, 'evidence')];
    const evidenceFileId = input.evidenceFileId ?? null;
    const mark = { applicantId: row.applicant_id, kind: input.kind, source, caseId: row.id, evidence, evidenceFileId, endsOn: input.endsOn ?? null, jurisdictionPath: row.jurisdiction_path };
    const taken = await this.begin(mark, actor);
    if (evidenceFileId !== null) await this.uploads.attach([evidenceFileId], actor, 'creditMark', taken.id);
    return taken;
  }

  bySystem(mark: Mark): Promise<CreditMarkTakenView> {
    return this.begin(mark, SYSTEM_ACTOR);
  }

  private async begin({ applicantId, kind, source, caseId, evidence, evidenceFileId = null, endsOn = null, jurisdictionPath }: Mark, actor: Actor): Promise<CreditMarkTakenView> {
    const [id, words] = [await this.trace.nextId(CREDIT_MARK_SUBJECT), sealWords(`${source}\n${evidence}`)];
    return presentTaken(await this.trace.beginSubject(id, {
      kind: CREDIT_MARK_SUBJECT, verb: 'recordCreditMark', actor, facts: { applicantId, kind, ...(caseId === null ? {} : { caseId }), endsOn, evidenceDigest: words.digest },
      set: {
        applicant_id: applicantId, kind, source, case_id: caseId, evidence, evidence_file_id: evidenceFileId, recorded_on: legalDateOf(this.trace.legalNow()), ends_on: endsOn, recorded_by: actor.personId, jurisdiction_path: jurisdictionPath, salt: words.salt,
      },
    }));
  }
}
