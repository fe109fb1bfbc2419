import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { Hearings } from '../data/hearings';

/** What of the hearing stands in the decision and in its step. */
export interface Citation { readonly hearingId: number; readonly recordDigest: string; readonly heldOn: string }

/** 案卷排他: what was heard is decided upon its record, and not by whoever presided (行政许可法 48). */
@Injectable()
export class CitedHearing {
  constructor(private readonly hearings: Hearings) {}

  /** Null when there was no hearing. @throws hearingRecordNotCited, separationOfDuties */
  async judge(caseId: number, citedId: number | undefined, actor: Actor): Promise<Citation | null> {
    const held = await this.hearings.held(caseId);
    if (!held) return null;
    if (citedId !== held.id) refuse('hearingRecordNotCited', { hearingId: held.id }, 'citedHearing');
    if (held.host_id !== null && held.host_id === actor.personId) refuse('separationOfDuties', { rule: 'who presided may not decide', ruleLabel: '听证主持人不能审批本件', verbLabel: '审批' });
    return { hearingId: held.id, recordDigest: held.record_digest ?? '', heldOn: held.held_on ?? '' };
  }
}

/** The digest of the record, so that the trace tells on which one the decision rests. */
export const hearingFacts = (cited: Citation | null): object => (cited ? { hearingId: cited.hearingId, hearingRecordDigest: cited.recordDigest } : {});
