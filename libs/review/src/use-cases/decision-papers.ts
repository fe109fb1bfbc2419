import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Letterhead, type OpenCase } from '@onecounter/casework';
import type { DocumentContent, NoticeContent } from '@onecounter/contracts';
import { canonicalJson } from '@onecounter/kernel/chain';
import { grantPaper, refusalPaper } from '../rules/papers';
import { pointsToTick } from '../rules/substantive-points';
import { wordsRequired } from '../rules/words-required';
import { CitedHearing } from './cited-hearing';
import { PreviewDays } from './preview-decision';
import { printable } from './printable';

export const SIGNED_VERBS = ['grantPermit', 'refusePermit'] as const;
export type SignedVerb = (typeof SIGNED_VERBS)[number];
/** What of a decision its signer says; nothing when it is granted. */
export interface DecisionWords { readonly reasons?: string; readonly basis?: string }
export interface PaperInHand { readonly content: NoticeContent; readonly digest: string }

/** The decision as it would be named now, with the digest by which it is known again when it is signed. */
@Injectable()
export class DecisionPapers {
  constructor(private readonly letterhead: Letterhead, private readonly days: PreviewDays, private readonly hearings: CitedHearing) {}

  /** @throws refusalNeedsReasons, glyphMissing, hearingRecordNotCited: who decides upon a hearing cites its record, one by one */
  async of(open: OpenCase, verb: SignedVerb, words: DecisionWords): Promise<PaperInHand> {
    await this.hearings.judge(open.row.id, undefined, open.actor);
    const content = this.letterhead.content(await this.paper(open, verb, words), await this.letterhead.organOf(open.row.unit_id)) as Extract<DocumentContent, { layout: 'notice' }>;
    const digest = createHash('sha256').update(canonicalJson(JSON.parse(JSON.stringify(content)) as object)).digest('hex');
    return { content, digest };
  }

  private async paper({ row, item: { definition } }: OpenCase, verb: SignedVerb, words: DecisionWords) {
    if (verb === 'grantPermit') return grantPaper(row, definition, pointsToTick(definition, row.materials), await this.days.delivery(row, definition));
    const reasons = printable(wordsRequired(words.reasons, 'refusalNeedsReasons', 'reasons'), 'reasons');
    return refusalPaper(row, definition, { reasons, basis: printable(wordsRequired(words.basis, 'refusalNeedsReasons', 'basis'), 'basis') });
  }
}
