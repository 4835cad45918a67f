import tseslint from "typescript-eslint"

const providers = ["bigbluebutton", "xroom", "xcall", "ethora", "omniflow"]

const imports = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] })

const noProvider = { regex: `/(${providers.join("|")}|sandbox|cli)/`, message: "core and webhooks know no provider" }

/**
 * Import boundaries: `core` knows no provider, and its parts know nothing of one another; providers know only `core`; the
 * sandbox sees no client. It shares their way to the runtime, where there is nothing to get wrong about a protocol.
 */
const walls = [
  {
    files: ["src/core/*.ts"],
    rules: imports(noProvider, {
      regex: "^\\./(check|http|webhooks|xml)/",
      message: "what all share knows no part of core",
    }),
  },
  ...["http", "webhooks", "xml"].map((part) => ({
    files: [`src/core/${part}/**`],
    rules: imports(
      noProvider,
      { regex: "^\\.\\./(check|http|webhooks|xml)/", message: "http, webhooks and xml know nothing of one another" },
      { regex: "^\\.\\./\\.\\./", message: "core imports nothing from outside" },
    ),
  })),
  {
    files: ["src/core/check/**"],
    rules: imports(
      noProvider,
      { regex: "^\\.\\./(webhooks|xml)/", message: "checks know calls only" },
      { regex: "^\\.\\./\\.\\./", message: "core imports nothing from outside" },
    ),
  },
  {
    files: ["src/webhooks/**"],
    rules: imports(noProvider, { regex: "/core/(http|xml)/", message: "receiving deliveries makes no calls" }),
  },
  {
    files: ["src/queues/**"],
    rules: imports(noProvider, {
      regex: "/core/(http|xml)/|/webhooks/(?!options\\.ts$|receiver\\.ts$|known-events\\.ts$)",
      message: "what is in a queue was received: of receiving, only types and the functions for events are needed",
    }),
  },
  {
    files: ["src/schemas/**"],
    rules: imports({ regex: "^\\.\\./(?!\\.\\./generated/)", message: "schemas are made of generated/ alone" }),
  },
  ...providers.map((provider) => ({
    files: [`src/${provider}/**`],
    rules: imports({
      regex: `\\.\\./(${providers.filter((other) => other !== provider).join("|")}|sandbox|cli)/`,
      message: "a provider imports core and its own generated files only",
    }),
  })),
  {
    files: ["src/sandbox/**"],
    rules: imports({
      // How options are checked is no matter of protocols.
      regex: `\\.\\./(\\.\\./)?(core/(?!(runtime|check-options)\\.ts$)|(webhooks|cli|${providers.join("|")})/)`,
      message:
        "the sandbox is written apart from the clients: it may share generated/, core/runtime.ts and core/check-options.ts only",
    }),
  },
  {
    files: ["src/cli/**"],
    rules: imports({
      regex: `\\.\\./(${providers.join("|")}|sandbox|webhooks|queues)/`,
      message: "the command line is bundled apart and uses the package's entries, as users do",
    }),
  },
]

/** A checkout may lie anywhere: in a folder with a space, below one called `src`, below one called `node_modules`. */
const places = [
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='url']",
    message: "a URL is no path, and loaders encode it differently: use import.meta.dirname or import.meta.filename",
  },
  {
    selector: "TemplateElement[value.raw=/^file:/], BinaryExpression[operator='+'] > Literal[value=/^file:/]",
    message: "a path in a URL has to be encoded: use pathToFileURL()",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(includes|indexOf|lastIndexOf|split|search|match)$/] > Literal[value=/\\W(src|generated|scripts|specs|test|dist|docs|bench)\\W/]",
    message: "the checkout may lie below a folder of that name: compare the path relative to the root",
  },
  {
    selector:
      "Literal[regex.pattern=/^(?!\\^).*\\\\\\/(\\(\\?:)?(src|generated|scripts|specs|test|dist|docs|bench)[\\\\|)]/]",
    message: "the checkout may lie below a folder of that name: begin with ^ and match the path relative to the root",
  },
]

export default tseslint.config(
  {
    ignores: ["dist/", "generated/", "coverage/", "release/"].concat(
      ["dist/", ".astro/", ".generated/", "src/content/docs/"].map((folder) => `site/${folder}`),
    ),
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      // Counts, statuses and milliseconds read well inside a template; objects and undefined stay forbidden.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `type` suits unions and mapped types derived from the specs, `interface` the rest; both are right here.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    // Decoded responses are look-alikes of the platform's on purpose: a real one costs half of a call's time.
    files: ["src/core/http/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  {
    // Not every runtime has these.
    files: ["src/**"],
    // The command line runs on Node alone.
    ignores: ["src/core/runtime.ts", "src/cli/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "setImmediate", "global", "require"].map((name) => ({
          name,
          message: "core/runtime.ts is the one place that asks the runtime for it",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "BinaryExpression[operator='instanceof'][right.name=/^(?:Uint8Array|Date)$/]",
          message: "those of another realm (Jest, node:vm) are none: use isBytes() or kindOf()",
        },
      ],
    },
  },
  { rules: { "no-restricted-syntax": ["error", ...places] } },
  // The site's packages are not installed with ours, so that their types are unknown here; its tests run tsc.
  { files: ["**/*.js", "site/**"], extends: [tseslint.configs.disableTypeChecked] },
  ...walls,
)
