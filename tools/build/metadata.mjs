// OpenAPI metadata of bodies, views and controllers (types, limits, comments), which SWC alone does not keep.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../dev/workspace.mjs';
import { METADATA, serverApps, serverLibs } from './parts.mjs';

const SUFFIXES = ['.body.ts', '.view.ts'];
const MATCH = /\.(body|view|controller)\.ts$/;

function sourcesIn(places, match) {
  return places
    .map((place) => path.join(root, place, 'src'))
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place, { recursive: true }).filter((name) => match.test(name)).map((name) => path.join(place, name)))
    .sort();
}

/** Writes apps/gateway/src/metadata.ts, unless no matching source changed: reading all types takes seconds. */
export async function writeMetadata() {
  const sources = sourcesIn([...serverApps(), ...serverLibs()], MATCH);
  // bodies and views take their enumerations from the contracts
  const judged = [...sources, ...sourcesIn(['libs/contracts'], /\.ts$/)];
  const hash = createHash('sha256').update(readFileSync(import.meta.filename)).update(readFileSync(path.join(root, 'tsconfig.base.json')));
  for (const file of judged) hash.update(path.relative(root, file)).update(readFileSync(file));
  const wanted = hash.digest('hex');
  const stamp = path.join(root, '.cache/metadata.hash');
  if (existsSync(path.join(root, METADATA)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(path.dirname(path.join(root, METADATA)), { recursive: true });
  await generate(sources);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

async function generate(sources) {
  const { default: ts } = await import('typescript');
  const { PluginMetadataGenerator } = await import('@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js');
  const { ReadonlyVisitor } = await import('@nestjs/swagger/plugin');
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram({ rootNames: sources, options: { ...options, incremental: false, tsBuildInfoFile: undefined } });
  const outputDir = path.join(root, path.dirname(METADATA));
  const visitor = new ReadonlyVisitor({ introspectComments: true, classValidatorShim: true, dtoFileNameSuffix: SUFFIXES, pathToSource: outputDir });
  new PluginMetadataGenerator().generate({ visitors: [visitor], outputDir, tsProgramRef: program, filename: path.basename(METADATA) });
}
