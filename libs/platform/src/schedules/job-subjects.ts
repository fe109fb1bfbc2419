import { JOB_QUEUE, SCHEDULE } from '@onecounter/contracts';
import type { SubjectKind } from '../trace/subject';

/** 定时作业 and 作业队列 as subjects of the trace: who paused, resumed or ran one by hand is accounted for (IAM-6). */
export const SCHEDULE_SUBJECT = { lifecycle: SCHEDULE, table: 'platform.job_schedule' } as const satisfies SubjectKind;
export const JOB_QUEUE_SUBJECT = { lifecycle: JOB_QUEUE, table: 'platform.job_queue' } as const satisfies SubjectKind;
