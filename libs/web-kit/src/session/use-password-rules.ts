import { computed, onMounted, ref, type ComputedRef, type Ref } from 'vue';
import { passwordForm } from '@onecounter/contracts';
import { sendJson } from '../client/api';
import { asProblem } from '../client/problem';
import { useKit } from '../kit';

export interface PasswordRules { length: number; kinds: number; remembered: number; days: number; login: string; first: boolean }
/** A rule in words; `kept` is null while nothing is typed, or when only the server can tell. */
export interface RuleLine { words: string; kept: boolean | null }

/** What the server asks of a new password, judged while one types. */
export function usePasswordRules(typed: () => string): { rules: Ref<PasswordRules | null>; lines: ComputedRef<RuleLine[]> } {
  const { transport } = useKit();
  const rules = ref<PasswordRules | null>(null);
  onMounted(async () => {
    // without an answer the form stands alone: the server says what is wrong
    rules.value = await sendJson<PasswordRules>(transport, 'GET', '/api/auth/password-rules').catch((failure: unknown) => { asProblem(failure); return null; });
  });
  const lines = computed(() => (rules.value ? linesOf(typed(), rules.value) : []));
  return { rules, lines };
}

/** Pure. */
export function linesOf(typed: string, rules: PasswordRules): RuleLine[] {
  const form = passwordForm(typed, rules.login, rules);
  const seen = (kept: boolean): boolean | null => (typed === '' ? null : kept);
  return [
    { words: `至少 ${rules.length} 位`, kept: seen(form.longEnough) }, { words: `大写、小写、数字、符号中至少 ${rules.kinds} 类`, kept: seen(form.kindsEnough) },
    { words: '不含账号', kept: seen(form.withoutLogin) }, { words: `不和最近 ${rules.remembered} 个口令一样，不用常见的口令`, kept: null },
  ];
}
