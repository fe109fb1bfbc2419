import { computed, onBeforeUnmount } from 'vue';
import { answer, useSession } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { Act } from '../organisation/acts';
import { cronWords } from './cron-words';
import { useFetched } from '../organisation/use-fetched';

const LOOK_EVERY_MS = 5_000;
const DAY = { name: 'asOf', label: '按哪一天执行', kind: 'date', optional: true, hint: '这个作业看这一天以前的一段时间；空着是今天' } as const;
const REASON = [{ name: 'reason', label: '原因', kind: 'line', hint: '记入留痕' }] as const;

/** Schedules and the queue, looked at again every five seconds, and what an administrator may do with them. */
export function useJobs() {
  const session = useSession();
  const jobs = useFetched(() => 'jobs', (_, signal) => answer(api.GET('/api/jobs', { signal })));
  const timer = setInterval(() => { if (!document.hidden) void jobs.reload(); }, LOOK_EVERY_MS);
  onBeforeUnmount(() => clearInterval(timer));

  function actsOf({ id, version, label, status, cron, ownCron, takesDay, open, underWay }: Schemas['ScheduleView']): Act[] {
    const [path, about] = [{ params: { path: { id } } }, `：${label}`];
    const run: Act = {
      verb: 'runSchedule', label: '立即执行', title: `立即执行${about}`, note: '另外执行一次，不影响下一次的时间', fields: takesDay ? [DAY, ...REASON] : REASON,
      send: ({ reason = '', asOf = '' }, options) => answer(api.POST('/api/jobs/schedules/{id}/run-schedule', { ...path, ...options, body: { version, reason, ...(asOf ? { asOf } : {}) } })),
    };
    const cancel: Act = { verb: 'cancelScheduleRun', label: '取消执行', title: `取消执行${about}`, danger: true, note: '等着做的不再做；正在做的做到下一个安全处停下，已经做完的部分保留', fields: REASON, send: ({ reason = '' }, options) => answer(api.POST('/api/jobs/schedules/{id}/cancel-schedule-run', { ...path, ...options, body: { version, reason } })) };
    const pause: Act = { verb: 'pauseSchedule', label: '暂停', title: `暂停${about}`, danger: true, note: '暂停期间到点也不执行；恢复后补做', fields: REASON, send: ({ reason = '' }, options) => answer(api.POST('/api/jobs/schedules/{id}/pause-schedule', { ...path, ...options, body: { version, reason } })) };
    const resume: Act = { verb: 'resumeSchedule', label: '恢复', title: `恢复${about}`, note: '错过的马上补做', fields: REASON, send: ({ reason = '' }, options) => answer(api.POST('/api/jobs/schedules/{id}/resume-schedule', { ...path, ...options, body: { version, reason } })) };
    const change: Act = {
      verb: 'changeSchedule', label: '改时间', title: `修改执行时间${about}`, note: `现在：${cronWords(cron)}（${cron}）${cron === ownCron ? '' : `；原来：${cronWords(ownCron)}（${ownCron}）`}。新的时间从现在起算，以前错过的不补做`, initial: { cron },
      fields: [{ name: 'cron', label: '执行时间', kind: 'line', hint: '五段：分 时 日 月 周，上海时间；如 30 8 * * 1-5 是周一至周五 8:30。空着恢复原来的', optional: true }, ...REASON],
      send: ({ cron: asked = '', reason = '' }, options) => answer(api.POST('/api/jobs/schedules/{id}/change-schedule', { ...path, ...options, body: { version, reason, cron: asked } })),
    };
    return [...(open && !underWay?.stopping ? [cancel] : []), run, change, status === 'paused' ? resume : pause].filter(({ verb }) => session.can(verb as never));
  }
  function actOfQueue({ id, version, status }: Schemas['JobQueueView']): Act[] {
    const path = { params: { path: { id } } };
    const pause: Act = { verb: 'pauseJobQueue', label: '暂停', title: '暂停作业队列', danger: true, note: '办件照常办；通知、推送、生成文书等都停下来等', fields: REASON, send: ({ reason = '' }, options) => answer(api.POST('/api/jobs/queues/{id}/pause-job-queue', { ...path, ...options, body: { version, reason } })) };
    const resume: Act = { verb: 'resumeJobQueue', label: '恢复', title: '恢复作业队列', note: '积下的按先后补做', fields: REASON, send: ({ reason = '' }, options) => answer(api.POST('/api/jobs/queues/{id}/resume-job-queue', { ...path, ...options, body: { version, reason } })) };
    return [status === 'paused' ? resume : pause].filter(({ verb }) => session.can(verb as never));
  }
  const failing = computed(() => (jobs.value.value?.schedules ?? []).filter(({ last }) => last?.failure && !last.doneAt).length);
  return { jobs, actsOf, actOfQueue, failing };
}
