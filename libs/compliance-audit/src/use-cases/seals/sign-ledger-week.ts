import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { addDays, plainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, Trace, type Actor } from '@onecounter/platform';
import { LEDGER_WEEK_SUBJECT, LedgerWeeks, type WeekUse } from '../../data/ledger-weeks';
import { SealRegisters } from '../../data/seal-registers';
import { mondayOf, requireSigner, signatureDue } from '../../rules/seals/ledger-week-rules';

/** Which uses were signed, in their order: whoever adds or takes away one later is found. */
const digestOfUses = (uses: readonly WeekUse[]): string => createHash('sha256').update(uses.map(({ platform, id }) => `${platform ? 'p' : 'e'}${id}`).join()).digest('hex');

/** 周审签字 by the head of the section, once the week is over and as it was seen. */
@Injectable()
export class SignLedgerWeek {
  constructor(private readonly weeks: LedgerWeeks, private readonly registers: SealRegisters, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @param uses how many the signer saw @throws notFound, changedMeanwhile, stepNotAllowed, ledgerWeekOfHead, ledgerWeekByKeeper, ledgerWeekNotOver, ledgerWeekGrown */
  async run(id: number, { version, uses: seen }: { readonly version: number; readonly uses: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.weeks.lock(id, version, 'signLedgerWeek', actor);
    requireSigner(row, await this.registers.keeperOf(row.unit_id), actor);
    const [today, until] = [this.legal.today(), addDays(plainDate(row.week), 7)];
    if (today < until) refuse('ledgerWeekNotOver', { week: row.week, until });
    const uses = await this.weeks.uses(row.unit_id, row.week);
    if (uses.length !== seen) refuse('ledgerWeekGrown', { seen, uses: uses.length }, 'uses');
    return presentTaken(await this.trace.takeStep(row, {
      kind: LEDGER_WEEK_SUBJECT, verb: 'signLedgerWeek', actor, facts: { week: row.week, uses: uses.length, usesDigest: digestOfUses(uses), late: today > row.due_on }, set: { signed_by: actor.personId, signed_on: today, uses: uses.length },
    }));
  }
}

/** 重新打开 by the assessment section: a line is missing or wrong; the week is then signed again. */
@Injectable()
export class ReopenLedgerWeek {
  constructor(private readonly weeks: LedgerWeeks, private readonly calendars: Calendars, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, { version, reason }: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.weeks.lock(id, version, 'reopenLedgerWeek', actor);
    const due = signatureDue(mondayOf(this.legal.today()), this.legal.today(), await this.calendars.of(row.jurisdiction_path));
    const words = sealWords(reason);
    return presentTaken(await this.trace.takeStep(row, {
      kind: LEDGER_WEEK_SUBJECT, verb: 'reopenLedgerWeek', actor, facts: { signedBy: row.signed_by, signedOn: row.signed_on, dueOn: due.date, wordsDigest: words.digest },
      set: { due_on: due.date, provisional: due.provisional, signed_by: null, signed_on: null, uses: null }, with: (w) => recordWords(w, 'ledgerWeek', words),
    }));
  }
}
