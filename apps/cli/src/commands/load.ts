import { textOf, type Command, type Values } from '../command';
import { inContext } from '../in-context';
import { Refusal } from '../place';
import { Loader } from '../load/loader';

export const load: Command = {
  summary: 'fill a demo database with a history of invented cases, with valid chains, and seal it',
  help: [
    ['--cases N', 'how many (100000); 1000000 take minutes'], ['--months M', 'how far back from today (36)'], ['--seed S', 'a number; the same one gives the same cases (1)'],
    ['--yes', 'also where NODE_ENV is production'],
  ],
  options: { cases: { type: 'string' }, months: { type: 'string' }, seed: { type: 'string' }, yes: { type: 'boolean' } }, needs: 'owner', failure: 1,
  run: async (values, { env }, print) => {
    if (env.NODE_ENV === 'production' && !values.yes) throw new Refusal('invented cases do not belong among real ones; say --yes if this is a trial');
    for (const name of ['ONECOUNTER_SIGNING_KEY', 'ONECOUNTER_DATA_KEYS']) if (!env[name]) throw new Refusal(`${name} is missing: run seed first`);
    const asked = { cases: numberOf(values, 'cases', 100_000), months: numberOf(values, 'months', 36), seed: numberOf(values, 'seed', 1) };
    const loaded = await inContext(env, (app) => new Loader(app, env, print.note).run(asked));
    const rate = Math.round(loaded.steps / Math.max(1, loaded.seconds));
    print.result(`${loaded.cases} cases (${loaded.open} open), ${loaded.steps} steps, ${loaded.heads} heads sealed in ${loaded.seconds} s (${rate} steps/s)`);
    return 0;
  },
};

function numberOf(values: Values, name: string, otherwise: number): number {
  const text = textOf(values, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,8}$/.test(text) || Number(text) < 1) throw new Refusal(`--${name} must be a whole number from 1`);
  return Number(text);
}
