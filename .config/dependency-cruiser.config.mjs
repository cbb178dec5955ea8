import { capabilityNames } from '../functions/src/capabilities.ts'

/**
 * Who may import whom. Folders are covered by pattern, so a new one is covered by itself; the order of the capabilities is the one
 * in functions/src/capabilities.ts.
 */
const tests = '\\.test\\.tsx?$|/test/'

/** Lower capabilities never import higher ones, in either workspace. */
const downwardsOnly = capabilityNames.slice(0, -1).map((name, i) => ({
  name: `${name}-looks-down-only`,
  comment: `${name} stands below ${capabilityNames.slice(i + 1).join(', ')} and must not import them.`,
  severity: 'error',
  from: { path: `^functions/src/${name}/`, pathNot: tests },
  to: { path: `^functions/src/(${capabilityNames.slice(i + 1).join('|')})/` },
}))

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one thing.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('unresolvable', 'The imported file or package is not there.', {}, { couldNotResolve: true }),
    forbid(
      'shared-types-imports-zod-only',
      'The contract depends on nothing but zod.',
      { path: '^shared-types/src/', pathNot: tests },
      { pathNot: ['^shared-types/src/', 'node_modules/zod/'] },
    ),
    forbid(
      'miniapp-knows-only-the-contract',
      'The mini-program sees the server through shared-types.',
      { path: '^miniapp/src/' },
      {
        path: '^(functions|infra)/',
      },
    ),
    forbid(
      'functions-do-not-know-where-they-run',
      'functions import neither infra nor the mini-program.',
      {
        path: '^functions/src/',
        pathNot: tests,
      },
      { path: '^(infra|miniapp)/' },
    ),
    forbid('infra-does-not-import-the-miniapp', 'infra serves the built files only.', { path: '^infra/' }, { path: '^miniapp/' }),
    forbid('tests-stay-out', 'Nothing that ships imports a test.', { pathNot: [tests, '^\\.config/', '/e2e/'] }, { path: tests }),

    ...downwardsOnly,
    forbid(
      'drafts-know-nobody-who-writes-them',
      'How two people put something in force stands below all that is put in force so.',
      { path: '^functions/src/drafts/', pathNot: tests },
      { path: '^functions/src/(?!drafts/|platform/|(organisations|staff)/index\\.ts$)' },
    ),
    forbid(
      'through-the-front-door',
      'Another capability is used through its index.ts (or events.ts), never through its inner files.',
      { path: '^functions/src/([^/]+)/', pathNot: [tests, '^functions/src/entrypoints/'] },
      {
        path: '^functions/src/[^/]+/',
        pathNot: ['^functions/src/$1/', '^functions/src/platform/', '^functions/src/[^/]+/(index|events)\\.ts$'],
      },
    ),
    forbid(
      'platform-knows-no-capability',
      'platform holds what is not ours.',
      { path: '^functions/src/platform/', pathNot: tests },
      {
        path: '^functions/src/(?!platform/)',
      },
    ),
    forbid(
      'entrypoints-are-imported-by-nobody',
      'An entrypoint is where a Lambda begins.',
      { path: '^functions/src/', pathNot: tests },
      {
        path: '^functions/src/entrypoints/',
      },
    ),
    forbid(
      'the-sdk-stays-in-stores-and-platform',
      'Rules and use cases do not know AWS.',
      { path: '^functions/src/', pathNot: [tests, '\\.dynamo\\.ts$', '^functions/src/platform/'] },
      { path: 'node_modules/@aws-sdk/' },
    ),
    forbid(
      'use-cases-know-the-store-interface-only',
      'Only index.ts, http.ts, reactions and the pieces of the store itself (…-writes.ts) name the DynamoDB store.',
      {
        path: '^functions/src/[^/]+/',
        pathNot: [tests, '(/(index|http|reactions)|-writes)\\.ts$', '\\.dynamo\\.ts$', '^functions/src/(platform|entrypoints)/'],
      },
      { path: '\\.dynamo\\.ts$' },
    ),

    forbid(
      'miniapp-capabilities-do-not-import-each-other',
      'They meet on tab pages or by navigation (routes.ts).',
      { path: '^miniapp/src/([^/]+)/', pathNot: [tests, '^miniapp/src/(tabs|staff|ui|platform)/'] },
      { path: '^miniapp/src/[^/]+/', pathNot: ['^miniapp/src/$1/', '^miniapp/src/(ui|platform|assets)/'] },
    ),
    forbid(
      'staff-capabilities-do-not-import-each-other',
      'Inside the staff area too, each keeps to itself.',
      { path: '^miniapp/src/staff/([^/]+)/', pathNot: tests },
      {
        path: '^miniapp/src/[^/]+/',
        pathNot: ['^miniapp/src/staff/$1/', '^miniapp/src/staff/[^/]+\\.(tsx?|scss)$', '^miniapp/src/(ui|platform|assets)/'],
      },
    ),
    forbid(
      'ui-and-platform-hold-no-capability',
      'They hold no domain word.',
      { path: '^miniapp/src/(ui|platform)/', pathNot: tests },
      {
        path: '^miniapp/src/(?!ui/|platform/|assets/|routes)',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|artefacts|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.jsx', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
