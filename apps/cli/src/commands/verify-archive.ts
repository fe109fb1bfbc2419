import { access, readFile } from 'node:fs/promises';
import { verifyPackage } from '@onecounter/archive';
import { textOf, type Command } from '../command';
import { Refusal } from '../place';

export const verifyArchive: Command = {
  summary: 'prove the package of a case or a joint case (.zip) without database and network (exit code 0 intact, 1 broken, 2 could not check)',
  argument: 'FILE',
  help: [['--public-key FILE', 'PEM of the bureau\'s key; without it the package is only proved against the key it brings itself'], ['--json', 'print the findings as JSON']],
  options: { 'public-key': { type: 'string' }, json: { type: 'boolean' } }, needs: 'nothing', failure: 2,
  run: async (values, _place, print) => {
    const file = textOf(values, 'argument');
    if (!file) throw new Refusal('say which: verify-archive FILE');
    const keyFile = textOf(values, 'public-key');
    await access(file); // a file that is not there is not a broken package
    const { manifest, findings } = await verifyPackage(file, keyFile ? await readFile(keyFile, 'utf8') : null);
    if (values.json) print.result(JSON.stringify({ intact: findings.length === 0, findings, caseNumber: manifest?.caseNumber ?? null, edition: manifest?.edition ?? null }, null, 2));
    else {
      for (const { code, words } of findings) print.result(`${code}  ${words}`);
      if (manifest) print.result(`${manifest.caseNumber} ${manifest.itemName}, edition ${manifest.edition}, archived on ${manifest.archivedOn}: ${manifest.files.length} files, ${manifest.steps} steps`);
      if (!keyFile && findings.length === 0) print.result('Proved against the key inside the package; give --public-key FILE to prove who signed it.');
      print.result(findings.length === 0 ? 'The package is intact.' : `The package is BROKEN: ${findings.length} findings.`);
    }
    return findings.length === 0 ? 0 : 1;
  },
};
