// The README of Ethora's installed package: its code blocks produce the same with ours, with only the import path
// changed.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { runInThisContext } from "node:vm"
import express from "express"
import fastify, { type FastifyInstance } from "fastify"
import ts from "typescript"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type * as ours from "conferkit/ethora"
import { ethoraSandbox, type EthoraSandbox } from "conferkit/sandbox"
import type { Block } from "../../docs/blocks.ts"
import { typeCheck } from "../../docs/type-check.ts"

const theirs = "@ethora/sdk-backend"
const own = createRequire(import.meta.filename)
const packageRequire = createRequire(own.resolve(theirs))
const readme = readFileSync(join(packageRequire.resolve("."), "../../README.md"), "utf8")

const blocks: readonly Block[] = [...readme.matchAll(/^```typescript\n([^]*?)^```$/gm)].map(
  ({ index, 1: code = "" }) => ({
    page: "README.md",
    line: readme.slice(0, index).split("\n").length + 1,
    code,
    runs: true,
  }),
)

/** Blocks without an import use these names, which earlier blocks define. */
const granted = (from: string): Block => ({
  page: "granted",
  line: 1,
  runs: false,
  code: `
    declare global {
      type ApiResponse = import("${from}").ApiResponse
      type ChatRepository = import("${from}").ChatRepository
      type CreateChatRoomRequest = import("${from}").CreateChatRoomRequest
      type CreateUserData = import("conferkit/ethora").CreateUserData
      type GetUserChatsQueryParams = import("${from}").GetUserChatsQueryParams
      const getEthoraSDKService: typeof import("${from}").getEthoraSDKService
      const sdk: import("${from}").EthoraSDKService
      const chatService: import("${from}").EthoraSDKService
      const axios: typeof import("axios").default
      const userId: string
    }
    export {}`,
})

/** The errors of each block, by its position in the README. */
function problemsWith(from: string): string[] {
  const list = blocks.map((block) => ({ ...block, code: block.code.replaceAll(theirs, from) }))
  const problems = typeCheck([granted(from), ...list], {
    // The README requires "strict".
    verbatimModuleSyntax: false,
    erasableSyntaxOnly: false,
    experimentalDecorators: true,
    noImplicitReturns: false,
  })
  return list.flatMap((block, at) => (problems.get(block) ?? []).map((problem) => `block ${at}, ${problem}`))
}

describe("every block", () => {
  test("compiles with this package if it compiles with the original", () => {
    const [official, found] = [problemsWith(theirs), problemsWith("conferkit/ethora")]
    expect(blocks).toHaveLength(41)
    expect(found.filter((problem) => !official.includes(problem))).toEqual([])
    // Two files in one, modules that are not installed, and Express 5, whose parameters may be lists.
    const blocksOf = (problems: readonly string[]) => [...new Set(problems.map((each) => parseInt(each.slice(6))))]
    expect(blocksOf(found)).toEqual([4, 5, 6, 38])
    expect(blocksOf(official)).toEqual([4, 5, 6, 14, 38])
  }, 60_000)
})

type Exports = Readonly<Record<string, unknown>>
type Async = (...args: unknown[]) => Promise<unknown>

const functions = /^(?:export )?(?:async )?function (\w+)/gm

/** Runs a block and returns what it declares. */
async function run(code: string, modules: Readonly<Record<string, unknown>>): Promise<Exports> {
  const names = [...code.matchAll(functions)].map(({ 1: name = "" }) => `\nexports.${name} = ${name}`)
  const { outputText } = ts.transpileModule(code + names.join(""), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      experimentalDecorators: true,
      esModuleInterop: true,
    },
  })
  const begin = runInThisContext(`(async (require, exports) => {${outputText}\n})`) as (
    require: (name: string) => unknown,
    exports: object,
  ) => Promise<void>
  const exports: Exports = {}
  await begin((name) => modules[name] ?? own(name), exports)
  return exports
}

const decorator = () => () => undefined

/** The part of NestJS that the README uses. */
const nest = {
  Injectable: decorator,
  Controller: decorator,
  Post: decorator,
  Get: decorator,
  Param: decorator,
  Body: decorator,
  HttpException: class extends Error {},
  HttpStatus: { INTERNAL_SERVER_ERROR: 500 },
}

