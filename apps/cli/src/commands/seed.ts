import type { Command } from '../command';

export const seed: Command = {
  summary: 'migrate, then bring structure, calendars, service items and, outside production, invented people (ONECOUNTER_SEED=none: no people)', help: [], options: {}, needs: 'owner', failure: 1,
  run: async (_, { env }, print) => {
    const { prepare } = await import('../prepare');
    const { ONECOUNTER_DEMO_ACCOUNTS: accounts = '[]' } = await prepare(env, print.note);
    print.result(`seeded; ${(JSON.parse(accounts) as unknown[]).length} demo accounts`);
    return 0;
  },
};
