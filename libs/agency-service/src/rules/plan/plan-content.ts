import type { PlainDate } from '@onecounter/kernel';

/** 计划事项: one procedure of the project, of the city, a county or a department outside. */
export interface PlanTask {
  /** Unique in the plan; the code of its item where it has one. */
  readonly key: string;
  readonly name: string;
  /** Code of its 阶段; null: in none. */
  readonly stage: string | null;
  /** Whole working days from its start to its end, the day of the start not counted (民法典 201); 0: done on the spot. */
  readonly days: number;
  /** 不早于: a day before which it cannot begin, whatever precedes it; null: none. */
  readonly notBefore: PlainDate | null;
  /** Who holds it, in words of the plan. */
  readonly holder: string;
  /** 办件 that carries it out; null: not handed in yet, or tracked by hand. */
  readonly caseId: number | null;
}

/** 前后置关系: `after` begins when `before` has ended and `lagDays` more working days have passed. */
export interface PlanLink {
  readonly before: string;
  readonly after: string;
  readonly lagDays: number;
}

/** 材料: taken once for all tasks that need it. */
export interface PlanMaterial {
  readonly key: string;
  readonly name: string;
  /** The task whose result it is: who needs it comes after that task; null: the enterprise brings it. */
  readonly producedBy: string | null;
  /** Day on which the enterprise has it; null: it is there. */
  readonly readyOn: PlainDate | null;
  readonly usedBy: readonly string[];
}

export interface PlanStage {
  readonly code: string;
  readonly name: string;
}

/** 手续办理计划: what the agents decide; every date beyond it is computed. Dates of Asia/Shanghai. */
export interface PlanContent {
  /** No open task begins before this day. */
  readonly startOn: PlainDate;
  /** 倒排: the day on which all is to be done; null: as early as it goes. */
  readonly targetOn: PlainDate | null;
  /** true: a stage begins when all of the one before has ended. */
  readonly stagesInOrder: boolean;
  readonly stages: readonly PlanStage[];
  readonly tasks: readonly PlanTask[];
  readonly links: readonly PlanLink[];
  readonly materials: readonly PlanMaterial[];
}

/** What really happened to a task; a missing entry: it has not begun. */
export interface TaskReality {
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}
export type Realities = ReadonlyMap<string, TaskReality>;

export const MOST_DAYS = 999;
