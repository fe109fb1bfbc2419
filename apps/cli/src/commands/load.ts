import type { Command } from '../command';

export const load: Command = {
  summary: 'x', help: [], options: {}, needs: 'owner', failure: 1,
  run: () => Promise.resolve(1),
};
