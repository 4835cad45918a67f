import { Ethora, EthoraError, getChatRepositoryImpl } from "../../src/ethora/index.ts"
import { ethoraSandbox } from "../../src/sandbox/index.ts"
import { expect, type Transcript } from "./transcript.ts"

const tenant = "65f2f0a1b2c3d4e5f6a7b8c9"
const pupils = 230

/** A school's rooms from the first user to the last, against the sandbox over real HTTP. */
export async function tourEthora({ chapter, step }: Transcript): Promise<void> {
  const sandbox = ethoraSandbox({ agents: [{ name: "Tutor" }], apps: [{ appId: tenant, displayName: "Other school" }] })
  const { url } = await sandbox.listen()
  const { appId, appSecret } = sandbox
  const secrets = { chatApiUrl: `${url}/v1/`, chatAppId: appId, chatAppSecret: appSecret, chatBotJid: "helper" }
  const chat = getChatRepositoryImpl({ getSecrets: () => Promise.resolve(secrets), waitForUsers: { interval: 20 } })

  chapter(`Ethora, sandbox at ${url}`)
  await step("ready", async () => {
    const { version } = await (await chat.ready()).server.version()
    return `secrets arrived, server ${version ?? "?"}`
  })
  await step("createChatName", () => chat.createChatName("aula-1"))
  await step("createChatRoom", async () => {
    const { result } = await chat.createChatRoom("aula-1", { title: "Aula 1" })
    return `${result.name ?? ""} "${result.title ?? ""}"`
  })
  await step("createUser", async () => {
    await chat.createUser("ada", { displayName: "Ada Byron", email: "ada@example.org" })
    const { firstName, lastName } = await chat.users.get("ada")
    expect(lastName === "Byron", "the user, once the job has ended")
    return `${firstName ?? ""} ${lastName}, job waited for`
  })
  await step("users.create", async () => {
    const list = Array.from({ length: pupils }, (_, at) => ({ uuid: `pupil-${at}` }))
    const seen: number[] = []
    const { results } = await chat.users.create(list, { onProgress: ({ done }) => seen.push(done) })
    expect(results.length === pupils, "one result for each pupil")
    return `${pupils} users in batches, done after each: ${seen.join(", ")}`
  })
  await step("users.listAll", async () => {
    const seen = new Set<string | null | undefined>()
    for await (const { uuid } of chat.users.listAll({ limit: 100 })) seen.add(uuid)
    expect(seen.size === pupils + 1, "everybody")
    return `${seen.size} users in pages of 100`
  })
  await step("users.update", async () => {
    const [first] = await chat.users.update([{ xmppUsername: "ada", lastName: "Lovelace" }])
    expect(first?.status === "updated", "updated")
    return `${first.xmppUsername ?? ""} ${first.status}`
  })
  await step("grantUserAccess…", async () => {
    await chat.grantUserAccessToChatRoom("aula-1", ["ada", "pupil-0", "pupil-1"])
    const members = await chat.users.list({ chatName: "aula-1" })
    expect(members.length === 3, "three members")
    return members.map(({ uuid }) => uuid).join(", ")
  })
  await step("grantChatbotAccess…", async () => {
    await chat.createUser("helper")
    await chat.grantChatbotAccessToChatRoom("aula-1")
    return "the bot of chatBotJid is a member"
  })
  await step("agents.inviteToChat", async () => {
    const [tutor] = await chat.agents.list()
    const { botInstance } = await chat.agents.inviteToChat(tutor?._id ?? "", "aula-1")
    return `${tutor?.name ?? "?"} joined as ${botInstance?.xmppUsername ?? "?"}`
  })
  await step("session", async () => {
    const { token, refreshToken } = await chat.sessions.exchange(chat.createChatUserJwtToken("ada"))
    await chat.sessions.refresh(refreshToken)
    const [file] = await chat.files.upload(token, [{ name: "timetable.txt", content: "8:00 mathematics" }])
    return `client token exchanged, refreshed; uploaded ${file?.originalname ?? "?"}`
  })
  await step("broadcast", async () => {
    const job = await chat.broadcasts.send({ text: "The homework is on page 12.", allRooms: true })
    const { state } = await chat.broadcasts.waitForJob(job, { interval: 20 })
    const found = await chat.messages.search({ q: "homework" })
    expect(found.length > 0, "the announcement in the archive")
    return `${state}, found ${found.length} in the archive`
  })
  await step("an app below", async () => {
    const options = { appId: tenant }
    await chat.createUser("bob", {}, options)
    const { name } = await chat.rooms.create("aula-1", {}, options)
    await chat.grantUserAccessToChatRoom("aula-1", "bob", options)
    return `${name ?? ""} with a user of its own`
  })
  await step("appTokens", async () => {
    const { tokenId = "" } = await chat.appTokens.create({ label: "nightly import" })
    await chat.appTokens.revoke(tokenId)
    return `${tokenId} made and revoked`
  })
  await step("a refusal", async () => {
    const other = new Ethora({ baseUrl: url, appId, appSecret: "not-the-secret" })
    const error = await other.rooms.list().catch((reason: unknown) => reason)
    expect(error instanceof EthoraError && error.status === 401, "401")
    return error.message
  })
  await step("deleteUsers", async () => JSON.stringify(await chat.deleteUsers(["ada", "pupil-0"])))
  await step("deleteChatRoom", async () => {
    await chat.deleteChatRoom("aula-1")
    const again = await chat.deleteChatRoom("aula-1")
    expect(again.reason === "Chat room not found", "a reason instead of an error")
    return `then ${JSON.stringify(again)}`
  })
  await sandbox.close()
}
