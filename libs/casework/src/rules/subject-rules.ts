import { lifecycleAllows, refuse, type Lifecycle, type Permission } from '@onecounter/contracts';

interface Standing { readonly status: string; readonly version: number }

/** What holds for every verb of every subject: the version that was looked at, and the lifecycle. @throws changedMeanwhile, stepNotAllowed */
export function requireStep(lifecycle: Lifecycle, verb: string, row: Standing, version: number): void {
  if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
  if (!lifecycleAllows(lifecycle, verb, row.status)) {
    refuse('stepNotAllowed', { verb, verbLabel: lifecycle.steps[verb]?.zh ?? verb, status: row.status, statusLabel: lifecycle.statuses[row.status]?.zh ?? row.status });
  }
}

/** Verbs that post and status leave; pages draw their buttons from it. */
export function verbsOf(lifecycle: Lifecycle, status: string, permissions: ReadonlySet<Permission>): string[] {
  return Object.entries(lifecycle.steps).filter(([verb, { from, bySystem }]) => !bySystem && from.length > 0 && lifecycleAllows(lifecycle, verb, status) && permissions.has(verb as Permission)).map(([verb]) => verb);
}

/** For ilike: what was typed, anywhere in the text; null when nothing was. */
export const anywhere = (words: string | undefined): string | null => (words?.trim() ? `%${words.trim().replace(/[\\%_]/g, '\\$&')}%` : null);
