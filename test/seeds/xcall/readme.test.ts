import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { xcallSandbox, type XCallSandbox } from "conferkit/sandbox"
import { XCallServer } from "conferkit/xcall"
import { type Block, blocksOf } from "../../docs/blocks.ts"
import { announced, runBlock } from "../../docs/run-block.ts"
import { besideReadme, everySnippetCompiles, quoted, titled } from "../readme.ts"

const blocks = blocksOf("test/seeds/xcall/readme.md.txt")

interface Answer {
  status(code: number): Answer
  send(body: unknown): void
}
type Handler = (request: object, response: Answer) => void

everySnippetCompiles(blocks)

describe("against the sandbox", () => {
  let sandbox: XCallSandbox
  let handle: Handler | undefined

  beforeEach(() => {
    sandbox = xcallSandbox({ now: () => Date.parse("2026-03-11T14:30:00.000Z") })
    for (const external_id of ["u-1", "u-2", "u-3"]) sandbox.join("reuniao-semanal", { external_id })
    const { apiKey, apiSecret } = sandbox
    const globals = {
      xcall: new XCallServer({ apiKey, apiSecret }),
      sessionJwt: sandbox.session(),
      app: {
        post: (_path: string, handler: Handler) => {
          handle = handler
        },
      },
      // For any URL in a snippet.
      fetch: sandbox.fetch,
    }
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    vi.stubEnv("XCALL_API_KEY", apiKey)
    vi.stubEnv("XCALL_API_SECRET", apiSecret)
    vi.stubEnv("XCALL_WEBHOOK_SECRET", sandbox.webhookSecret)
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    await sandbox.close()
  })

  test.each(titled(blocks.filter(({ runs }) => runs)))(
    "%s runs and produces its documented result",
    async (_, block) => {
      if (block.code.includes("README, Erros")) sandbox.fail({ status: 403, message: "A conta está inativa" })
      expect(await runBlock(block)).toEqual(announced(block))
    },
  )

  test("the first snippet sends its documented parameters", async () => {
    const block = blocks.find(({ code }) => code.includes("README, createRoomToken"))
    if (block === undefined) throw new Error("no such block")
    await runBlock(block)
    expect(sandbox.tokens).toHaveLength(1)
    expect(sandbox.tokens[0]).toMatchObject({
      singleUse: false,
      params: {
        room_id: "reuniao-semanal",
        user: { external_id: "user-123", display_name: "João Silva" },
        branding: { primary_color: "#6366f1" },
        features: { chat: "1", screen_share: "1", recording: "0" },
        ttl_seconds: 3600,
      },
    })
  })

  test("the receiver accepts genuine deliveries and responds with 401 to others", async () => {
    const block = blocks.find(({ code }) => code.includes("app.post"))
    if (block === undefined) throw new Error("no such block")
    await runBlock(block)
    const url = "https://meuapp.com.br/webhook/xcall"
    const answerTo = async (request: Request, forge: (body: object) => object = (body) => body) => {
      const answers: unknown[] = []
      const response: Answer = { status: (code) => (answers.push(code), response), send: (body) => answers.push(body) }
      const body = forge((await request.json()) as object)
      handle?.({ headers: Object.fromEntries(request.headers), body }, response)
      return answers
    }
    const rejection = [401, { error: "Webhook inválido" }]
    for (const event of ["room.started", "peer.joined", "peer.left", "room.ended", "room.heartbeat", "room.other"]) {
      const request = () => sandbox.webhook(event, undefined, { url })
      expect(await answerTo(request())).toEqual([])
      expect(await answerTo(request(), (body) => ({ ...body, room_id: "another" }))).toEqual(rejection)
    }
    expect(await answerTo(sandbox.webhook("room.ended", undefined, { url, secret: "another" }))).toEqual(rejection)
    expect(await answerTo(new Request(url, { method: "POST", body: "{}" }))).toEqual(rejection)
    vi.stubEnv("XCALL_WEBHOOK_SECRET", undefined)
    expect(await answerTo(sandbox.webhook("room.ended", undefined, { url, secret: "" }))).toEqual(rejection)
  })
})

besideReadme("000_efc7efd4280b14a8.txt", (readme) => {
  const copies = (block: Block) => quoted(block, "conferkit/xcall", "@xcall/server")

  test.each(titled(blocks))("%s are quoted exactly in the README", (_, block) => {
    for (const lines of copies(block)) expect(readme()).toContain(lines)
  })

  test("include every line of code", () => {
    const copied = blocks.flatMap(copies).flatMap((lines) => lines.split("\n"))
    const code = readme()
      .split("\n")
      .filter((line) => /^(?:import|const|xcall|await|app|try|new)\b/.test(line))
    // In the source of the README, text was joined to the ends of blocks.
    expect(code.filter((line) => !copied.some((each) => each !== "" && line.startsWith(each)))).toEqual([])
  })
})
