import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import vue from 'eslint-plugin-vue';

/** The floors of docs/map.md: what each may import. Modules never import each other. */
const below = {
  kernel: [],
  contracts: ['floor:kernel'],
  platform: ['floor:testing', 'floor:contracts', 'floor:kernel'],
  organisation: ['floor:testing', 'floor:platform', 'floor:contracts', 'floor:kernel'],
  catalogue: ['floor:testing', 'floor:platform', 'floor:contracts', 'floor:kernel', 'floor:organisation'],
  casework: ['floor:testing', 'floor:platform', 'floor:contracts', 'floor:kernel', 'floor:organisation', 'floor:catalogue'],
  module: ['floor:casework', 'floor:catalogue', 'floor:organisation', 'floor:platform', 'floor:contracts', 'floor:kernel', 'floor:testing'],
  testing: ['*'],
  web: ['floor:web', 'floor:contracts', 'floor:kernel'],
  'web-app': ['floor:web', 'floor:contracts', 'floor:kernel'],
  'node-app': ['floor:testing', 'floor:module', 'floor:casework', 'floor:catalogue', 'floor:organisation', 'floor:platform', 'floor:contracts', 'floor:kernel'],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.nx/**', '.cache/**', 'libs/api-client/src/**', 'apps/gateway/src/metadata.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.ts', '**/*.vue'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', {
        enforceBuildableLibDependency: false,
        allow: ['@onecounter/gateway'], // the test desk starts the real gateway
        depConstraints: Object.entries(below).map(([floor, floors]) => ({ sourceTag: `floor:${floor}`, onlyDependOnLibsWithTags: floors })),
      }],
      '@typescript-eslint/no-explicit-any': 'error',
      // a class named in a constructor is a value in the emitted metadata: used before its line it stops the boot
      '@typescript-eslint/no-use-before-define': ['error', { functions: false, classes: true, variables: false, enums: false, typedefs: false, ignoreTypeReferences: false }],
      'no-restricted-syntax': ['error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from LegalClock or MachineClock.' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from LegalClock or MachineClock.' }],
    },
  },
  {
    files: ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/migrations/**', '**/*.table.ts', '**/*.seed.ts', 'libs/contracts/src/faults/catalogue.ts', 'libs/contracts/src/roles.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['libs/platform/src/clocks/machine-clock.ts', 'libs/web-kit/**', 'apps/hall/**', 'apps/office/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['libs/*/test/**/*.ts', '**/*.spec.ts'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }], 'max-lines-per-function': 'off' } },
  { files: ['apps/*/src/**/*.vue', 'libs/web-kit/src/**/*.vue'], rules: { 'vue/max-lines-per-block': ['error', { template: 200, script: 200, skipBlankLines: true }] } },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/multi-word-component-names': 'off', 'vue/max-attributes-per-line': 'off', 'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off', 'vue/first-attribute-linebreak': 'off', 'vue/html-closing-bracket-newline': 'off', 'vue/html-indent': 'off', 'vue/multiline-html-element-content-newline': 'off',
    },
  },
);
