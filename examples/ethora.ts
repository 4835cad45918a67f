/**
 * A room for a workspace, with users who are let in.
 *
 *   npm run build && ./node_modules/.bin/node examples/ethora.ts
 *
 * runs against the sandbox. Against a server, with an app of yours:
 *
 *   ETHORA_CHAT_API_URL=https://api.chat.ethora.com ETHORA_CHAT_APP_ID=… ETHORA_CHAT_APP_SECRET=… \
 *     ./node_modules/.bin/node examples/ethora.ts
 *
 * which creates two users and a room there, and deletes them again.
 */
import { randomUUID } from "node:crypto"
import { EthoraError, getChatRepositoryImpl } from "conferkit/ethora"
import { ethoraSandbox } from "conferkit/sandbox"

const sandbox = process.env["ETHORA_CHAT_API_URL"] === undefined ? ethoraSandbox() : undefined
const chat = sandbox
  ? getChatRepositoryImpl({
      baseUrl: (await sandbox.listen()).url,
      appId: sandbox.appId,
      appSecret: sandbox.appSecret,
      waitForUsers: true,
    })
  : getChatRepositoryImpl({ waitForUsers: true, logger: console, logLevel: "info" })

const workspaceId = randomUUID()
const people = [
  { uuid: `ada-${workspaceId}`, displayName: "Ada Byron" },
  { uuid: `ze-${workspaceId}`, displayName: "Zé Silva" },
]

try {
  await chat.createChatRoom(workspaceId, { title: "Example of conferkit" })
  console.log("room:  ", chat.createChatName(workspaceId))

  const { results } = await chat.users.create(people)
  console.log("users: ", results.map(({ status, xmppUsername }) => `${xmppUsername ?? "?"} ${status ?? ""}`).join(", "))

  await chat.grantUserAccessToChatRoom(
    workspaceId,
    people.map(({ uuid }) => uuid),
  )
  for (const { uuid } of people) {
    const rooms = await chat.users.chats(uuid)
    console.log("rooms: ", uuid, rooms.map(({ title }) => title).join(", "))
    // What the chat client of this user needs; hand it out to nobody else.
    console.log("token: ", `${chat.createChatUserJwtToken(uuid).length} characters`)
  }

  console.log("delete:", await chat.deleteChatRoom(workspaceId), await chat.deleteUsers(people.map(({ uuid }) => uuid)))
  console.log("again: ", await chat.deleteChatRoom(workspaceId))
} catch (error) {
  if (!(error instanceof EthoraError)) throw error
  console.error(`${error.operation} was refused: ${error.code}`, error.hint ?? "")
  process.exitCode = 1
} finally {
  await sandbox?.close()
}
