import { createRequire } from "node:module"
import { format } from "node:util"
import { runInThisContext } from "node:vm"
import ts from "typescript"
import * as conferkit from "conferkit"
import * as bigbluebutton from "conferkit/bigbluebutton"
import * as conferenciaweb from "conferkit/conferenciaweb"
import * as omniflow from "conferkit/omniflow"
import * as ethora from "conferkit/ethora"
import * as queues from "conferkit/queues"
import * as bullmq from "conferkit/queues/bullmq"
import * as nats from "conferkit/queues/nats"
import * as pgBoss from "conferkit/queues/pg-boss"
import * as sandbox from "conferkit/sandbox"
import * as schemas from "conferkit/schemas/bigbluebutton"
import * as webhooks from "conferkit/webhooks"
import * as xcall from "conferkit/xcall"
import * as xroom from "conferkit/xroom"
import type { Block } from "./blocks.ts"

const entries: Readonly<Record<string, unknown>> = {
  conferkit,
  "conferkit/bigbluebutton": bigbluebutton,
  "conferkit/conferenciaweb": conferenciaweb,
  "conferkit/omniflow": omniflow,
  "conferkit/ethora": ethora,
  "conferkit/queues": queues,
  "conferkit/queues/bullmq": bullmq,
  "conferkit/queues/nats": nats,
  "conferkit/queues/pg-boss": pgBoss,
  "conferkit/sandbox": sandbox,
  "conferkit/schemas/bigbluebutton": schemas,
  "conferkit/webhooks": webhooks,
  "conferkit/xcall": xcall,
  "conferkit/xroom": xroom,
}
const ownRequire = createRequire(import.meta.filename)

type Run = (require: (name: string) => unknown, exports: object, console: object) => Promise<void>

/**
 * Executes a block and returns what it logs, line by line.
 * @param modules what else it may import
 * @param exported gets what it exports
 */
export async function runBlock(
  { page, line, code }: Block,
  modules: Readonly<Record<string, unknown>> = {},
  exported: object = {},
): Promise<string[]> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true },
  })
  const run = runInThisContext(`(async (require, exports, console) => {${outputText}\n})`, {
    filename: `${page}:${line}`,
  }) as Run
  const logged: string[] = []
  const log = (...values: unknown[]) => {
    logged.push(format(...values))
  }
  const load = (name: string): unknown => modules[name] ?? entries[name] ?? ownRequire(name)
  await run(load, exported, { log, error: log })
  return logged
}

/** The expected log of a block: the comments that start with an arrow, in order. */
export const announced = ({ code }: Block): string[] =>
  [...code.matchAll(/\/\/ → (.*)$/gm)].map(({ 1: text = "" }) => text)
