import { vAccessRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody } from "../wire.ts"
import { chatNamed, existing } from "../chats.ts"
import { memberName } from "../names.ts"
import { appOf } from "../scope.ts"
import type { Reply, World } from "../state.ts"

interface Result {
  readonly xmppUsername: string
  readonly status: string
}

function reply(world: World, details: readonly Result[]): Reply {
  const byStatus: Record<string, number> = {}
  for (const { status } of details) byStatus[status] = (byStatus[status] ?? 0) + 1
  switch (world.settings.answers.access) {
    case "ok":
      return { status: 200, body: { ok: true } }
    case "results":
      return { status: 200, body: { results: details.map(({ xmppUsername }) => ({ xmppUsername })) } }
    case "details":
      return { status: 200, body: { ok: true, summary: { requested: details.length, byStatus }, details } }
  }
}

export function grantAccess(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { chatName, members } = jsonBody(call, vAccessRequest)
  const chat = chatNamed(world, app._id, chatName, "chatName")
  const details = existing(world, app._id, members).map((xmppUsername) => {
    if (chat.members.includes(xmppUsername)) return { xmppUsername, status: "already-member" }
    chat.members = [...chat.members, xmppUsername]
    return { xmppUsername, status: "added" }
  })
  return reply(world, details)
}

export function removeAccess(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { chatName, members } = jsonBody(call, vAccessRequest)
  const chat = chatNamed(world, app._id, chatName, "chatName")
  const details = members.map((member) => {
    const xmppUsername = memberName(world, app._id, member)
    if (!chat.members.includes(xmppUsername)) return { xmppUsername, status: "not-member" }
    chat.members = chat.members.filter((name) => name !== xmppUsername)
    return { xmppUsername, status: "removed" }
  })
  return reply(world, details)
}
