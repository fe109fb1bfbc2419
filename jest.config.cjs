// Node reads the zone once: every worker inherits it. Legal dates must not depend on it (their specs change it for child processes).
process.env.TZ = 'UTC';

// The whole run takes the specs of the libraries several in a file (tools/test/spec-groups.mjs).
const together = process.env.ONECOUNTER_SPECS === 'together';

module.exports = {
  roots: ['<rootDir>/apps', '<rootDir>/libs', ...(together ? ['<rootDir>/.cache/specs'] : [])],
  testPathIgnorePatterns: ['/node_modules/', ...(together ? ['<rootDir>/libs/'] : [])],
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.(ts|js|mjs)$': '<rootDir>/tools/test/swc-transform.cjs' },
  transformIgnorePatterns: [],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  testEnvironment: '<rootDir>/tools/test/pg-environment.cjs',
  globalSetup: '<rootDir>/tools/test/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/test/global-teardown.mjs',
  cacheDirectory: '<rootDir>/.cache/jest',
  testSequencer: '<rootDir>/tools/test/longest-first.cjs',
  maxWorkers: 2,
  // each spec loads the whole application; a worker that has loaded fifty of them holds gigabytes
  workerIdleMemoryLimit: '2GB',
  // a test that hangs ends some time; how long a good one takes is no business of the tests: the machine may be four times slower
  testTimeout: 600_000,
};
