import { computed, ref } from 'vue';
import { defineStore } from 'pinia';
import { chineseDate, legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { sendJson } from '../client/api';
import { machineNow } from '../client/machine-time';
import { Problem } from '../client/problem';
import { useKit } from '../kit';

const ASK_EVERY = 60_000;
const TICK_EVERY = 5_000;

/** Legal time as the server has it, carried on by this machine's clock between two questions. */
export const useLegalClock = defineStore('legalClock', () => {
  const kit = useKit();
  const base = ref<{ legal: number; machine: number } | null>(null);
  const machine = ref(machineNow());
  const movable = ref(false);
  let timers: number[] = [];

  /** Null until the server has answered once. */
  const now = computed(() => (base.value ? new Date(base.value.legal + (machine.value - base.value.machine)) : null));
  const today = computed(() => (now.value ? legalDateOf(now.value) : null));
  /** 2026-11-20 周五 10:32 */
  const label = computed(() => (now.value && today.value ? `${chineseDate(today.value)} ${legalTimeOf(now.value)}` : ''));

  async function ask(): Promise<void> {
    try {
      const answer = await sendJson<{ legalNow: string; movable: boolean }>(kit.transport, 'GET', '/api/clock');
      machine.value = machineNow();
      base.value = { legal: Date.parse(answer.legalNow), machine: machine.value };
      movable.value = answer.movable;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure; // no answer: the clock runs on from the last one
    }
  }

  function start(): void {
    if (timers.length > 0) return;
    timers = [window.setInterval(ask, ASK_EVERY), window.setInterval(() => { machine.value = machineNow(); }, TICK_EVERY)];
    void ask();
  }

  function stop(): void {
    timers.forEach((timer) => window.clearInterval(timer));
    timers = [];
  }

  return { now, today, label, movable, ask, start, stop };
});
