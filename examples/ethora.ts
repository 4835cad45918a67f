/**
 * Ethora: create a chat room for a workspace and give users access to it.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/ethora.ts
 *
 * Or against a server, with your own app. It creates two users and a room, and deletes them. Lists, agents and broadcasts only run
 * against the sandbox, because they would affect everyone in the app:
 *
 *   ETHORA_CHAT_API_URL=https://api.chat.ethora.com ETHORA_CHAT_APP_ID=… ETHORA_CHAT_APP_SECRET=… \
 *     ./node_modules/.bin/node examples/ethora.ts
 */
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { Ethora, EthoraError, getChatRepositoryImpl } from "conferkit/ethora"
import { ethoraSandbox } from "conferkit/sandbox"
import { rejection, step } from "./support.ts"

const tenant = "65f2f0a1b2c3d4e5f6a7b8c9"
const agents = [{ name: "Tutor" }]
const apps = [{ appId: tenant, displayName: "Other school" }]
const { ETHORA_CHAT_API_URL } = process.env
const sandbox = ETHORA_CHAT_API_URL === undefined ? ethoraSandbox({ agents, apps }) : undefined
const baseUrl = sandbox && (await sandbox.listen()).url
const chat = sandbox
  ? getChatRepositoryImpl({
      getSecrets: () =>
        Promise.resolve({
          chatApiUrl: `${baseUrl ?? ""}/v1/`,
          chatAppId: sandbox.appId,
          chatAppSecret: sandbox.appSecret,
          chatBotJid: "helper",
        }),
      waitForUsers: { interval: 20 },
    })
  : getChatRepositoryImpl({ waitForUsers: true, logger: console, logLevel: "info" })

const workspace = randomUUID()
const [ada, ze] = [`ada-${workspace}`, `ze-${workspace}`] as const

async function run(): Promise<void> {
  const { version } = await (await chat.ready()).server.version()
  step("ready", `secrets loaded, server ${version ?? "?"}`)
  step("createChatName", chat.createChatName(workspace))
  const { result } = await chat.createChatRoom(workspace, { title: "Example of conferkit" })
  step("createChatRoom", result.title ?? "")

  await chat.createUser(ada, { displayName: "Ada Byron" })
  const { firstName, lastName } = await chat.users.get(ada)
  step("createUser", `${firstName ?? ""} ${lastName ?? ""}, after the server's job has finished`)
  const { results } = await chat.users.create([{ uuid: ze, displayName: "Zé Silva" }])
  step("users.create", results.map(({ status }) => status ?? "created").join(", "))
  const [updated] = await chat.users.update([{ xmppUsername: ada, lastName: "Lovelace" }])
  step("users.update", updated?.status ?? "")

  await chat.grantUserAccessToChatRoom(workspace, [ada, ze])
  const rooms = await chat.users.chats(ada)
  step("grantUserAccess…", `rooms of ${ada}: ${rooms.map(({ title }) => title).join(", ")}`)
  // For the chat client of this user only: anyone who has it can act as the user.
  step("createChatUserJwtToken", `${chat.createChatUserJwtToken(ada).length} characters`)
  if (sandbox) await school()

  step("deleteUsers", JSON.stringify(await chat.deleteUsers([ada, ze])))
  step("deleteChatRoom", JSON.stringify(await chat.deleteChatRoom(workspace)))
  const again = await chat.deleteChatRoom(workspace)
  assert.equal(again.reason, "Chat room not found")
  step("deleteChatRoom again", `${again.reason}, not an error`)
}

/** More users than one request can create, an agent, files, broadcasts and a child app. */
async function school(): Promise<void> {
  const pupils = Array.from({ length: 230 }, (_, at) => ({ uuid: `pupil-${at}` }))
  const done: number[] = []
  await chat.users.create(pupils, { onProgress: (progress) => done.push(progress.done) })
  step("users.create", `${pupils.length} users in batches, done after each: ${done.join(", ")}`)
  const seen = new Set<string | null | undefined>()
  for await (const { uuid } of chat.users.listAll({ limit: 100 })) seen.add(uuid)
  assert.equal(seen.size, pupils.length + 2)
  step("users.listAll", `${seen.size} users in pages of 100`)

  await chat.createUser("helper")
  await chat.grantChatbotAccessToChatRoom(workspace)
  step("grantChatbotAccess…", "the bot of chatBotJid is a member")
  const [tutor] = await chat.agents.list()
  const { botInstance } = await chat.agents.inviteToChat(tutor ?? "", workspace)
  step("agents.inviteToChat", `${tutor?.name ?? "?"} joined as ${botInstance?.xmppUsername ?? "?"}`)

  const { token, refreshToken } = await chat.sessions.exchange(chat.createChatUserJwtToken(ada))
  await chat.sessions.refresh(refreshToken)
  step("sessions", "exchanged and refreshed a client token")
  const [file] = await chat.files.upload(token, [{ name: "timetable.txt", content: "8:00 mathematics" }])
  step("files.upload", file?.originalname ?? "")

  const job = await chat.broadcasts.send({ text: "The homework is on page 12.", allRooms: true })
  const { state } = await chat.broadcasts.waitForJob(job, { interval: 20 })
  step("broadcasts.send", state)
  const found = await chat.messages.search({ q: "homework" })
  assert(found.length > 0)
  step("messages.search", `${found.length} found`)

  const inTenant = { appId: tenant }
  await chat.createUser("bob", {}, inTenant)
  const { name } = await chat.rooms.create(workspace, {}, inTenant)
  await chat.grantUserAccessToChatRoom(workspace, "bob", inTenant)
  step("a child app", `${name ?? ""} with its own user`)
  const { tokenId = "" } = await chat.appTokens.create({ label: "nightly import" })
  await chat.appTokens.revoke(tokenId)
  step("appTokens", "created and revoked")

  const wrong = new Ethora({ baseUrl, appId: sandbox?.appId, appSecret: "not-the-secret" })
  const error = await rejection(wrong.rooms.list())
  assert(error instanceof EthoraError && error.status === 401)
  step("wrong secret", error.message)
}

try {
  await run()
} catch (error) {
  if (!(error instanceof EthoraError)) throw error
  console.error(`${error.operation} failed: ${error.code}`, error.hint ?? "")
  process.exitCode = 1
} finally {
  await sandbox?.close()
}
