import { lifecycleAllows, refuse, SERVICE_ITEM_VERSION, type ItemVersionStatus, type ItemVersionVerb } from '@onecounter/contracts';

/** Refuses before anything else is judged what the trace would refuse in the end. @throws stepNotAllowed */
export function requireStep(verb: ItemVersionVerb, status: ItemVersionStatus): void {
  if (lifecycleAllows(SERVICE_ITEM_VERSION, verb, status)) return;
  refuse('stepNotAllowed', { verb, verbLabel: SERVICE_ITEM_VERSION.steps[verb].zh, status, statusLabel: SERVICE_ITEM_VERSION.statuses[status].zh });
}
