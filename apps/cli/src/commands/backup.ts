import { MachineClock } from '@onecounter/platform';
import { Backup } from '../backup/backup';
import { Progress } from '../backup/progress';
import { passphraseOf } from '../backup/sealed-secrets';
import { openSink } from '../backup/sink';
import { textOf, type Command } from '../command';
import { inContext } from '../in-context';
import { Refusal } from '../place';

const MEGABYTE = 1024 * 1024;

export const backup: Command = {
  summary: 'write everything into one folder or file, while the system runs (exit code 0 whole, 1 failed or with damaged files)',
  help: [
    ['--to PLACE', 'a folder that is not there yet, or a file that ends in .zip; it has its name only when it is whole'],
    ['--with-secrets', 'also the keys, sealed by a passphrase; without them the personal data in it can be read only where the keys are kept'],
    ['--passphrase-file FILE', 'where the passphrase stands; otherwise ONECOUNTER_BACKUP_PASSPHRASE'],
  ],
  options: { to: { type: 'string' }, 'with-secrets': { type: 'boolean' }, 'passphrase-file': { type: 'string' } }, needs: 'owner', failure: 1,
  run: async (values, { env }, print) => {
    const target = textOf(values, 'to');
    if (!target) throw new Refusal('say where to: --to PLACE');
    for (const name of ['ONECOUNTER_SIGNING_KEY', 'ONECOUNTER_DATA_KEYS']) if (!env[name]) throw new Refusal(`${name} is missing: there is nothing to back up yet`);
    const passphrase = values['with-secrets'] ? await passphraseOf(textOf(values, 'passphrase-file'), env) : null;
    const sink = await openSink(target);
    try {
      const { manifest, seconds } = await inContext(env, async (app) => {
        const progress = new Progress(app.get(MachineClock), 'saved', print.note);
        return { manifest: await new Backup(app, env, sink, progress).run(passphrase), seconds: progress.seconds };
      });
      const sum = (of: 'rows' | 'bytes'): number => manifest.tables.reduce((all, table) => all + table[of], 0);
      print.result(`${manifest.tables.length} tables, ${sum('rows')} rows, ${manifest.fileList.files} files, ${((sum('bytes') + manifest.fileList.fileBytes) / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s; the state of ${manifest.machineAt}, sealed up to checkpoint ${manifest.checkpoints.lastNo}`);
      for (const hash of manifest.damagedFiles) print.result(`The file ${hash} is missing from the store or was changed there; the backup cannot have it whole.`);
      print.result(passphrase === null ? `${target} is whole. Keep the keys apart: without ONECOUNTER_DATA_KEYS nobody reads the personal data in it.` : `${target} is whole; its keys open with the passphrase only.`);
      return manifest.damagedFiles.length > 0 ? 1 : 0;
    } catch (error) {
      await sink.abandon();
      throw error;
    }
  },
};
