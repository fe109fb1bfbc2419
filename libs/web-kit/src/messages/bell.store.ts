import { computed, ref } from 'vue';
import { defineStore } from 'pinia';

/** What the server counts to. */
const MOST = 100;

/** 未读消息: one number for the bell and the page; it follows the stream. */
export const useBell = defineStore('bell', () => {
  const unread = ref(0);
  /** Changes when there is something new, read or not. */
  const turn = ref(0);
  const label = computed(() => (unread.value >= MOST ? '99+' : String(unread.value)));
  function hear(state: { unread: number }): void {
    unread.value = state.unread;
    turn.value += 1;
  }
  return { unread, turn, label, hear };
});
