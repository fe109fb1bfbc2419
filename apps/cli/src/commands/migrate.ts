import type { Command } from '../command';

export const migrate: Command = {
  summary: 'create roles and bring the tables up to date', help: [], options: {}, needs: 'owner', failure: 1,
  run: async (_, { env }, print) => {
    const { migrateAll } = await import('../prepare');
    await migrateAll(env, print.note);
    print.result('the tables are up to date');
    return 0;
  },
};
