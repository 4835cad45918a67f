import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import type { Server } from "node:http"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { readAddress } from "../scripts/address.ts"
import { builtPages } from "../scripts/finish.ts"
import { site } from "../scripts/paths.ts"
import { serve } from "../scripts/serve.ts"

/** The built site: `npm run site -- --test` has built it before. */
export const dist = join(site, "dist")
export const pages: readonly string[] = builtPages(dist)

const { CHROMIUM = "/usr/bin/chromium", SITE_TEST = "whole" } = process.env

/** A sample of the pages: everything in one run takes longer than a pull request should wait. */
export const isQuick: boolean = SITE_TEST === "quick"

/** Every nth page, and always those that differ in kind from the others. */
export const sample: readonly string[] = isQuick
  ? pages.filter(
      (page, index) =>
        index % 14 === 0 || /^(?:pt-br\/)?(?:(?:bigbluebutton|reference\/bigbluebutton\/meetings)\/)?$/.test(page),
    )
  : pages

export const noBrowser: string | undefined = existsSync(CHROMIUM)
  ? undefined
  : `there is no Chromium at ${CHROMIUM}: install it (apt-get install chromium), or set CHROMIUM`

export interface World {
  readonly url: string
  readonly browser: Browser
  readonly server: Server
}

export async function open(folder: string = dist, base: string = readAddress(process.env).base): Promise<World> {
  const { server, url } = await serve(folder, base, 0)
  // Containers run as root, for whom Chromium has no sandbox.
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
  return { server, url, browser }
}

export async function close({ browser, server }: World): Promise<void> {
  await browser.close()
  server.close()
}

export type Theme = "light" | "dark"

export interface Look {
  readonly theme?: Theme
  readonly width?: number
}

export async function newContext(
  { browser }: World,
  { theme = "light", width = 1280 }: Look = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  })
  // A machine that does other work meanwhile may take long for a page.
  context.setDefaultTimeout(120_000)
  // The site loads its search, and makes code focusable, when the browser is idle. A busy machine may never be.
  await context.addInitScript(() => {
    const own = window.requestIdleCallback.bind(window)
    window.requestIdleCallback = (callback, options) => own(callback, { timeout: 1000, ...options })
  })
  return context
}

/** Everything that goes wrong on a page while it is used: errors, failed requests, and requests to other hosts. */
export function watch(page: Page, url: string): string[] {
  const { origin } = new URL(url)
  const problems: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(`console: ${message.text()}`)
  })
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`))
  page.on("request", (request) => {
    const to = request.url()
    if (!to.startsWith(origin) && !to.startsWith("data:") && !to.startsWith("blob:")) problems.push(`foreign: ${to}`)
  })
  page.on("requestfailed", (request) => {
    // Going to the next page ends what the browser fetched ahead.
    const reason = request.failure()?.errorText ?? ""
    if (reason !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${reason}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}

/** Builds the site again for another address, into a folder of its own. */
export function buildAt(address: { readonly SITE_BASE: string; readonly SITE_URL: string }, folder: string): boolean {
  const astro = join(site, "node_modules/astro/bin/astro.mjs")
  const env = { ...process.env, ...address, SITE_OUT: folder, ASTRO_TELEMETRY_DISABLED: "1" }
  return spawnSync(process.execPath, [astro, "build", "--silent"], { cwd: site, stdio: "inherit", env }).status === 0
}
