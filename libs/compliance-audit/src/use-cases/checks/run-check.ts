import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CHECK_NUMBERS, CHECK_RUN, refuse, type CheckNo } from '@onecounter/contracts';
import { presentTaken, requireStep, type SubjectTakenView } from '@onecounter/casework';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { CHECK_RUN_SUBJECT, CheckRuns } from '../../data/check-runs';
import { monthOf } from './finding-terms';

/** `month`: YYYY-MM. */
export interface CheckOrder { readonly month: string; readonly check?: CheckNo; readonly sampleSize?: number; readonly seed?: string }
const SEED_NUMBERS = 10_000;

/** 核对: one check or all three over a month, on everything or on a sample; done by the worker, seen by everybody. */
@Injectable()
export class RunCheck {
  constructor(private readonly runs: CheckRuns, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws checkMonthInvalid, checkRunning */
  async run({ month: name, check, sampleSize, seed }: CheckOrder, actor: Actor): Promise<SubjectTakenView> {
    const [month, today] = [`${name}-01`, this.legal.today()];
    if (month > monthOf(today)) refuse('checkMonthInvalid', { month: name, why: '还没有到这个月' }, 'month');
    const running = await this.runs.running(month);
    if (running) refuse('checkRunning', { month: name, id: running.id }, 'month');
    // drawn before anybody knows what it will hit, published with the run
    const drawnBy = sampleSize === undefined ? null : (seed ?? `${today.replaceAll('-', '')}-${String(randomInt(SEED_NUMBERS)).padStart(4, '0')}`);
    const checks = check === undefined ? CHECK_NUMBERS : [check];
    return presentTaken(await this.trace.beginSubject(await this.trace.nextId(CHECK_RUN_SUBJECT), {
      kind: CHECK_RUN_SUBJECT, verb: 'runCheck', actor, facts: { month, checks, sampleSize: sampleSize ?? null, seed: drawnBy },
      set: { month, checks, sample_size: sampleSize ?? null, seed: drawnBy, jurisdiction_path: actor.jurisdictionPath, ran_by: actor.personId, started_at: this.trace.legalNow() },
    }));
  }
}

/** 取消核对: what was found stays found. */
@Injectable()
export class CancelCheck {
  constructor(private readonly runs: CheckRuns, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.runs.lock(id);
    requireStep(CHECK_RUN, 'cancelCheck', row, version);
    return presentTaken(await this.trace.takeStep(row, { kind: CHECK_RUN_SUBJECT, verb: 'cancelCheck', actor, facts: { counts: row.counts }, set: { finished_at: this.trace.legalNow() } }));
  }
}
