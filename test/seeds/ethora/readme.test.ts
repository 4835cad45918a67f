import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { EthoraError, getChatRepositoryImpl } from "conferkit/ethora"
import { ethoraSandbox, type EthoraSandbox } from "conferkit/sandbox"
import { type Block, blocksOf } from "../../docs/blocks.ts"
import { announced, runBlock } from "../../docs/run-block.ts"
import { besideReadme, everySnippetCompiles, quoted, titled, titleOf } from "../readme.ts"

const blocks = blocksOf("test/seeds/ethora/readme.md.txt")

type Handler = (request: object, response: object) => unknown

/** The part of Express that the README uses. */
function application() {
  const handlers = new Map<string, Handler>()
  const route = (path: string, handler: Handler) => void handlers.set(path, handler)
  const ask = async (path: string, params: Readonly<Record<string, string>>) => {
    let status = 200
    let answer: unknown
    const response = { status: (code: number) => ((status = code), response), json: (body: unknown) => (answer = body) }
    await handlers.get(path)?.({ params }, response)
    return { status, answer }
  }
  return { app: { get: route, post: route }, ask }
}

everySnippetCompiles(blocks)

describe("against the sandbox", () => {
  let sandbox: EthoraSandbox
  let express: ReturnType<typeof application>

  // With the README's three variables, and the additional one of the next release.
  beforeEach(() => {
    sandbox = ethoraSandbox({ baseUrl: "https://api.ethoradev.com", jobPolls: 0 })
    express = application()
    vi.stubEnv("ETHORA_CHAT_API_URL", sandbox.baseUrl)
    vi.stubEnv("ETHORA_CHAT_APP_ID", sandbox.appId)
    vi.stubEnv("ETHORA_CHAT_APP_SECRET", sandbox.appSecret)
    vi.stubEnv("ETHORA_CHAT_BOT_JID", "assistant@xmpp.chat.ethora.com")
    const [userId1, userId2, userId3] = ["user-123", "user-124", "user-125"] as const
    for (const uuid of [userId1, userId2, userId3, "assistant"]) sandbox.addUser({ uuid })
    sandbox.addChat({ uuid: "ws-1" })
    const globals = {
      fetch: sandbox.fetch,
      chatRepo: getChatRepositoryImpl(),
      workspaceId: "ws-1",
      ...{ userId: userId1, userId1, userId2, userId3 },
      app: express.app,
      // The errors of this package are not axios errors; see the docs for the replacement.
      axios: { isAxiosError: (error: unknown) => !(error instanceof EthoraError) },
    }
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    await sandbox.close()
  })

  const run = (block: Block | undefined) => {
    if (block === undefined) throw new Error("the README lost a snippet")
    return runBlock(block, { express: { __esModule: true, default: () => express.app } })
  }

  test.each(titled(blocks))("%s runs and produces its documented result", async (title, block) => {
    const logged = await run(block)
    if (title.includes("Error Handling") && !title.includes("Graceful")) expect(logged[0]).toMatch(/^Unexpected error:/)
    else expect(logged).toEqual(announced(block))
  })

  test("members are where the setup put them", async () => {
    await run(blocks.find((block) => titleOf(block).includes("workspace setup")))
    const names = ["user-1", "user-2", "assistant"].map((id) => `${sandbox.appId}_${id}`)
    expect(sandbox.chats.find(({ title }) => title === "Chat Room ws-2")?.members).toEqual(names)
  })

  test("the clean-up removes everything, and may be repeated", async () => {
    await run(blocks.find((block) => titleOf(block).includes("Cleanup")))
    expect(sandbox.chats).toEqual([])
    expect(sandbox.users.map(({ uuid }) => uuid)).toEqual(["user-124", "user-125", "assistant"])
  })

  test("the application responds", async () => {
    await run(blocks.find((block) => titleOf(block).includes("tokens")))
    const { answer } = await express.ask("/api/chat/tokens/:userId", { userId: "user-123" })
    const { token } = answer as { token: string }
    expect(await getChatRepositoryImpl().sessions.exchange(token)).toMatchObject({ user: { uuid: "user-123" } })

    await run(blocks.find((block) => titleOf(block).includes("Express")))
    const room = "/workspaces/:workspaceId/chat"
    expect(await express.ask(room, { workspaceId: "ws-3" })).toMatchObject({
      status: 200,
      answer: { result: { name: `${sandbox.appId}_ws-3` } },
    })
    const access = `${room}/users/:userId`
    const granted = { status: 200, answer: { success: true } }
    expect(await express.ask(access, { workspaceId: "ws-3", userId: "user-123" })).toEqual(granted)
    const failed = { status: 500, answer: { error: "Failed to grant access" } }
    expect(await express.ask(access, { workspaceId: "ws-3", userId: "nobody" })).toEqual(failed)
  })
})

besideReadme("002_60ac84a382ac6b66.txt", (readme) => {
  const copies = (block: Block) => quoted(block, "conferkit/ethora", "@ethora/sdk-backend-integration")

  test.each(titled(blocks))("%s is quoted exactly", (title, block) => {
    const [, from, to] = /lines (\d+)-(\d+)/.exec(title)?.map(Number) ?? []
    const there = readme()
      .split("\n")
      .slice((from ?? 0) - 1, to)
      .join("\n")
    for (const lines of copies(block)) expect(there).toContain(lines)
  })

  test("include every line of code", () => {
    const copied = blocks.flatMap(copies).join("\n").split("\n")
    const code = readme()
      .split("\n")
      .filter((line) => /^(?:await|const|import|for|app|async|function|return|if|try)\b/.test(line))
    // In the source of the README, headings were joined to the ends of blocks.
    expect(code.filter((line) => !copied.some((each) => each !== "" && line.startsWith(each)))).toEqual([])
  })
})
