import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, requirePrintable, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { PRE_REVIEW_DAYS, type PreReviewVerb } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, Uploads, type Actor, type DocumentToName, type WriteStatement } from '@onecounter/platform';
import { PRE_REVIEW_SUBJECT, PreReviews, type PreReviewRow } from '../../data/pre-reviews';

export interface PreReviewMove { readonly verb: PreReviewVerb; readonly words?: string; readonly facts: object; readonly set?: Readonly<Record<string, unknown>>; readonly document?: DocumentToName; readonly with?: (w: WriteStatement) => void }

/** Opens a pre-review for a step of the actor, and takes it: words lie beside the trace, which holds their digest. */
@Injectable()
export class PreReviewDesk {
  constructor(readonly rows: PreReviews, private readonly trace: Trace, private readonly legal: LegalClock, private readonly uploads: Uploads) {}

  today(): PlainDate {
    return this.legal.today();
  }

  /** Last day on which it can be carried over when nothing new comes. */
  expiresOn(): PlainDate {
    return addDays(this.today(), PRE_REVIEW_DAYS);
  }

  async begin(move: PreReviewMove & { readonly set: Readonly<Record<string, unknown>>; readonly files: readonly string[] }, actor: Actor): Promise<SubjectTakenView> {
    const id = await this.trace.nextId(PRE_REVIEW_SUBJECT);
    const number = `YS-${this.today().replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    const step = this.stepOf(move, actor);
    const taken = await this.trace.beginSubject(id, { ...step, facts: { number, ...step.facts }, set: { ...move.set, number } });
    await this.uploads.attach(move.files, actor, 'preReview', id, 'materials');
    return presentTaken(taken);
  }

  async take(row: PreReviewRow, move: PreReviewMove & { readonly files?: readonly string[] }, actor: Actor): Promise<SubjectTakenView> {
    await this.uploads.attach(move.files ?? [], actor, 'preReview', row.id, 'materials');
    return presentTaken(await this.trace.takeStep(row, this.stepOf(move, actor)));
  }

  private stepOf({ verb, words, facts, set, document, with: beside }: PreReviewMove, actor: Actor) {
    if (words) requirePrintable({ words });
    const sealed = words?.trim() ? sealWords(words) : null;
    return {
      kind: PRE_REVIEW_SUBJECT, verb, actor, facts: { ...facts, ...(sealed ? { wordsDigest: sealed.digest } : {}), ...(document ? { documentId: document.id, documentKind: document.kind } : {}) }, set: set ?? {}, ...(document ? { document } : {}),
      with: (w: WriteStatement): void => {
        if (sealed) recordWords(w, 'preReview', sealed);
        beside?.(w);
      },
    };
  }
}
