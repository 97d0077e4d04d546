/** The directions of docs/architecture.md, as rules. */
const pure = "^src/(errors|sql|model|diff|plan|kinds)/"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "kinds-are-islands",
      comment: "A kind names another by id; what two share lives in model or sql.",
      severity: "error",
      from: { path: "^src/kinds/([^/]+)/" },
      to: { path: "^src/kinds/([^/]+)/", pathNot: "^src/kinds/$1/" },
    },
    {
      name: "engines-know-no-kind",
      comment: "They receive the registry as an argument.",
      severity: "error",
      from: { path: "^src/(introspect|diff|plan|prove|model|migrate|drift|spec|db|source)/" },
      to: { path: "^src/kinds/" },
    },
    {
      name: "core-is-pure",
      comment: "Values in, values out: no file, process, network or clock. node:crypto hashes.",
      severity: "error",
      from: { path: pure },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "core-imports-no-room-with-io",
      severity: "error",
      from: { path: pure },
      to: { path: "^src/(db|introspect|spec|prove|migrate|source|drift|config|cli)/" },
    },
    {
      name: "errors-and-sql-are-the-ground",
      severity: "error",
      from: { path: "^src/(errors|sql)/" },
      to: { path: "^src/", pathNot: "^src/(errors|sql)/" },
    },
    {
      name: "model-stands-on-the-ground",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: "^src/", pathNot: "^src/(model|errors|sql)/" },
    },
    {
      name: "db-knows-no-schema",
      severity: "error",
      from: { path: "^src/db/" },
      to: { path: "^src/", pathNot: "^src/(db|errors|sql)/" },
    },
    {
      name: "nobody-imports-cli",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "a-spec-needs-no-package",
      comment: "postgres-kit/spec is imported by applications: zod and the like stay in check.ts and shapes/.",
      severity: "error",
      from: { path: "^src/spec/dsl/", pathNot: "^src/spec/dsl/(check\\.ts|shapes/)" },
      to: {
        path: "(^|/)node_modules/|^src/",
        pathNot: "^src/(spec/dsl/(?!check|shapes)|spec/statement\\.ts|sql/|errors/)",
      },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|^bin/" },
      to: {},
    },
    {
      name: "no-dev-dependencies",
      comment: "What is published must not need what is not. Optional peers are loaded by import().",
      severity: "error",
      from: { path: "^(src|bin)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer", "npm-optional", "type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    enhancedResolveOptions: { conditionNames: ["import", "node", "default", "types"] },
  },
}
