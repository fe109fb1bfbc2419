// Jest runs in CommonJS mode: on Node 20 its ESM mode cannot load CommonJS packages that require ESM ones (all of Nest 12).
// So this compiles our sources and every ESM package of node_modules to CommonJS; there is no list of packages to keep.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');

const root = path.resolve(__dirname, '../..');
const base = JSON.parse(fs.readFileSync(path.join(root, '.swcrc'), 'utf8'));
const own = createTransformer({ ...base, swcrc: false, jsc: { ...base.jsc, baseUrl: root }, module: { type: 'commonjs' }, sourceMaps: 'inline' });
const vendor = createTransformer({
  swcrc: false, sourceMaps: false,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs', ignoreDynamic: false },
});

const kinds = new Map();
/** Whether .js files of the folder are ES modules, by the nearest package.json that says so. */
function isModuleFolder(dir) {
  if (kinds.has(dir)) return kinds.get(dir);
  const above = () => path.dirname(dir) !== dir && isModuleFolder(path.dirname(dir));
  const file = path.join(dir, 'package.json');
  let kind;
  if (fs.existsSync(file)) {
    const { type, name } = JSON.parse(fs.readFileSync(file, 'utf8'));
    kind = type === 'module' || (!type && !name && above());
  } else kind = above();
  kinds.set(dir, kind);
  return kind;
}

const isVendor = (file) => file.includes(`${path.sep}node_modules${path.sep}`);
const isModule = (file) => file.endsWith('.mjs') || (file.endsWith('.js') && isModuleFolder(path.dirname(file)));

/** CommonJS packages that load an ES module by import() get our CommonJS copy of it. */
const requireInstead = (source) => source.replace(/\bimport\((['"][^'"]+['"])\)/g, 'Promise.resolve().then(() => require($1))');

module.exports = {
  canInstrument: true,
  getCacheKey(source, file, options) {
    if (!isVendor(file)) return own.getCacheKey(source, file, options);
    return isModule(file) ? vendor.getCacheKey(source, file, options) : createHash('sha256').update(`cjs-3 ${file}\n`).update(source).digest('hex').slice(0, 32);
  },
  process(source, file, options) {
    if (!isVendor(file)) return own.process(source, file, options);
    return isModule(file) ? vendor.process(source, file, options) : { code: requireInstead(source) };
  },
};
