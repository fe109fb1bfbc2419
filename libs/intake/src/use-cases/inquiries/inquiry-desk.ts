import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { InquiryVerb } from '@onecounter/contracts';
import { Trace, type Actor, type WriteStatement } from '@onecounter/platform';
import { Inquiries, INQUIRY_SUBJECT, type InquiryRow } from '../../data/inquiries';
import { requireInquiryTurn } from '../../rules/inquiry-rules';

export interface InquiryMove { readonly verb: InquiryVerb; readonly words?: string | undefined; readonly facts?: object; readonly set?: Readonly<Record<string, unknown>>; readonly with?: (w: WriteStatement) => void }

/** Opens an inquiry for a step of the actor, and takes it: what is said lies beside the trace, which holds its digest. */
@Injectable()
export class InquiryDesk {
  constructor(private readonly inquiries: Inquiries, private readonly trace: Trace) {}

  /** @param version null where several act at the same moment @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async open(id: number, version: number | null, verb: InquiryVerb, actor: Actor): Promise<InquiryRow> {
    const row = await this.inquiries.lock(id, version, verb, actor);
    requireInquiryTurn(row, verb, actor);
    return row;
  }

  async take(row: InquiryRow, { verb, words, facts, set, with: beside }: InquiryMove, actor: Actor): Promise<SubjectTakenView> {
    const sealed = words?.trim() ? sealWords(words) : null;
    return presentTaken(await this.trace.takeStep(row, {
      kind: INQUIRY_SUBJECT, verb, actor, facts: { ...facts, ...(sealed ? { wordsDigest: sealed.digest } : {}) }, set: set ?? {},
      with: (w) => {
        if (sealed) recordWords(w, 'inquiry', sealed);
        beside?.(w);
      },
    }));
  }
}