const call = (exports: Exports, name: string, ...args: unknown[]): Promise<unknown> => (exports[name] as Async)(...args)

/** Mounts an Express router, and calls each of its routes. */
async function askExpress(exports: Exports): Promise<unknown> {
  const app = express()
    .use(express.json())
    .use(exports["default"] as express.Router)
  const server = app.listen(0, "127.0.0.1")
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as { port: number }
  const ask = async (method: string, path: string, body?: object) => {
    const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
    return { status: response.status, body: await response.json() }
  }
  const user = { email: "grace@example.test", firstName: "Grace", lastName: "Hopper", password: "pw-1357" }
  const answers = [
    await ask("POST", "/workspaces/ws-5/chat", { title: "Five" }),
    await ask("POST", "/users/grace", user),
    await ask("POST", "/workspaces/ws-5/chat/users/grace"),
    await ask("GET", `/users?chatName=${encodeURIComponent(`${sandbox.appId}_ws-5`)}`),
    await ask("PATCH", "/users", { users: [{ xmppUsername: `${sandbox.appId}_grace`, firstName: "Gracie" }] }),
    await ask("PATCH", "/workspaces/ws-5/chat", { title: "V" }),
    await ask("GET", "/users/grace/chats?limit=5&includeMembers=true"),
    await ask("GET", "/users/grace/chat-token"),
    await ask("DELETE", "/workspaces/ws-5/chat/users/grace"),
  ]
  server.close()
  server.closeAllConnections()
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  return answers
}

async function askFastify(exports: Exports): Promise<unknown> {
  const app = fastify()
  await app.register(exports["chatRoutes"] as (app: FastifyInstance) => Promise<void>)
  const room = await app.inject({ method: "POST", url: "/workspaces/ws-7/chat", payload: { title: "Seven" } })
  const token = await app.inject({ method: "GET", url: "/users/user-1/chat-token" })
  await app.close()
  expect([room.statusCode, token.statusCode]).toEqual([200, 200])
  return [room.json(), token.json()]
}

async function askNest({ ChatController, ChatService }: Exports): Promise<unknown> {
  type Chat = Readonly<Record<"createChatRoom" | "createUser" | "getClientToken", Async>>
  const Service = ChatService as new () => unknown
  const controller = new (ChatController as new (service: unknown) => Chat)(new Service())
  const user = { email: "joan@example.test", firstName: "Joan", lastName: "Clarke", password: "pw-1357" }
  return [
    await controller.createChatRoom("ws-6", { title: "Six" }),
    await controller.createUser("joan", user),
    await controller.getClientToken("joan"),
  ]
}

const member = { firstName: "Mary", lastName: "Jackson", email: "mary@example.test" }

/** How the declarations of a block are used; the other blocks run by themselves, or only declare types. */
const uses: Readonly<Record<string, (exports: Exports) => Promise<unknown>>> = {
  "5": askExpress,
  "6": askNest,
  "7": askFastify,
  "9": (exports) => call(exports, "setupWorkspaceChat", "ws-9", ["mary", "ann"], "mary"),
  "10": (exports) => call(exports, "onboardNewUser", "mary", member),
  "11": (exports) => call(exports, "addUserToWorkspace", "ws-1", "mary"),
  "12": async (exports) => [
    await call(exports, "removeUserFromWorkspace", "ws-1", "user-1"),
    await call(exports, "removeMultipleUsersFromWorkspace", "ws-1", ["user-1", "user-2"]),
  ],
  "13": (exports) => call(exports, "cleanupWorkspaceChat", "ws-1", ["user-1", "nobody"]),
  "14": (exports) => call(exports, "getUsersExample"),
  "15": (exports) => call(exports, "updateUsersExample"),
  "16": (exports) => call(exports, "updateRoomExample"),
  "17": (exports) => call(exports, "getUserChatsExample"),
  "33": (exports) => call(exports, "createChatRoomSafely", "ws-33"),
  "34": (exports) => call(exports, "ensureChatRoomExists", "ws-34"),
  "38": (exports) => call(exports, "createChatRoomWithLogging", "ws-38"),
  "39": (exports) => call(exports, "createUserTyped", "mary", member),
}

