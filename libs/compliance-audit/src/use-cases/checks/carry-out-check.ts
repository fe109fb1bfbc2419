import { Injectable } from '@nestjs/common';
import type { CheckException, CheckNo } from '@onecounter/contracts';
import { SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { CHECK_RUN_SUBJECT, CheckRuns, type CheckCounts, type CheckRunRow, type RunPlace } from '../../data/check-runs';
import type { Judged } from '../../rules/checks/judge-deed';
import { LookAtDeeds, STAGES, type Stage } from './look-at-deeds';
import { RecordFindings } from './record-findings';

const BATCH = 500;
const NOTHING: CheckCounts = { examined: 0, found: 0, known: 0, excluded: {} };

/** 核对: part by part and batch by batch, each written together with how far the run has come. Killed anywhere it goes on behind the last batch; nothing is found or counted twice. */
@Injectable()
export class CarryOutCheck {
  constructor(private readonly runs: CheckRuns, private readonly looking: LookAtDeeds, private readonly record: RecordFindings, private readonly trace: Trace) {}

  async run(id: number): Promise<void> {
    for (let run = await this.runs.get(id); run.status === 'running'; run = await this.runs.get(id)) {
      const { stage: behind, checks } = run;
      const index = STAGES.findIndex(({ check }, at) => at >= behind && checks.includes(check));
      const stage = STAGES[index];
      if (!stage) return this.finish(id);
      await this.part(run, index, stage);
    }
  }

  /** To the end of the part, or to where the run has ended or somebody else carries it on. */
  private async part(run: CheckRunRow, index: number, stage: Stage): Promise<void> {
    const { examined, suspects } = await this.looking.suspects(run, stage);
    const left = suspects.filter(({ key }) => run.cursor === null || key > run.cursor);
    let from: RunPlace = run;
    for (let at = 0; at === 0 || at < left.length; at += BATCH) {
      const batch = left.slice(at, at + BATCH);
      const judged = await this.looking.judge(run, stage, batch);
      const isLast = at + BATCH >= left.length;
      const to = isLast ? { stage: index + 1, cursor: null } : { stage: index, cursor: batch.at(-1)?.key ?? null };
      if (!(await this.write(run.id, { from, to }, stage, judged, isLast ? examined : 0))) return;
      from = to;
    }
  }

  private async write(id: number, { from, to }: { readonly from: RunPlace; readonly to: RunPlace }, { check }: Stage, judged: readonly Judged[], examined: number): Promise<boolean> {
    const deeds = judged.flatMap((one) => (one.kind === 'found' ? [one.deed] : []));
    const written = await this.runs.whileRunning(id, async (run) => {
      if (run.stage !== from.stage || run.cursor !== from.cursor) return false;
      const found = await this.record.run(id, deeds);
      const before = run.counts[check] ?? NOTHING;
      const excluded: Partial<Record<CheckException, number>> = { ...before.excluded };
      for (const one of judged) if (one.kind === 'excluded') excluded[one.by] = (excluded[one.by] ?? 0) + 1;
      await this.runs.advance(id, to, { ...run.counts, [check]: { examined: before.examined + examined, found: before.found + found, known: before.known + deeds.length - found, excluded } } satisfies Partial<Record<CheckNo, CheckCounts>>);
      return true;
    });
    return written === true;
  }

  private async finish(id: number): Promise<void> {
    await this.runs.whileRunning(id, (run) => this.trace.takeStep(run, { kind: CHECK_RUN_SUBJECT, verb: 'finishCheck', actor: SYSTEM_ACTOR, facts: { counts: run.counts }, set: { finished_at: this.trace.legalNow() } }));
  }
}
