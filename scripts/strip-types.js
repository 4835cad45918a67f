import { readFileSync } from "node:fs"
import * as module from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"

/**
 * Node runs TypeScript, except below a folder called node_modules. This lifts that restriction for a checkout that is
 * below such a folder, and does nothing elsewhere. Our npm scripts and vitest.config.ts load it first.
 */
const own = pathToFileURL(import.meta.filename)
const root = new URL("../", own).href

/** Excludes installed packages. Some loaders add a query to a file's name. */
const isOurs = (url) =>
  url.startsWith(root) && /\.ts(?:\?|$)/.test(url) && !url.slice(root.length).includes("node_modules/")

/** Node warns once per process that this function is experimental. It does not warn when it strips types itself. */
function strip(source) {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return module.stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}

if (root.includes("/node_modules/")) {
  // Missing in Node 20, which tests the packed package but runs no TypeScript.
  module.registerHooks?.({
    load: (url, context, next) =>
      isOurs(url)
        ? { format: "module", source: strip(readFileSync(fileURLToPath(url), "utf8")), shortCircuit: true }
        : next(url, context),
  })
  // For child processes. Spaces are encoded in a URL, so it needs no quotes.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --import=${own.href}`.trim()
}
