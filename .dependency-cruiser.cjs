/** Who may import whom (ARCHITECTURE.md, "Who may see whom"); checked on every run of the tests. */
const INNER = '(?:http|infra|testing|demo)';
const TESTS = '\\.(test|matrix)\\.tsx?$|/testing/|/demo/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-nothing-local',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(bff|miniprogram|scripts)/' },
    },
    {
      name: 'bff-and-miniprogram-never-meet',
      severity: 'error',
      from: { path: '^bff/' },
      to: { path: '^miniprogram/' },
    },
    {
      name: 'miniprogram-and-bff-never-meet',
      severity: 'error',
      from: { path: '^miniprogram/src/' },
      to: { path: '^bff/' },
    },
    {
      name: 'a-bff-capability-only-through-its-index',
      severity: 'error',
      from: { path: `^bff/src/(?!${INNER}/)([^/]+)/`, pathNot: TESTS },
      to: {
        path: '^bff/src/(?!http/|infra/|testing/)[^/]+/.+',
        pathNot: ['^bff/src/$1/', '^bff/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'http-and-infra-know-no-capability',
      severity: 'error',
      from: { path: '^bff/src/(http|infra)/', pathNot: TESTS },
      to: { path: '^bff/src/(?!http/|infra/)[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mongoose-only-in-stores-and-infra',
      severity: 'error',
      from: {
        path: '^bff/src/',
        pathNot: ['/([a-z]+S|s)tore\\.ts$', '/(schema|fact|idempotency)\\.ts$', '^bff/src/infra/', TESTS],
      },
      to: { path: 'node_modules/mongoose/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-client-capability-only-through-its-index',
      severity: 'error',
      from: { path: '^miniprogram/src/(?!(?:api|ui|platform)/)([^/]+)/' },
      to: {
        path: '^miniprogram/src/(?!(?:api|ui|platform)/)[^/]+/.+',
        pathNot: ['^miniprogram/src/$1/', '^miniprogram/src/[^/]+/index\\.ts$', '\\.css$'],
      },
    },
    {
      name: 'ui-api-and-platform-know-no-capability',
      severity: 'error',
      from: { path: '^miniprogram/src/(api|ui|platform)/' },
      to: { path: '^miniprogram/src/(?!(?:api|ui|platform)/)[^/]+/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.cruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
