import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Applicants, type ApplicantRow } from '../../data/applicants';
import { recordPreReviewed } from '../../data/pre-review-materials';
import { PreReviews } from '../../data/pre-reviews';
import { judgeApplicant, type ApplicantInput } from '../../rules/judge-applicant';
import { judgeHandedIn, type HandedIn } from '../../rules/pre-review';
import { Reception } from '../reception';
import { PreReviewDesk } from './pre-review-desk';

export interface LineOfProject { readonly projectId: number; readonly no: number }
export interface PreReviewInput { readonly itemCode: string; readonly itemVersionId?: number; readonly applicant: ApplicantInput; readonly materials: readonly HandedIn[]; readonly lacking: readonly string[]; readonly words?: string; readonly agencyItem?: LineOfProject }

/** Whose pre-review it is: the applicant, and the line of the project if one is commissioned. */
@Injectable()
export class PreReviewMatter {
  constructor(private readonly applicants: Applicants, private readonly rows: PreReviews) {}

  /** @throws preReviewProjectDiffers, preReviewKnown, notFound */
  async of(applicant: ReturnType<typeof judgeApplicant>, itemCode: string, line: LineOfProject | undefined, actor: Actor): Promise<ApplicantRow> {
    if (line) {
      const found = await this.rows.projectLine(line.projectId, line.no, actor);
      if (found.item_code !== itemCode) refuse('preReviewProjectDiffers', { what: '事项' }, 'itemCode');
      if (found.owner_code !== applicant.creditCode) refuse('preReviewProjectDiffers', { what: '项目单位' }, 'applicant.creditCode');
    }
    const kept = await this.applicants.know(applicant);
    const running = await this.rows.runningOf(itemCode, kept.id);
    if (running !== null) refuse('preReviewKnown', { number: running }, 'applicant');
    return kept;
  }
}

/** 提请预审 (REV-15): what there is so far, with what is still missing. No case is born: no receipt, no clock, no number of a case. */
@Injectable()
export class RequestPreReview {
  constructor(private readonly reception: Reception, private readonly matter: PreReviewMatter, private readonly desk: PreReviewDesk) {}

  /** @throws itemNotPublished, itemVersionRetired, materialUnknown, preReviewEmpty, creditCodeInvalid, residentIdInvalid, phoneInvalid, nameInvalid, glyphMissing, preReviewProjectDiffers, preReviewKnown, notFound */
  async run(input: PreReviewInput, actor: Actor): Promise<SubjectTakenView> {
    const item = await this.reception.item(input.itemCode, input.itemVersionId);
    const materials = judgeHandedIn(item.definition, input.materials);
    const applicant = judgeApplicant(input.applicant, this.desk.today());
    this.reception.judgeGlyphs(applicant, null);
    const kept = await this.matter.of(applicant, item.code, input.agencyItem, actor);
    const lacking = input.lacking.map((one) => one.trim());
    const [today, line] = [this.desk.today(), input.agencyItem ?? null];
    return this.desk.begin({
      verb: 'requestPreReview', words: [`还缺：${lacking.join('；')}`, input.words?.trim() ?? '', ...materials.flatMap(({ name, note }) => (note === null ? [] : [`${name}：${note}`]))].filter(Boolean).join('\n'),
      facts: { itemVersionId: item.id, applicantId: kept.id, agencyProjectId: line?.projectId ?? null, agencyItemNo: line?.no ?? null, materials: filesInFacts(materials) },
      set: {
        unit_id: item.unitId, jurisdiction_path: actor.jurisdictionPath, item_code: item.code, item_name: item.definition.name, item_version_id: item.id, applicant_id: kept.id, applicant_name: kept.name, agency_project_id: line?.projectId ?? null, agency_item_no: line?.no ?? null,
        lacking, requested_by: actor.personId, requested_on: today, handed_on: today, expires_on: this.desk.expiresOn(),
      },
      files: materials.flatMap(({ files }) => files), with: (w) => recordPreReviewed(w, materials),
    }, actor);
  }
}

/** As the trace names them: codes and ids. */
export const filesInFacts = (materials: readonly { readonly code: string; readonly files: readonly string[] }[]): unknown[] => materials.filter(({ files }) => files.length > 0).map(({ code, files }) => [code, ...files]);
