import { Injectable } from '@nestjs/common';
import { JOB_QUEUE, refuse, SCHEDULE, SCHEDULE_LABELS, type Lifecycle } from '@onecounter/contracts';
import { JobBook, JobQueue, LegalClock, nextTimes, RunProgresses, ScheduleKeeper, ScheduleRuns, type BookedSchedule, type BusinessSchedule, type PastRun, type ProgressOfRun, type SchedulePlan, type ScheduleRun } from '@onecounter/platform';
import { JobFigures, type JobStep } from '../data/job-figures';
import type { JobQueueView, JobStepView, JobsView, PastRunView, RunUnderWayView, ScheduleRunView, ScheduleView } from './jobs.view';

const SHOWN = 50;
const STEPS: Lifecycle['steps'] = { ...SCHEDULE.steps, ...JOB_QUEUE.steps };

/** Schedules and the queue as they stand. */
@Injectable()
export class JobAnswers {
  constructor(private readonly book: JobBook, private readonly past: ScheduleRuns, private readonly progresses: RunProgresses, private readonly figures: JobFigures, private readonly jobs: JobQueue, private readonly keeper: ScheduleKeeper, private readonly legal: LegalClock) {}

  async list(): Promise<JobsView> {
    const [schedules, latest, steps] = [await this.book.schedules(), await this.past.latest(), await this.figures.steps(SHOWN)];
    const runs = new Map(latest.map((run) => [run.name, run]));
    const underWay = new Map((await this.progresses.all()).map((one) => [one.name, one]));
    return {
      queue: await this.queue(),
      schedules: schedules.flatMap((one) => {
        const schedule = this.keeper.find(one.name);
        return schedule ? [scheduleView(one, schedule, { plan: this.keeper.planOf(schedule, one.cron), now: this.legal.now(), last: runs.get(one.name), underWay: underWay.get(one.name) })] : [];
      }),
      steps: steps.map(stepView),
    };
  }

  /** @throws notFound */
  async runs(id: number): Promise<PastRunView[]> {
    const { name } = (await this.book.schedules()).find((one) => one.id === id) ?? refuse('notFound');
    const runs = await this.past.of(name, SHOWN);
    const names = await this.figures.names(runs.flatMap(({ cancelledBy }) => cancelledBy ?? []));
    return runs.map((run) => pastRunView(run, names));
  }

  /** The store may be away while the database answers: then its counts are not told. */
  private async queue(): Promise<JobQueueView | null> {
    const booked = await this.book.queue();
    if (!booked) return null;
    const counts = await this.jobs.counts().catch(() => ({ waiting: null, active: null, delayed: null }));
    return { ...booked, statusLabel: statusLabel(JOB_QUEUE, booked.status), backend: this.jobs.backend, ...counts, ...(await this.figures.outbox()) };
  }
}

const statusLabel = (lifecycle: Lifecycle, status: string): string => lifecycle.statuses[status]?.zh ?? status;
const labelOf = (name: string): string => (name === '' ? '作业队列' : (SCHEDULE_LABELS[name] ?? name));
const NEXT_SHOWN = 3;
const runView = ({ occurrence, doneAt, attempts, summary, failure, cancelledBy }: ScheduleRun): ScheduleRunView => ({ occurrence: occurrence.toISOString(), doneAt: doneAt?.toISOString() ?? null, attempts, summary, failure, cancelled: cancelledBy !== null });
const underWayView = ({ occurrence, startedAt, done, total, cancelledBy }: ProgressOfRun): RunUnderWayView => ({ occurrence: occurrence.toISOString(), startedAt: startedAt?.toISOString() ?? null, done, total, stopping: cancelledBy !== null });
interface StandingOfSchedule { readonly plan: SchedulePlan; readonly now: Date; readonly last: ScheduleRun | undefined; readonly underWay: ProgressOfRun | undefined }
const pastRunView = (run: PastRun, names: ReadonlyMap<number, string>): PastRunView => ({
  ...runView(run), startedAt: run.startedAt?.toISOString() ?? null, failedAt: run.doneAt ? null : (run.triedAt?.toISOString() ?? null), durationMs: run.doneAt && run.startedAt ? run.doneAt.getTime() - run.startedAt.getTime() : null, byHand: run.byPerson !== null, cancelledByName: run.cancelledBy === null ? null : (names.get(run.cancelledBy) ?? '管理员'),
});
const scheduleView = ({ id, name, status, version, doneUpTo }: BookedSchedule, { cron: ownCron, takesDay }: BusinessSchedule, { plan: { cron, tz }, now, last, underWay }: StandingOfSchedule): ScheduleView => ({
  id, name, label: labelOf(name), cron, ownCron, nextRuns: status === 'paused' ? [] : nextTimes(cron, tz, now, NEXT_SHOWN).map((at) => at.toISOString()), status, statusLabel: statusLabel(SCHEDULE, status), version, doneUpTo: doneUpTo?.toISOString() ?? null,
  takesDay, open: last !== undefined && last.doneAt === null, underWay: underWay && last?.doneAt === null ? underWayView(underWay) : null, last: last ? runView(last) : null,
});
const stepView = ({ name, verb, byName, legalAt, reason }: JobStep): JobStepView => ({ name, label: labelOf(name), verb, verbLabel: STEPS[verb]?.zh ?? verb, byName, at: legalAt.toISOString(), reason });
