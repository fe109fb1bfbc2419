import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import type { StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { PreReviewRow } from '../../data/pre-reviews';
import { fillFromPreReview, requireFit, type PreReviewedMaterial } from '../../rules/pre-review';
import type { ReceptionInput } from '../reception';
import { RegisterApplication } from '../register-application';
import { PreReviewDesk } from './pre-review-desk';

/** 引入预审 (REV-15): the missing fact is there; the case is registered with the files and opinions of its pre-review, in one transaction and once only. */
@Injectable()
export class CarryOverPreReview {
  constructor(private readonly desk: PreReviewDesk, private readonly items: ItemVersions, private readonly register: RegisterApplication) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, preReviewOtherItem, preReviewOtherApplicant, preReviewMaterialsChanged, and as registerApplication */
  async run(id: number, input: ReceptionInput & { readonly version: number; readonly draftId?: string }, actor: Actor): Promise<StepTakenView> {
    const row = await this.desk.rows.lock(id, input.version, 'carryOverPreReview', actor);
    const materials = await this.desk.rows.materials(id);
    if (row.item_code !== input.itemCode) refuse('preReviewOtherItem', { number: row.number, itemName: row.item_name }, 'itemCode');
    await this.requireFit(row, materials);
    return this.register.run({ ...input, materials: fillFromPreReview(input.materials, materials) }, actor, {
      facts: { preReviewId: id },
      judge: (applicantId) => {
        if (applicantId !== row.applicant_id) refuse('preReviewOtherApplicant', { number: row.number, name: row.applicant_name }, 'applicant');
      },
      bind: async (caseId) => {
        await this.desk.rows.giveFiles(id, caseId, materials.flatMap(({ files }) => [...files]));
        await this.desk.take(row, { verb: 'carryOverPreReview', facts: { caseId }, set: { case_id: caseId, carried_on: this.desk.today() } }, actor);
      },
    });
  }

  private async requireFit(row: PreReviewRow, materials: readonly PreReviewedMaterial[]): Promise<void> {
    const now = await this.items.findPublished(row.item_code);
    if (now && now.id !== row.item_version_id) requireFit(materials, (await this.items.byId(row.item_version_id)).definition, now.definition);
  }
}
