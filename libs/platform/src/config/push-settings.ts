/** Seconds: the first failure is tried again after five of them; together three days and some hours. */
const STANDARD = [5, 30, 120, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200, 43_200, 43_200, 43_200, 43_200];
const LEAST_HOURS = 72;

/** @throws Error when it is no list of whole seconds, or in production when the pauses do not last three days: a process that would give up too early does not start */
export function pushPausesOf(told: string | undefined, production: boolean): number[] {
  const seconds = told ? told.split(',').map(Number) : STANDARD;
  if (seconds.some((one) => !Number.isInteger(one) || one < 1)) throw new Error(`ONECOUNTER_PUSH_PAUSES is ${told}: it is a list of whole seconds with commas between`);
  const hours = seconds.reduce((sum, one) => sum + one, 0) / 3600;
  if (production && hours < LEAST_HOURS) throw new Error(`ONECOUNTER_PUSH_PAUSES last ${Math.floor(hours)} hours: what is pushed is tried for ${LEAST_HOURS} hours at least`);
  return seconds.map((one) => one * 1000);
}
