// Ethora's own package, unmodified, used with the sandbox for a chat from creation to deletion.
import { createRequire } from "node:module"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { EthoraSDKService } from "conferkit/ethora"
import { ethoraSandbox, type EthoraSandbox } from "conferkit/sandbox"
import { failureOf } from "../support/bigbluebutton.ts"

const { EthoraSDKService: Service } = createRequire(import.meta.filename)("@ethora/sdk-backend") as {
  EthoraSDKService: new (config?: { chatAppId?: string; chatAppSecret?: string }) => EthoraSDKService
}

let sandbox: EthoraSandbox
let service: EthoraSDKService

beforeEach(async () => {
  sandbox = ethoraSandbox({ jobPolls: 1, answers: { notFound: "text" } })
  await sandbox.listen()
  vi.stubEnv("ETHORA_CHAT_API_URL", sandbox.baseUrl)
  vi.stubEnv("NODE_ENV", "production")
  for (const level of ["debug", "info", "warn", "error"] as const) vi.spyOn(console, level).mockReturnValue()
  service = new Service({ chatAppId: sandbox.appId, chatAppSecret: sandbox.appSecret })
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await sandbox.close()
})

const names = { firstName: "Ada", lastName: "Byron" }

test("a chat from creating its room to deleting it", async () => {
  const { appId } = sandbox
  expect(await service.createChatRoom("aula-1", { title: "Aula 1" })).toMatchObject({
    result: { name: `${appId}_aula-1`, title: "Aula 1" },
    url: `${sandbox.baseUrl}/v2/chats`,
  })
  for (const id of ["ada", "grace"]) {
    const { jobId } = await service.createUser(id, { ...names, email: `${id}@example.test` })
    await service.getUsersBatchJob(appId, String(jobId))
    expect(await service.getUsersBatchJob(appId, String(jobId))).toMatchObject({ state: "completed" })
  }
  await service.grantUserAccessToChatRoom("aula-1", ["ada", "grace"])
  const chatName = service.createChatName("aula-1", false)
  expect(await service.getUsers({ chatName })).toMatchObject({ results: [{ uuid: "ada" }, { uuid: "grace" }] })
  expect(await service.getUserChats("ada", { includeMembers: true })).toMatchObject({
    chats: [{ name: chatName, members: [{}, {}] }],
  })
  expect(await service.getAppUserByXmppUsername(`${appId}_ada`)).toMatchObject({ result: { uuid: "ada" } })

  // How the chat client uses its token.
  const response = await fetch(`${sandbox.baseUrl}/v1/users/client`, {
    method: "POST",
    headers: { "x-custom-token": service.createChatUserJwtToken("ada") },
  })
  expect(await response.json()).toMatchObject({ success: true, user: { uuid: "ada" } })

  await service.updateUsers([{ xmppUsername: `${appId}_ada`, lastName: "Lovelace" }])
  await service.updateChatRoom("aula-1", { title: "Aula 1, group B" })
  expect(sandbox.users.find(({ uuid }) => uuid === "ada")).toMatchObject({ lastName: "Lovelace" })
  expect(sandbox.chats).toMatchObject([{ title: "Aula 1, group B", members: [`${appId}_ada`, `${appId}_grace`] }])

  const job = await service.broadcastToAppChats(appId, { text: "Good morning", chatNames: [chatName] })
  await service.getAppBroadcastJob(appId, String(job["jobId"]))
  expect(await service.getAppBroadcastJob(appId, String(job["jobId"]))).toMatchObject({ state: "completed" })
  expect(sandbox.messages).toMatchObject([{ text: "Good morning" }])

  await service.removeUserAccessFromChatRoom("aula-1", "grace")
  expect(sandbox.chats).toMatchObject([{ members: [`${appId}_ada`] }])
  expect(await service.deleteChatRoom("aula-1")).toMatchObject({ ok: true })
  expect(await service.deleteChatRoom("aula-1")).toEqual({ ok: false, reason: "Chat room not found" })
  await service.deleteUsers(["ada", "grace"])
  expect(await service.deleteUsers(["ada"])).toEqual({ ok: false })
  expect([sandbox.users, sandbox.chats]).toEqual([[], []])
})

test("a tenant app from creation to deletion", async () => {
  const created = await service.createApp({ displayName: "School" })
  const { _id: id } = created["app"] as { _id: string }
  const usersList = [
    { ...names, email: "ada@example.test", uuid: "ada", password: "pw-2468" },
    { ...names, email: "grace@example.test", uuid: "grace", password: "pw-2468" },
  ]
  const { jobId } = await service.createUsersInApp(id, { usersList })
  await service.getUsersBatchJob(id, String(jobId))
  await service.getUsersBatchJob(id, String(jobId))
  await service.createChatRoomInApp(id, "aula-1", { title: "Aula 1" })
  await service.grantUserAccessToChatRoomInApp(id, "aula-1", ["ada", "grace"])
  expect(await service.getUserChatsInApp(id, "ada")).toMatchObject({ chats: [{ name: `${id}_aula-1` }] })
  expect(await service.listChatsInApp(id, { includeMembers: true })).toMatchObject({ results: [{ members: [{}, {}] }] })
  await service.updateChatRoomInApp(id, "aula-1", { description: "Mathematics" })
  await service.removeUserAccessFromChatRoomInApp(id, "aula-1", "ada")

  const token = await service.createAppToken(id, { label: "import" })
  const rotated = await service.rotateAppToken(id, String(token["tokenId"]))
  expect(await service.listAppTokens(id)).toMatchObject({ results: [{}] })
  await service.revokeAppToken(id, String(rotated["tokenId"]))
  await service.provisionApp(id, { rooms: [{ title: "Staff room" }] })
  expect(await failureOf(service.getAppBot(id))).toMatchObject({
    status: 422,
    response: { data: { code: "BOT_NOT_INITIALIZED" } },
  })

  await service.deleteChatRoomInApp(id, "aula-1")
  await service.deleteUsersInApp(id, ["ada", "grace"])
  expect(await service.getApp(id)).toMatchObject({ app: { displayName: "School" } })
  expect(await service.listApps({ limit: 10 })).toMatchObject({ total: 2 })
  expect(await service.deleteApp(id)).toMatchObject({ status: "archived" })
})
