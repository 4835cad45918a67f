import diagnostics, { type ChannelListener } from "node:diagnostics_channel"
import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { type Block, blocksOf, homePages, pages, root, textOf } from "./blocks.ts"
import { announced, runBlock } from "./run-block.ts"
import { anchorsOf } from "./translations.ts"
import { typeCheck } from "./type-check.ts"

const withBlocks = [...pages, ...homePages]
const blocks = withBlocks.flatMap(blocksOf)
const title = ({ page, line }: Block) => `${page}:${line}`
const runs = (block: Block) => block.runs
/**
 * Imports modules that are not installed: such blocks are files of projects that `npm run test:runtimes` builds or
 * runs.
 */
const isForElsewhere = ({ code }: Block) =>
  /^import .* from "(?:@nestjs\/\w+|msw|msw\/node|nock|\.\/rooms\.js)"$/m.test(code)
const checked = blocks.filter((block) => !isForElsewhere(block))

describe("every code block in the documentation", () => {
  let problems: ReadonlyMap<Block, readonly string[]>
  beforeAll(() => {
    problems = typeCheck(checked)
  }, 300_000)

  test.each(checked.map((block) => [title(block), block] as const))("%s type-checks", (_, block) => {
    expect(problems.get(block)).toEqual([])
  })
})

/** A page's blocks share the servers, in reading order. */
describe.each(withBlocks.filter((page) => blocksOf(page).some(runs)))("the runnable code blocks of %s", (page) => {
  const accepts = () => Promise.resolve(new Response(null, { status: 204 }))
  const options = { secret: "s3cret", fetch: accepts, recordings: 3 }
  const plain = bigBlueButtonSandbox({ ...options, baseUrl: "https://bbb.example.org/bigbluebutton" })
  const rnp = bigBlueButtonSandbox({
    ...options,
    baseUrl: "https://conferenciaweb.example.org/bigbluebutton",
    dialect: "conferenciaweb",
  })

  const messaging = omniFlowSandbox({ baseUrl: "https://api.omniflow.com.br", fetch: accepts })
  const accounts = xcallSandbox({ baseUrl: "https://accounts.xcall.com.br" })
  const signal = xroomSandbox({ baseUrl: "https://signal.zroom.app" })
  const rooms = ethoraSandbox({ baseUrl: "https://api.chat.ethora.com", agents: [{ name: "Tutor" }], jobPolls: 0 })
  const servers = [rooms, plain, rnp, messaging, accounts, signal]
  const subscribed: Parameters<typeof diagnostics.subscribe>[] = []
  /** Blocks subscribe for the life of their process, which is longer here. */
  const noted = {
    ...diagnostics,
    subscribe(name: string | symbol, listener: ChannelListener) {
      subscribed.push([name, listener])
      diagnostics.subscribe(name, listener)
    },
  }

  beforeAll(() => {
    vi.stubEnv("BBB_SECRET", plain.secret)
    vi.stubEnv("CONFERENCIAWEB_URL", rnp.baseUrl)
    vi.stubEnv("CONFERENCIAWEB_SECRET", rnp.secret)
    vi.stubEnv("OMNIFLOW_API_KEY", messaging.apiKey)
    vi.stubEnv("OMNIFLOW_WEBHOOK_SECRET", "s3cret")
    vi.stubEnv("XCALL_API_KEY", accounts.apiKey)
    vi.stubEnv("XCALL_API_SECRET", accounts.apiSecret)
    vi.stubEnv("XROOM_AUTH_ID", signal.authId)
    vi.stubEnv("XROOM_SECRET", signal.secret)
    vi.stubEnv("ETHORA_CHAT_API_URL", rooms.baseUrl)
    vi.stubEnv("ETHORA_CHAT_APP_ID", rooms.appId)
    vi.stubEnv("ETHORA_CHAT_APP_SECRET", rooms.appSecret)
    const own = globalThis.fetch
    vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
      const server = servers.find(({ baseUrl }) => url.startsWith(new URL(baseUrl).origin))
      return server === undefined ? own(url, init) : server.fetch(url, init)
    })
    vi.stubGlobal("bbb", new BigBlueButton({ baseUrl: plain.baseUrl, secret: plain.secret }))
    vi.stubGlobal("confweb", new ConferenciaWeb({ baseUrl: rnp.baseUrl, secret: rnp.secret }))
    vi.stubGlobal("chat", new Ethora())
    vi.stubGlobal("omniflow", new OmniFlow({ apiKey: messaging.apiKey }))
    vi.stubGlobal("xcall", new XCallServer({ apiKey: accounts.apiKey, apiSecret: accounts.apiSecret }))
    vi.stubGlobal("xroom", new XRoom({ authId: signal.authId, secret: signal.secret }))
  })
  afterAll(async () => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    for (const [name, listener] of subscribed) diagnostics.unsubscribe(name, listener)
    await Promise.all(servers.map((server) => server.close()))
  })

  const marked = blocksOf(page).filter(runs)
  test.each(marked.map((block) => [title(block), block] as const))(
    "%s runs and logs what it says",
    async (_, block) => {
      const logged = await runBlock(block, { "node:diagnostics_channel": noted })
      if (announced(block).length > 0) expect(logged).toEqual(announced(block))
    },
  )
})

test("every example of a home page of the site runs", () => {
  for (const page of homePages) {
    expect(blocksOf(page).length, page).toBeGreaterThan(0)
    expect(blocksOf(page).filter(({ runs: isRun }) => !isRun)).toEqual([])
  }
})

describe("links", () => {
  const all = [
    ...pages,
    "docs/internals/faults.md",
    ...readdirSync(`${root}docs/api`).map((name) => `docs/api/${name}`),
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "CODE_OF_CONDUCT.md",
    ".changeset/README.md",
    "src/README.md",
    "src/core/README.md",
    "src/cli/README.md",
    "specs/README.md",
    ...readdirSync(`${root}docs/internals`).map((name) => `docs/internals/${name}`),
  ].flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(({ 1: target = "" }) => [page, target] as const),
  )

  test.each(all)("%s leads to %s", (page, target) => {
    const [path = "", anchor] = target.split("#")
    const file = path === "" ? page : join(dirname(page), path)
    expect(existsSync(root + file), file).toBe(true)
    if (anchor === undefined) return
    expect(anchorsOf(file)).toContain(anchor)
  })
})
