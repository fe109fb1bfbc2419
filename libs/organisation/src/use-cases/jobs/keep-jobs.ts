import { Injectable } from '@nestjs/common';
import { refuse, SCHEDULE_LABELS } from '@onecounter/contracts';
import { plainDate, startOfLegalDay } from '@onecounter/kernel';
import { cronFault, JOB_QUEUE_SUBJECT, JobBook, LegalClock, SCHEDULE_SUBJECT, ScheduleKeeper, type Actor, type StepTaken } from '@onecounter/platform';
import { OrganisationDesk } from '../organisation-desk';
import { RoleJudge } from '../roles/role-judge';

type ScheduleSwitch = 'pauseSchedule' | 'resumeSchedule';
type QueueSwitch = 'pauseJobQueue' | 'resumeJobQueue';
export interface SwitchInput { readonly version: number; readonly reason: string }

/** 暂停, 恢复, 立即执行: what runs in the background is the whole bureau's. In force within two seconds everywhere. */
@Injectable()
export class KeepJobs {
  constructor(private readonly desk: OrganisationDesk, private readonly judge: RoleJudge, private readonly keeper: ScheduleKeeper, private readonly book: JobBook, private readonly legal: LegalClock) {}

  /** A paused schedule makes up for what it missed once it goes on. @throws ofWholeBureau, notFound, changedMeanwhile, stepNotAllowed */
  async switchSchedule(verb: ScheduleSwitch, id: number, input: SwitchInput, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, verb);
    const open = await this.desk.open(SCHEDULE_SUBJECT, verb, id, input.version, actor);
    return this.desk.take(open, { facts: { schedule: await this.nameOf(id), reason: input.reason } });
  }

  /** An occurrence of its own, now or as of an earlier day; also of a paused schedule. @throws ofWholeBureau, notFound, changedMeanwhile, scheduleUnknown, scheduleTakesNoDay, scheduleDayAhead */
  async runSchedule(id: number, input: SwitchInput & { readonly asOf?: string | undefined }, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'runSchedule');
    const open = await this.desk.open(SCHEDULE_SUBJECT, 'runSchedule', id, input.version, actor);
    const name = await this.nameOf(id);
    const schedule = this.keeper.find(name) ?? refuse('scheduleUnknown', { schedule: name });
    if (input.asOf !== undefined && !schedule.takesDay) refuse('scheduleTakesNoDay', { schedule: SCHEDULE_LABELS[name] ?? name }, 'asOf');
    if (input.asOf !== undefined && input.asOf > this.legal.today()) refuse('scheduleDayAhead', {}, 'asOf');
    const taken = await this.desk.take(open, { facts: { schedule: name, reason: input.reason, ...(input.asOf === undefined ? {} : { asOf: input.asOf }) } });
    await this.keeper.runNow(name, actor.personId, input.asOf === undefined || input.asOf === this.legal.today() ? undefined : startOfLegalDay(plainDate(input.asOf)));
    return taken;
  }

  /** 取消执行: what waits is not begun, what runs stops at its next safe point. @throws ofWholeBureau, notFound, changedMeanwhile, scheduleIdle */
  async cancelRun(id: number, input: SwitchInput, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'cancelScheduleRun');
    const open = await this.desk.open(SCHEDULE_SUBJECT, 'cancelScheduleRun', id, input.version, actor);
    const name = await this.nameOf(id);
    const occurrences = await this.keeper.cancel(name, actor.personId ?? 0);
    if (occurrences.length === 0) refuse('scheduleIdle');
    return this.desk.take(open, { facts: { schedule: name, reason: input.reason, occurrences: occurrences.map((one) => one.toISOString()) } });
  }

  /** 修改执行时间: from now on; no time at all gives back the program's own. @throws ofWholeBureau, notFound, changedMeanwhile, scheduleUnknown, cronWrong, cronSame */
  async changeSchedule(id: number, { version, reason, cron: asked }: SwitchInput & { readonly cron: string }, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, 'changeSchedule');
    const open = await this.desk.open(SCHEDULE_SUBJECT, 'changeSchedule', id, version, actor);
    const booked = (await this.book.schedules()).find((one) => one.id === id) ?? refuse('notFound');
    const schedule = this.keeper.find(booked.name) ?? refuse('scheduleUnknown', { schedule: booked.name });
    const [before, cron] = [booked.cron ?? schedule.cron, asked.trim() === '' ? schedule.cron : asked.trim().replace(/\s+/g, ' ')];
    const why = cronFault(cron, schedule.tz);
    if (why !== null) refuse('cronWrong', { cron, why }, 'cron');
    if (cron === before) refuse('cronSame', {}, 'cron');
    const taken = await this.desk.take(open, { facts: { schedule: booked.name, before, cron, reason }, set: { cron: cron === schedule.cron ? null : cron } });
    await this.keeper.startFromNow(booked.name, cron);
    return taken;
  }

  /** Facts go on being written and wait. @throws ofWholeBureau, notFound, changedMeanwhile, stepNotAllowed */
  async switchQueue(verb: QueueSwitch, id: number, input: SwitchInput, actor: Actor): Promise<StepTaken> {
    await this.judge.requireWholeBureau(actor, verb);
    return this.desk.take(await this.desk.open(JOB_QUEUE_SUBJECT, verb, id, input.version, actor), { facts: { reason: input.reason } });
  }

  private async nameOf(id: number): Promise<string> {
    return (await this.book.schedules()).find((one) => one.id === id)?.name ?? refuse('notFound');
  }
}
