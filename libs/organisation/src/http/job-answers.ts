import { Injectable } from '@nestjs/common';
import { JOB_QUEUE, SCHEDULE, SCHEDULE_LABELS, type Lifecycle } from '@onecounter/contracts';
import { JobBook, JobQueue, ScheduleKeeper, ScheduleRuns, type BookedSchedule, type ScheduleRun } from '@onecounter/platform';
import { JobFigures, type JobStep } from '../data/job-figures';
import type { JobQueueView, JobStepView, JobsView, ScheduleView } from './jobs.view';

const SHOWN = 50;
const STEPS: Lifecycle['steps'] = { ...SCHEDULE.steps, ...JOB_QUEUE.steps };

/** Schedules and the queue as they stand. */
@Injectable()
export class JobAnswers {
  constructor(private readonly book: JobBook, private readonly runs: ScheduleRuns, private readonly figures: JobFigures, private readonly jobs: JobQueue, private readonly keeper: ScheduleKeeper) {}

  async list(): Promise<JobsView> {
    const [schedules, latest, steps] = [await this.book.schedules(), await this.runs.latest(), await this.figures.steps(SHOWN)];
    const runs = new Map(latest.map((run) => [run.name, run]));
    return {
      queue: await this.queue(),
      schedules: schedules.filter(({ name }) => this.keeper.find(name)).map((one) => scheduleView(one, this.keeper.find(one.name)?.cron ?? '', runs.get(one.name))),
      steps: steps.map(stepView),
    };
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
const scheduleView = ({ id, name, status, version, doneUpTo }: BookedSchedule, cron: string, last: ScheduleRun | undefined): ScheduleView => ({
  id, name, label: labelOf(name), cron, status, statusLabel: statusLabel(SCHEDULE, status), version, doneUpTo: doneUpTo?.toISOString() ?? null,
  last: last ? { occurrence: last.occurrence.toISOString(), doneAt: last.doneAt?.toISOString() ?? null, attempts: last.attempts, summary: last.summary, failure: last.failure } : null,
});
const stepView = ({ name, verb, byName, legalAt, reason }: JobStep): JobStepView => ({ name, label: labelOf(name), verb, verbLabel: STEPS[verb]?.zh ?? verb, byName, at: legalAt.toISOString(), reason });
