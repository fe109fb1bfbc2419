import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { Inquiries, INQUIRY_SUBJECT } from '../../data/inquiries';
import { InquiryTerms } from './inquiry-terms';

/** 逐级上报, 自动办结: steps of the system. Two workers at once: whatever the other has moved is left out. */
@Injectable()
export class EscalateInquiries {
  constructor(private readonly inquiries: Inquiries, private readonly terms: InquiryTerms, private readonly trace: Trace) {}

  /** @returns how many went up */
  async escalate(): Promise<number> {
    const moves = [];
    for (const subject of await this.inquiries.toEscalate(this.terms.today())) {
      const next = await this.terms.levelAfter(subject.level, subject.jurisdiction_path);
      moves.push({ subject, facts: { level: next.level }, set: { ...next } });
    }
    return (await this.trace.takeSteps(moves, { kind: INQUIRY_SUBJECT, verb: 'escalateInquiry', actor: SYSTEM_ACTOR })).length;
  }

  /** Nobody objected within the days. @returns how many closed */
  async close(): Promise<number> {
    const moves = (await this.inquiries.toClose(this.terms.today())).map((subject) => ({ subject, facts: { byItself: true }, set: { close_on: null } }));
    return (await this.trace.takeSteps(moves, { kind: INQUIRY_SUBJECT, verb: 'closeInquiry', actor: SYSTEM_ACTOR })).length;
  }
}
