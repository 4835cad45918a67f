import { createHash } from "node:crypto"
import { homedir } from "node:os"
import { join } from "node:path"
import { installOnce } from "../npm.ts"

/**
 * Third-party tools that read the documents, and the packages that their output needs: the only place to change a
 * version. Names and versions are npm's.
 */
export const tools = {
  "openapi-typescript": { packages: ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3"] },
  "hey-api": {
    packages: ["@hey-api/openapi-ts@0.99.0", "zod@4.6.7", "valibot@1.5.0", "msw@2.12.4", "typescript@5.9.3"],
  },
  orval: { packages: ["orval@8.38.0", "zod@4.6.7", "msw@2.12.4", "@faker-js/faker@10.1.0"] },
  kubb: {
    packages: [
      ...["@kubb/cli@4.39.3", "@kubb/core@4.39.3", "@kubb/plugin-oas@4.39.3", "@kubb/plugin-ts@4.39.3"],
      ...["@kubb/plugin-zod@4.39.3", "@kubb/plugin-client@4.39.3", "zod@4.6.7"],
    ],
  },
  "swagger-typescript-api": { packages: ["swagger-typescript-api@13.13.0"] },
  oazapfts: { packages: ["oazapfts@7.5.0", "@oazapfts/runtime@1.2.0"] },
  "openapi-zod-client": {
    packages: ["openapi-zod-client@1.18.3", "@zodios/core@10.9.6", "axios@1.13.2", "zod@3.25.76"],
  },
  Spectral: { packages: ["@stoplight/spectral-cli@6.16.3"] },
  "path grammar": { packages: ["openapi-path-templating@2.3.0"] },
  fern: { packages: ["fern-api@5.131.1"] },
  Postman: { packages: ["openapi-to-postmanv2@6.3.3"] },
  Prism: { packages: ["@stoplight/prism-cli@5.16.0"] },
  ajv: { packages: ["ajv@8.20.0", "ajv-formats@3.0.1"] },
  "bigbluebutton-js": { packages: ["bigbluebutton-js@0.2.0"] },
  "bbb-promise": { packages: ["bbb-promise@1.2.0", "request@2.88.2"] },
} as const satisfies Readonly<Record<string, { readonly packages: readonly string[] }>>

export type ToolName = keyof typeof tools

export type Say = (line: string) => void

/** One table cell: a tool's result for a document. */
export interface Check {
  readonly tool: string
  /** Name of the document, such as `xcall`. */
  readonly provider: string
  /** Included in `--quick`. */
  readonly quick?: boolean
  /** @returns the tool's error; undefined if there is none */
  readonly run: (say: Say) => Promise<string | undefined>
}

/** A document under test. */
export interface Subject {
  readonly provider: string
  /** Absolute path of the YAML. */
  readonly path: string
}

/** The output of a program, if it failed. */
export const failure = ({ status, output }: { readonly status: number | undefined; readonly output: string }) =>
  status === 0 ? undefined : output.trim() || `ended with ${status ?? "no"} status`

/** Outside the repository, because `npm ci` clears node_modules. */
const cache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "conferkit/specs")

const installing = new Map<ToolName, Promise<string>>()

/**
 * Installs a tool in its own folder, named after its versions, unless it is already there.
 * @param say called if something must be installed
 */
export function install(tool: ToolName, say: Say): Promise<string> {
  const pending = installing.get(tool) ?? installTool(tool, say)
  installing.set(tool, pending)
  return pending
}

async function installTool(tool: ToolName, say: Say): Promise<string> {
  const { packages } = tools[tool]
  const id = createHash("sha256").update(packages.join(" ")).digest("hex").slice(0, 12)
  const folder = join(cache, `${tool.replace(" ", "-")}-${id}`)
  await installOnce(folder, say, ...packages)
  return folder
}
