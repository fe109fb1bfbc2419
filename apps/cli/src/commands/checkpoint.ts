import { Checkpoints, checkpointFile, Settings } from '@onecounter/platform';
import type { Command } from '../command';
import { inContext } from '../in-context';
import { Refusal } from '../place';

export const checkpoint: Command = {
  summary: 'seal the steps taken since the last checkpoint now', help: [], options: {}, needs: 'owner', failure: 1,
  run: async (_, { env }, print) => {
    if (!env.ONECOUNTER_SIGNING_KEY) throw new Refusal('ONECOUNTER_SIGNING_KEY is missing: a checkpoint cannot be signed');
    await inContext(env, async (app) => {
      const heads = await app.get(Checkpoints).write();
      print.result(`${heads} heads sealed in ${checkpointFile(app.get(Settings).checkpointDir)}`);
    });
    return 0;
  },
};
