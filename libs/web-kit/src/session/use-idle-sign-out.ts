import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import { machineNow } from '../client/machine-time';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;
const LOOK_EVERY = 1_000;

export interface IdleRule {
  /** Milliseconds without a sign of life until the warning. */
  warnAfter: number;
  /** Milliseconds from the warning to the sign-out. */
  leaveAfter: number;
  leave: () => void;
  /** Name under which the tabs of one app tell each other that somebody is there. */
  shareAs: string;
}

/**
 * Warns when nobody has touched any tab of this app and then signs out.
 * @returns seconds left while the warning stands (null otherwise), and `stay` for its button.
 */
export function useIdleSignOut(rule: IdleRule): { secondsLeft: Ref<number | null>; stay: () => void } {
  const secondsLeft = ref<number | null>(null);
  let timer = 0;
  let told = 0;

  function stay(): void {
    secondsLeft.value = null;
    tell();
  }
  function tell(): void {
    told = machineNow();
    localStorage.setItem(rule.shareAs, String(told));
  }
  /** While the warning stands a key press must not wipe it away unread; only its button does. */
  function alive(): void {
    if (secondsLeft.value === null && machineNow() - told > LOOK_EVERY) tell();
  }
  function look(): void {
    const idle = machineNow() - Number(localStorage.getItem(rule.shareAs) ?? told);
    if (idle < rule.warnAfter) { secondsLeft.value = null; return; }
    const left = Math.ceil((rule.warnAfter + rule.leaveAfter - idle) / 1_000);
    if (left > 0) { secondsLeft.value = left; return; }
    stay();
    rule.leave();
  }

  onMounted(() => {
    tell();
    timer = window.setInterval(look, LOOK_EVERY);
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, alive, { capture: true, passive: true }));
  });
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, alive, { capture: true }));
  });
  return { secondsLeft, stay };
}