let sandbox: EthoraSandbox

beforeEach(async () => {
  let seed = 0
  sandbox = ethoraSandbox({ jobPolls: 0, now: () => 1_700_000_000_000, random: () => (seed = (seed + 0.137) % 1) })
  for (const uuid of [
    "user-1",
    "user-2",
    "user-456",
    "user-uuid-456",
    "user-uuid-123",
    "userId",
    "user-id-1",
    "user-id-2",
  ])
    sandbox.addUser({ uuid })
  for (const uuid of ["ws-1", "workspace-123", "workspaceId", "workspace-uuid-123"]) sandbox.addChat({ uuid })
  await sandbox.listen()
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ["Date"] })
  vi.stubEnv("ETHORA_CHAT_API_URL", sandbox.baseUrl)
  vi.stubEnv("ETHORA_CHAT_APP_ID", sandbox.appId)
  vi.stubEnv("ETHORA_CHAT_APP_SECRET", sandbox.appSecret)
  vi.stubEnv("NODE_ENV", "production")
  for (const level of ["debug", "info", "warn", "error", "log"] as const) vi.spyOn(console, level).mockReturnValue()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  await sandbox.close()
})

type Package = typeof ours

/** A copy that other blocks have not used. */
async function load(from: string): Promise<Package> {
  if (from !== theirs) {
    vi.resetModules()
    return import("conferkit/ethora")
  }
  for (const name of Object.keys(own.cache)) if (name.includes("sdk-backend")) Reflect.deleteProperty(own.cache, name)
  return own(theirs) as Package
}

/** Runs a block with a package and returns everything that it did. */
async function outcomeOf(at: number, from: string): Promise<{ readonly value?: unknown }> {
  const loaded = await load(from)
  const service = loaded.getEthoraSDKService()
  const axios = packageRequire("axios") as unknown
  const globals = { getEthoraSDKService: loaded.getEthoraSDKService, sdk: service, chatService: service, axios }
  for (const [name, value] of Object.entries({ ...globals, userId: "user-7" })) vi.stubGlobal(name, value)
  const logger = { info: () => undefined, error: () => undefined }
  const modules: Record<string, unknown> = {
    [from]: loaded,
    axios,
    dotenv: { default: { config: () => ({}) } },
    "@nestjs/common": nest,
    "./utils/logger": { logger },
  }
  let exports: Exports = {}
  // One block contains two files.
  const [first = "", ...rest] = (blocks[at]?.code ?? "")
    .replaceAll("appId_", `${sandbox.appId}_`)
    .replaceAll(theirs, from)
    .split(/^(?=\/\/ chat\/chat\.controller)/m)
  const value = await (async () => {
    exports = await run(first, modules)
    modules["./chat.service"] = exports
    for (const code of rest) exports = { ...exports, ...(await run(code, modules)) }
    return uses[at]?.(exports)
  })().catch((error: unknown) => ({ failed: (error as { status?: unknown }).status }))
  const { users, chats, apps } = sandbox
  const calls = sandbox.calls.map(({ method, path, status }) => ({ method, path, status }))
  return JSON.parse(
    JSON.stringify({ value, exports: Object.keys(exports), calls, users, chats, apps })
      .replaceAll(sandbox.baseUrl, "")
      // The package generates them, and so do we.
      .replaceAll(/[\w-]{36}@example\.com/g, "made up")
      .replaceAll(/"password":"(?:password_[^"]*|[\w-]{32})"/g, `"password":"made up"`),
  ) as { readonly value?: unknown }
}

describe("with only the import path changed", () => {
  const official = new Map<number, object>()

  describe.each([theirs, "conferkit/ethora"])("imported from %s:", (from) => {
    test.each(blocks.map(({ line }, at) => [at, line] as const))("block %i (line %i) runs", async (at) => {
      const outcome = await outcomeOf(at, from)
      if (from === theirs) official.set(at, outcome)
      else expect(outcome).toEqual(official.get(at))
      // Requests the room of two users that the README invents.
      if (at === 14) expect(outcome.value).toEqual({ failed: 404 })
      else expect(outcome.value ?? {}).not.toHaveProperty("failed")
    })
  })
})
