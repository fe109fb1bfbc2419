import { Injectable } from '@nestjs/common';
import { refuse, type ConsentForm } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { EarlierFiles } from '../data/earlier-files';
import { REUSE_CONSENT_SUBJECT } from '../data/reuse-consents';
import type { ReuseConsentView } from '../http/reuse.view';
import { matchReusable } from '../rules/match-reusable';
import { codesOf, ReuseSubjects, type ReuseQuestion } from './find-reusable-materials';
import { presentConsent } from './present-consent';

/** 记录复用同意: the applicant at the counter agrees that these files of his are used for this item, or for the items of his joint application. */
@Injectable()
export class RecordReuseConsent {
  constructor(private readonly subjects: ReuseSubjects, private readonly earlier: EarlierFiles, private readonly trace: Trace) {}

  /** @throws notFound for a file of somebody else, out of scope, or of a material the item does not ask for */
  async run(input: ReuseQuestion & { form: ConsentForm; files: readonly string[] }, actor: Actor): Promise<ReuseConsentView> {
    const subject = (await this.subjects.find(input, actor)) ?? refuse('notFound', {}, 'files');
    const { applicantId, items, caseId } = subject;
    const personId = actor.personId ?? refuse('notPermitted', { verb: 'recordReuseConsent', verbLabel: '记录复用同意' });
    const earlier = await this.earlier.of(applicantId, caseId, actor);
    const [files, fitting, itemCodes] = [[...new Set(input.files)], items.flatMap(({ definition }) => matchReusable(definition, earlier)), codesOf(subject)];
    if (!files.every((id) => fitting.some(({ file }) => file.fileId === id))) refuse('notFound', {}, 'files');

    const [id, given_at] = [await this.trace.nextId(REUSE_CONSENT_SUBJECT), this.trace.legalNow()];
    const { status, seq: version } = await this.trace.beginSubject(id, {
      kind: REUSE_CONSENT_SUBJECT, verb: 'recordReuseConsent', actor, facts: { applicantId, ...(itemCodes.length === 1 ? { itemCode: itemCodes[0] } : { itemCodes }), form: input.form, files, ...(caseId === null ? {} : { caseId }) },
      set: { applicant_id: applicantId, item_codes: itemCodes, form: input.form, given_at, recorded_by: personId, jurisdiction_path: actor.jurisdictionPath, files },
    });
    return presentConsent({ id, status: status as 'given', version, form: input.form, given_at, recorded_by_name: actor.name, files, item_codes: itemCodes });
  }
}
