import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publicKeyOf } from '@onecounter/platform';
import { examine } from '../backup/examine';
import { dataMark, SECRETS, type BackupManifest } from '../backup/manifest';
import { Restore, type Restored } from '../backup/restore';
import { openSecrets, passphraseOf } from '../backup/sealed-secrets';
import { openSource, textOfEntry, type BackupSource } from '../backup/source';
import { textOf, type Command, type Print, type Values } from '../command';
import { migrateAll } from '../prepare';
import { openPlace, Refusal } from '../place';
import { keepSecrets } from '../secrets';
import { judgeTrace, tellVerdict } from './verify';

export const restore: Command = {
  summary: 'fill an empty place from a backup and prove it (exit code 0 whole and intact, 1 failed or broken, 3 restored, but steps sealed after the backup are missing)',
  help: [
    ['--from PLACE', 'folder or .zip file that backup wrote'], ['--with-secrets', 'take the keys out of the backup, too'],
    ['--passphrase-file FILE', 'where the passphrase stands; otherwise ONECOUNTER_BACKUP_PASSPHRASE'],
    ['--public-key FILE', 'PEM that the backup must be signed with; without it, it is proved against the key it brings itself'],
    ['--checkpoints FILE', 'a copy of the checkpoint file that outlived the backup: what was sealed later is told'],
    ['--without-keys', 'go on although the keys are not there: personal data cannot be read'],
  ],
  options: { from: { type: 'string' }, 'with-secrets': { type: 'boolean' }, 'passphrase-file': { type: 'string' }, 'public-key': { type: 'string' }, checkpoints: { type: 'string' }, 'without-keys': { type: 'boolean' } },
  needs: 'nothing', failure: 1,
  run: async (values, { env: told }, print) => {
    const from = textOf(values, 'from');
    if (!from) throw new Refusal('say from where: --from PLACE');
    const trusted = textOf(values, 'public-key');
    const source = await openSource(from);
    try {
      const manifest = await examine(source, trusted ? await readFile(trusted, 'utf8') : null);
      if (values['with-secrets']) await takeSecrets(source, manifest, values, told);
      const place = await openPlace(told, 'emptyPlace', print.note);
      try {
        if (!values['without-keys']) requireKeys(manifest, place.env);
        const restored = await new Restore(place.env, source, manifest, print.note).run(textOf(values, 'checkpoints') ?? null);
        return await report(manifest, restored, place.env, print);
      } finally {
        await place.close();
      }
    } finally {
      await source.close();
    }
  },
};

async function takeSecrets(source: BackupSource, manifest: BackupManifest, values: Values, env: NodeJS.ProcessEnv): Promise<void> {
  if (!manifest.secrets) throw new Refusal('this backup was made without --with-secrets: it holds no keys');
  const kept = openSecrets(await textOfEntry(source, SECRETS), await passphraseOf(textOf(values, 'passphrase-file'), env));
  keepSecrets(path.resolve(env.DATA_DIR ?? '.data'), { ...kept });
}

/** @throws Refusal when the keys at hand are not those the data was sealed with */
function requireKeys(manifest: BackupManifest, env: NodeJS.ProcessEnv): void {
  const { ONECOUNTER_DATA_KEYS: data, ONECOUNTER_SIGNING_KEY: signing } = env;
  const hint = 'give ONECOUNTER_DATA_KEYS and ONECOUNTER_SIGNING_KEY, or --with-secrets; --without-keys goes on all the same';
  if (!data || !signing) throw new Refusal(`the keys are missing: ${hint}`);
  if (dataMark(data) !== manifest.keys.data) throw new Refusal(`ONECOUNTER_DATA_KEYS are not those this backup was sealed with: ${hint}`);
  if (publicKeyOf(signing) !== manifest.keys.publicKey) throw new Refusal(`ONECOUNTER_SIGNING_KEY is not the one that sealed this backup's checkpoints: ${hint}`);
}

async function report(manifest: BackupManifest, restored: Restored, env: NodeJS.ProcessEnv, print: Print): Promise<number> {
  print.result(`${manifest.tables.length} tables, ${restored.rows} rows, ${restored.files} files in ${restored.seconds.toFixed(1)} s; the state of ${manifest.machineAt}`);
  for (const hash of manifest.damagedFiles) print.result(`The file ${hash} was damaged or missing already when the backup was made.`);
  const ready = await migrateAll(env, print.note);
  const verdict = await judgeTrace({ ...env, ...ready }, manifest.keys.publicKey, undefined, print);
  tellVerdict(verdict, print);
  const { lost, setAside } = restored;
  if (setAside) print.result(`A newer checkpoint file was here; it is kept as ${setAside}.`);
  if (lost && lost.steps > 0) {
    print.result(`${lost.steps} steps sealed after this backup are missing: the last checkpoint is ${lost.lastNo} of ${lost.lastAt}, this backup ends with ${manifest.checkpoints.lastNo}. ${lost.subjects.join('; ')}${lost.subjects.length < 10 ? '' : '; …'}`);
  } else print.result(lost ? 'The newer checkpoint file seals no step that is missing here.' : 'Whether steps were sealed after this backup, only a newer copy of the checkpoint file can tell (--checkpoints FILE).');
  if (!verdict.intact) return 1;
  return lost && lost.steps > 0 ? 3 : 0;
}
