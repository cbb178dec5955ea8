import tseslint from 'typescript-eslint'

const zodMini = { name: 'zod', message: "Classic zod is 360 KB: import * as z from 'zod/mini'." }

const restrictedSyntax = [
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier",
    message: "import * as z from 'zod/mini': named imports bundle everything.",
  },
  {
    selector: "MemberExpression[object.name='Taro'][computed=true]",
    message: 'Write Taro.xxx literally: Taro compiles by the name.',
  },
  {
    selector: "VariableDeclarator[init.name='Taro'] > ObjectPattern",
    message: 'Write Taro.xxx literally: Taro compiles by the name.',
  },
]

/** Lifecycle hooks (`useDidShow`) may be used anywhere; what acts on the phone goes through platform, which has an H5 side. */
const outsidePlatform = [
  {
    selector: "CallExpression > MemberExpression[object.name='Taro']",
    message: 'On H5 most of these resolve without doing anything: use miniapp/src/platform.',
  },
  {
    selector: "ImportDeclaration[importKind!='type'][source.value='@tarojs/taro'] > ImportSpecifier[imported.name!=/^use[A-Z]/]",
    message: 'Only lifecycle hooks outside miniapp/src/platform.',
  },
  { selector: "MemberExpression[object.name='wx']", message: 'WeChat is reached through miniapp/src/platform.' },
]

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/cdk.out/**', '**/node_modules/**', '.local/**', 'artefacts/**', '**/*.{js,cjs,mjs}'],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'vitest', name: ['describe', 'it', 'test'] }] },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-imports': ['error', { paths: [zodMini, { ...zodMini, name: 'zod/v4' }, { ...zodMini, name: 'zod/v3' }] }],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
      eqeqeq: 'error',
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    ignores: ['miniapp/src/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax, ...outsidePlatform] },
  },
  {
    // A function's log is structured and goes through platform/log.
    files: ['functions/src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
)
