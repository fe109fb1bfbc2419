import { Injectable } from '@nestjs/common';
import { Cases, CaseDesk, judgeStart, PERMIT_CASE_SUBJECT, noticeColumns, Successors, type StartJudgement, type WaitedFor, type WaitingCase } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { lapsePaper } from '../../rules/papers';
import { bringResults, clearPredecessorHolds } from '../../data/joint-starts';
import { clearOpenHolds } from '../../data/open-holds';
import { headOf } from '../paper-head';

/** At one time: a thousand starts are one statement. */
const MOST = 1000;

/** 随前置终止: what can never begin ends, with a paper to the applicant. */
@Injectable()
export class LapseApplication {
  constructor(private readonly desk: CaseDesk, private readonly cases: Cases, private readonly items: ItemVersions, private readonly legal: LegalClock) {}

  async run({ id }: WaitingCase, because: WaitedFor): Promise<void> {
    const row = await this.cases.getForSystem(id);
    await this.desk.take({ row, item: await this.items.byId(row.item_version_id), actor: SYSTEM_ACTOR }, {
      verb: 'lapseApplication', facts: because.outsideId === null ? { because: because.number, becauseCaseId: because.caseId } : { because: because.itemName, becauseOutsideId: because.outsideId }, set: { running: false, clock_stopped_on: null }, paper: lapsePaper(headOf(row), because.itemName, this.legal.today()),
      with: (w) => clearOpenHolds(w, this.legal.today(), null),
    });
  }
}

/**
 * 前置办结启动: every case that waits for nothing any more begins, at once and together; what waits for what cannot come ends (REV-3). Two
 * workers at the same moment start each case once: whoever comes second finds its version moved.
 */
@Injectable()
export class StartSuccessors {
  constructor(private readonly successors: Successors, private readonly trace: Trace, private readonly desk: CaseDesk, private readonly lapse: LapseApplication) {}

  /** @returns how many began and how many ended */
  async run(): Promise<{ started: number; lapsed: number }> {
    const ready = (await this.successors.ready(MOST)).map((waiting) => ({ waiting, judgement: judgeStart(waiting.predecessors) }));
    const started = await this.start(ready);
    let lapsed = 0;
    for (const { waiting, judgement } of ready) {
      if (judgement.kind !== 'lapse') continue;
      await this.lapse.run(waiting, judgement.because);
      lapsed += 1;
    }
    return { started, lapsed };
  }

  private async start(ready: readonly { readonly waiting: WaitingCase; readonly judgement: StartJudgement<WaitedFor> }[]): Promise<number> {
    const today = this.desk.today();
    const moves = [];
    const papers: ReturnType<typeof papersOf> = [];
    for (const { waiting, judgement } of ready) {
      if (judgement.kind !== 'start') continue;
      const begins = waiting.status === 'registered' ? { presented_on: today, ...noticeColumns(today, await this.desk.calendars.of(waiting.jurisdiction_path)) } : stillAsked(waiting);
      moves.push({ subject: waiting, facts: { after: casesIn(waiting.predecessors), without: casesIn(judgement.without), ...outsideIn(waiting.predecessors) }, set: { ...begins, clock_stopped_on: null } });
      papers.push(...papersOf(waiting, judgement.without));
    }
    const ids = await this.trace.takeSteps(moves, { kind: PERMIT_CASE_SUBJECT, verb: 'startApplication', actor: SYSTEM_ACTOR, with: (w) => { clearPredecessorHolds(w, today); bringResults(w, papers); } });
    return ids.length;
  }
}

/** With the applicant: it is his paper that is waited for, and its date that counts. */
const stillAsked = ({ presented_on, notice_due_on, due_on, provisional }: WaitingCase) => ({ presented_on, notice_due_on, due_on, provisional });

const casesIn = (predecessors: readonly WaitedFor[]): number[] => predecessors.filter(({ outsideId }) => outsideId === null).map(({ caseId }) => caseId);
function outsideIn(predecessors: readonly WaitedFor[]): { readonly outside?: readonly number[] } {
  const ids = predecessors.flatMap(({ outsideId }) => outsideId ?? []);
  return ids.length > 0 ? { outside: ids } : {};
}

/** The result becomes the material, that of another department with the file that proves it; what a failed predecessor should have brought is missing now. */
function papersOf({ id, predecessors }: WaitingCase, without: readonly WaitedFor[]) {
  return predecessors.flatMap((one) => one.provides.map((code) => (without.includes(one)
    ? { id, code, verdict: 'missing', message: `前置事项“${one.itemName}”没有办成，请另行提交。`, fileId: null, outside: one.outsideId !== null }
    : { id, code, verdict: 'fromResult', message: `由前置事项“${one.itemName}”（${one.number}）的结果转来`, fileId: one.fileId, outside: one.outsideId !== null })));
}
