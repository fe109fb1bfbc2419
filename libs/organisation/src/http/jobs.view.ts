/** 最近一次执行. */
export class ScheduleRunView {
  /** 应当执行的法定时间 */
  occurrence: string;
  /** 完成时间（机器时间）；没有完成为空 */
  doneAt: string | null;
  /** 失败过几次 */
  attempts: number;
  /** 结果一句话 */
  summary: string | null;
  /** 最近一次失败的原因 */
  failure: string | null;
  /** 被取消的 */
  cancelled: boolean;
}

/** 正在做的一次. */
export class RunUnderWayView {
  /** 应当执行的法定时间 */
  occurrence: string;
  /** 开始时间（机器时间） */
  startedAt: string | null;
  done: number;
  /** 一共多少；说不准为空 */
  total: number | null;
  /** 已要求取消，到下一个安全处停 */
  stopping: boolean;
}

/** 执行记录的一行. */
export class PastRunView extends ScheduleRunView {
  /** 开始时间（机器时间）；还没有做完的为空 */
  startedAt: string | null;
  /** 最近一次失败的时间（机器时间） */
  failedAt: string | null;
  /** 用时，毫秒；没有做完的为空 */
  durationMs: number | null;
  /** 管理员手工执行的 */
  byHand: boolean;
  /** 由谁取消；没有取消为空 */
  cancelledByName: string | null;
}

/** 一个定时作业. */
export class ScheduleView {
  id: number;
  name: string;
  /** 中文名 */
  label: string;
  /** 五段式，上海时间 */
  cron: string;
  /** 程序原来的时间 */
  ownCron: string;
  /** 以后三次的法定时间；暂停的为空 */
  nextRuns: string[];
  /** running 在用，paused 已暂停 */
  status: string;
  statusLabel: string;
  version: number;
  /** 已执行到（法定时间） */
  doneUpTo: string | null;
  /** 可以按别的日子执行 */
  takesDay: boolean;
  /** 等着做的和正在做的有没有 */
  open: boolean;
  /** 正在做的；做得快的不报进度，为空 */
  underWay: RunUnderWayView | null;
  last: ScheduleRunView | null;
}

/** 作业队列. */
export class JobQueueView {
  id: number;
  status: string;
  statusLabel: string;
  version: number;
  /** PostgreSQL 或 Redis */
  backend: string;
  /** 等着做的、正在做的、过一会儿再试的；取不到为空 */
  waiting: number | null;
  active: number | null;
  delayed: number | null;
  /** 已提交、还没有交给队列的事实 */
  unrelayed: number;
  /** 还没有全部办完的事实 */
  unheard: number;
}

/** 管理员对后台作业办过的一步. */
export class JobStepView {
  /** 哪个作业 */
  name: string;
  label: string;
  verb: string;
  verbLabel: string;
  byName: string;
  /** 法定时间 */
  at: string;
  reason: string;
}

/** 后台作业. */
export class JobsView {
  /** 还没有作业进程来过为空 */
  queue: JobQueueView | null;
  schedules: ScheduleView[];
  /** 管理员办过的，新的在前，最多五十条 */
  steps: JobStepView[];
}
