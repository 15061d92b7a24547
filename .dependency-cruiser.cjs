/** The house's walls: who may import whom (see README, "Map of the folders"). Each rule says what to do instead. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const SRC = '^src/';

module.exports = {
  forbidden: [
    only('no-circular', 'Two files that need each other are one file, or need a third.', {}, { circular: true }),
    only(
      'electron-only-at-the-edge',
      'Only main/electron and main/index may import electron; put a port in app.ts instead.',
      { path: SRC, pathNot: '^src/(main/electron/|main/index\\.ts$|preload/)' },
      { path: '(^electron(/|$)|node_modules/electron/)' },
    ),
    only(
      'sqlite-only-in-archive',
      'SQL lives in main/archive (what is kept) and main/searchIndex (what is derived); add a function there.',
      { path: SRC, pathNot: '^src/main/(archive|searchIndex)/' },
      { path: 'better-sqlite3' },
    ),
    only(
      'shared-is-a-leaf',
      'shared imports zod and itself only: no Node, no DOM, no other room.',
      { path: '^src/shared/', pathNot: '^src/shared/words/stem\\.ts$' },
      { pathNot: '^src/shared/|(^|/)node_modules/zod/' },
    ),
    only(
      'stemmer-only-in-stem',
      'Only shared/words/stem takes a stemmer from a package; besides it, shared imports zod and itself only.',
      { path: '^src/shared/words/stem\\.ts$' },
      { pathNot: '^src/shared/|(^|/)node_modules/@orama/stemmers/' },
    ),
    only(
      'model-knows-no-one',
      'shared/model is below text, words and contract.',
      { path: '^src/shared/model/' },
      { path: '^src/shared/(text|words|contract)/' },
    ),
    only(
      'text-below-contract',
      'shared/text is below words and the contract: it cuts and compares, languages and names are in words.',
      { path: '^src/shared/text/' },
      { path: '^src/shared/(words|contract)/' },
    ),
    only(
      'words-below-contract',
      'shared/words is below the contract.',
      { path: '^src/shared/words/' },
      { path: '^src/shared/contract/' },
    ),
    only(
      'archive-below-features',
      'The archive answers questions; it does not know who asks.',
      { path: '^src/main/archive/' },
      { path: '^src/main/(searchIndex|features|ipc|electron|threads|app|index|cli)' },
    ),
    only(
      'index-below-features',
      'The index runs plans of tokens; what a query means is known in features/search.',
      { path: '^src/main/searchIndex/' },
      { path: '^src/main/(features|ipc|electron|threads|app|index|cli)' },
    ),
    only(
      'features-apart',
      'Features never import each other: move what both need to archive, shared or app.ts.',
      { path: '^src/main/features/([^/]+)/' },
      { path: '^src/main/features/([^/]+)/', pathNot: '^src/main/features/$1/' },
    ),
    only(
      'features-below-ipc',
      'Features do not know the router or the window.',
      { path: '^src/main/features/' },
      { path: '^src/main/(ipc|electron|threads|app|index|cli)' },
    ),
    only(
      'ipc-below-app',
      'The router does not know the application.',
      { path: '^src/main/ipc/' },
      { path: '^src/main/(electron|threads|app|index|cli)' },
    ),
    only(
      'app-without-window',
      'The application is window-less.',
      { path: '^src/main/(app\\.ts|threads/)' },
      { path: '^src/main/(electron|index|cli)' },
    ),
    only(
      'renderer-without-node',
      'The renderer has no Node; ask the main process through the contract.',
      { path: '^src/renderer/' },
      { dependencyTypes: ['core'] },
    ),
    only(
      'renderer-apart-from-main',
      'The renderer reaches main only through the contract.',
      { path: '^src/renderer/' },
      { path: '^src/(main|preload)/' },
    ),
    only(
      'renderer-takes-contract-as-types',
      'The renderer takes the contract as types only (import type).',
      { path: '^src/renderer/' },
      { path: '^src/shared/contract/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'renderer-features-apart',
      'Renderer features never import each other: lift what both need to workspace, text or ui.',
      { path: '^src/renderer/src/features/([^/]+)/' },
      { path: '^src/renderer/src/features/([^/]+)/', pathNot: '^src/renderer/src/features/$1/' },
    ),
    only(
      'renderer-base-below-features',
      'ui, text, workspace, archive and strings are below the features.',
      { path: '^src/renderer/src/(ui|text|workspace|archive|strings)/' },
      { path: '^src/renderer/src/(features/|App)' },
    ),
    only(
      'preload-types-only',
      'The preload is 15 lines: contract types and electron.',
      { path: '^src/preload/' },
      { path: '^src/', dependencyTypesNot: ['type-only'], pathNot: '^src/preload/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
