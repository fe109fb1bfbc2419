import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { components } from '@onecounter/api-client';
import { useEvents } from '../live/use-events';

export type FormalReviewCall = components['schemas']['FormalReviewCallView'];

/** Calls that concern oneself, as they change; `heard` once the stream has told something. */
export function useCalls(): { calls: ShallowRef<readonly FormalReviewCall[]>; heard: Ref<boolean> } {
  const calls = shallowRef<readonly FormalReviewCall[]>([]);
  const heard = ref(false);
  useEvents('/api/formal-review-calls/live', ({ type, data }) => {
    if (type !== 'calls') return;
    calls.value = (data as { calls: FormalReviewCall[] }).calls;
    heard.value = true;
  });
  return { calls, heard };
}

/** 2 分 05 秒 */
export function spanWords(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
}
