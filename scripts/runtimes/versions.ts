/** The versions that the package is tested with: the only place to change them. */
export const versions = {
  // 20.19.0 is the oldest that `engines` allows, and the first in which require() takes ESM.
  "Node 20.19": { package: "node", version: "20.19.0" },
  "Node 22": { package: "node", version: "22.23.3" },
  "Node 24": { package: "node", version: "24.21.0" },
  "Node 26": { package: "node", version: "26.10.0" },
  Bun: { package: "bun", version: "1.4.5" },
  Deno: { package: "deno", version: "2.9.6" },
  workerd: { package: "workerd", version: "1.20261117.1" },
  esbuild: { package: "esbuild", version: "0.28.2" },
  "TypeScript 5.4": { package: "typescript", version: "5.4.5" },
  "TypeScript 5.9": { package: "typescript", version: "5.9.3" },
  "TypeScript 6.0": { package: "typescript", version: "6.0.3" },
  "TypeScript 7.0": { package: "typescript", version: "7.0.2" },
  "Jest 30": { package: "jest", version: "30.5.2" },
  Vitest: { package: "vitest", version: "5.1.1" },
  MSW: { package: "msw", version: "3.0.5" },
  nock: { package: "nock", version: "15.0.6" },
  "NestJS 11": { package: "@nestjs/cli", version: "11.0.13" },
  "Next.js": { package: "next", version: "16.4.6" },
  React: { package: "react", version: "19.3.1" },
  "React DOM": { package: "react-dom", version: "19.3.1" },
  "React's types": { package: "@types/react", version: "19.3.0" },
  rollup: { package: "rollup", version: "4.68.8" },
  "rollup's node-resolve": { package: "@rollup/plugin-node-resolve", version: "16.0.3" },
  Vite: { package: "vite", version: "8.4.0" },
  webpack: { package: "webpack", version: "5.113.0" },
  pnpm: { package: "pnpm", version: "12.4.2" },
  Yarn: { package: "@yarnpkg/cli-dist", version: "4.18.1" },
  "Node's types": { package: "@types/node", version: "24.19.2" },
} as const

export type Tool = keyof typeof versions

/** The settings of a Worker; this is the first date on which `nodejs_compat` is sufficient for the package. */
export const compatibilityDate = "2024-09-23"
