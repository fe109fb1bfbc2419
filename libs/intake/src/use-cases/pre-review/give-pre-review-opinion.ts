import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Letterhead, requirePrintable, type SubjectTakenView } from '@onecounter/casework';
import { Documents, type Actor, type DocumentToName } from '@onecounter/platform';
import { renewPreReviewed } from '../../data/pre-review-materials';
import type { PreReviewRow } from '../../data/pre-reviews';
import { judgeOpinions, opinionInWords, withOpinions, type OpinionOfMaterial, type OpinionSaid, type PreReviewedMaterial } from '../../rules/pre-review';
import { preReviewPaper } from '../../rules/pre-review-paper';
import { PreReviewDesk } from './pre-review-desk';

/** The paper of an opinion; one that is given anew voids the one before. */
@Injectable()
export class PreReviewPapers {
  constructor(private readonly letterhead: Letterhead, private readonly documents: Documents, private readonly desk: PreReviewDesk) {}

  async of(row: PreReviewRow, materials: readonly PreReviewedMaterial[], opinions: readonly OpinionOfMaterial[], said: OpinionSaid & { readonly words: string }): Promise<DocumentToName> {
    const on = this.desk.today();
    const content = preReviewPaper({
      number: row.number, applicantName: row.applicant_name, itemName: row.item_name, unitName: row.unit_name, organ: await this.letterhead.organOf(row.unit_id), handedOn: row.handed_on, expiresOn: this.desk.expiresOn(), on, lacking: row.lacking,
      outcome: said.outcome, words: said.words.trim(), materials, opinions,
    });
    if (row.document_id !== null) await this.documents.void(row.document_id, '有新的预审意见');
    return { id: randomUUID(), kind: 'preReviewOpinion', mark: null, prefix: '', year: Number(on.slice(0, 4)), unitId: row.unit_id, content };
  }
}

/** 出具预审意见: of each material and of the whole, by the section of the item (REV-15). */
@Injectable()
export class GivePreReviewOpinion {
  constructor(private readonly desk: PreReviewDesk, private readonly papers: PreReviewPapers) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, materialUnknown, preReviewOpinionOpen, preReviewOpinionDiffers, preReviewWordsMissing, preReviewNotReady, glyphMissing */
  async run(id: number, said: OpinionSaid & { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.rows.lock(id, said.version, 'givePreReviewOpinion', actor);
    const materials = await this.desk.rows.materials(id);
    const opinions = judgeOpinions(materials, said);
    requirePrintable({ words: said.words, ...Object.fromEntries(said.materials.map(({ words }, index) => [`materials.${index}.words`, words ?? ''])) });
    const document = await this.papers.of(row, materials, opinions, said);
    return this.desk.take(row, {
      verb: 'givePreReviewOpinion', words: opinionInWords(materials, opinions, said.outcome, said.words), facts: { outcome: said.outcome, opinions: opinions.map(({ code, opinion }) => [code, opinion]) },
      set: { outcome: said.outcome, opined_by: actor.personId, opined_on: this.desk.today(), expires_on: this.desk.expiresOn(), document_id: document.id }, document, with: (w) => renewPreReviewed(w, withOpinions(materials, opinions)),
    }, actor);
  }
}
