import { Injectable } from '@nestjs/common';
import { CaseDesk, Cases, LateEntries, presentStep, projectColumns, settleLateEntry, type LateEntryRow, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { Sql, SYSTEM_ACTOR, type Actor } from '@onecounter/platform';
import { beginCorrection, openCorrectionHold } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import { CORRECTION_BASIS } from '../../rules/correction';
import { wordsRequired } from '../../rules/words-required';

/** What truly happened on paper becomes the state of the case, by the system, with the dates of the paper. */
@Injectable()
export class PastResults {
  constructor(private readonly cases: Cases, private readonly desk: CaseDesk) {}

  /** @returns the step taken, or none for what is undecided */
  async record(caseId: number, item: OpenCase['item'], { outcome, ...paper }: LateEntryRow): Promise<StepTakenView | null> {
    if (outcome === 'running') return null;
    const row = await this.cases.getForSystem(caseId);
    const dates = { accepted_on: paper.acceptedOn, decided_on: paper.decidedOn };
    const due = projectColumns(item.definition, { ...row, ...dates }, await this.desk.calendars.of(row.jurisdiction_path));
    const taken = await this.desk.take({ row, item, actor: SYSTEM_ACTOR }, {
      verb: outcome === 'granted' ? 'recordPastGrant' : 'recordPastResult', facts: { decision: paper.decision, trueDecidedOn: paper.decidedOn, trueIssuedOn: paper.issuedOn }, set: { ...due, ...dates, running: outcome === 'granted' },
    });
    return presentStep(taken, row.number);
  }
}

/** 核准补录: the assessment section agrees to what a section entered afterwards. What is undecided is stopped at once, what is decided waits for its re-review (CMP-5). */
@Injectable()
export class ApproveLateEntry {
  constructor(private readonly desk: CaseDesk, private readonly entries: LateEntries, private readonly past: PastResults, private readonly sql: Sql) {}

  async run(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'approveLateEntry', input.version, actor);
    const words = sealOpinion({ kind: 'correction', text: wordsRequired(input.words, 'opinionRequired', 'words') });
    const [entry, on, by] = [(await this.entries.of(id)) ?? refuse('notFound'), this.desk.today(), actor.personId];
    return this.sql.transaction(async () => {
      const taken = await this.desk.take(open, {
        verb: 'approveLateEntry', facts: { outcome: entry.outcome, wordsDigest: words.digest },
        with: (w) => {
          words.record(w);
          settleLateEntry(w, { approved: true, by, on });
          beginCorrection(w, { state: entry.outcome === 'running' ? 'stopped' : 'awaiting', finding: null, on });
          if (entry.outcome === 'running') openCorrectionHold(w, { kind: 'complianceStop', by, on, dueOn: null, basis: CORRECTION_BASIS, reason: '补录的办件，还没有决定' });
        },
      });
      return (await this.past.record(id, open.item, entry)) ?? presentStep(taken, open.row.number);
    });
  }

  /** 不予补录: what was entered is no case; it ends, and stays on record. */
  async decline(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'declineLateEntry', input.version, actor);
    const words = sealOpinion({ kind: 'correction', text: wordsRequired(input.words, 'opinionRequired', 'words') });
    const taken = await this.desk.take(open, {
      verb: 'declineLateEntry', facts: { wordsDigest: words.digest }, set: { running: false },
      with: (w) => { words.record(w); settleLateEntry(w, { approved: false, by: actor.personId, on: this.desk.today() }); },
    });
    return presentStep(taken, open.row.number);
  }
}
