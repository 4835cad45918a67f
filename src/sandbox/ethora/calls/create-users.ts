import type { InferOutput } from "valibot"
import { vCreateUsersRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody, pathParam } from "../wire.ts"
import { pollJob, showJob, startJob } from "../jobs.ts"
import { plain } from "../names.ts"
import { Refusal, invalid } from "../refusal.ts"
import { appOf } from "../scope.ts"
import { addUser, showUser, userBy } from "../users.ts"
import type { EthoraApp, EthoraUser, Reply, World } from "../state.ts"

type NewUser = InferOutput<typeof vCreateUsersRequest>["usersList"][number]

function readUsers(world: World, call: Call, app: EthoraApp): readonly NewUser[] {
  const { usersList } = jsonBody(call, vCreateUsersRequest)
  for (const [index, { uuid, email }] of usersList.entries()) {
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw invalid({ [`usersList.${index}.email`]: "is no e-mail address" })
    if (uuid === "") throw invalid({ [`usersList.${index}.uuid`]: "is empty" })
    if (uuid !== undefined) plain(world, app._id, uuid, `usersList.${index}.uuid`)
  }
  return usersList
}

function present(world: World, app: EthoraApp, { uuid, email }: NewUser) {
  const same = uuid === undefined ? undefined : userBy(world, app._id, "uuid", uuid)
  if (same) return { status: "uuid_exists", user: same }
  const namesake = userBy(world, app._id, "email", email)
  return namesake && { status: "exists", user: namesake }
}

const outcome = (status: string, { _id, uuid, xmppUsername }: EthoraUser) => ({
  status,
  xmppUsername,
  user: { _id, uuid, xmppUsername },
})

/** Each user on its own: who is there already is no failure. */
function createEach(world: World, app: EthoraApp, users: readonly NewUser[]): object {
  const results = users.map((user) => {
    const there = present(world, app, user)
    return there ? outcome(there.status, there.user) : outcome("created", addUser(world, app._id, user))
  })
  return { results }
}

const isSame = (a: NewUser, b: NewUser) => a === b || (a.uuid !== undefined && a.uuid === b.uuid)

function createAll(world: World, app: EthoraApp, users: readonly NewUser[]): Reply {
  const there = users.find(
    (user, index) => present(world, app, user) ?? users.findIndex((other) => isSame(other, user)) < index,
  )
  if (there) throw new Refusal(422, `User ${there.uuid ?? there.email} already exists`)
  const results = users.map((user) => showUser(addUser(world, app._id, user)))
  return { status: 200, body: { ok: true, results } }
}

function start(world: World, app: EthoraApp, users: readonly NewUser[], statusPath: string): Reply {
  const { jobId } = startJob(world, app._id, "users", () => createEach(world, app, users))
  return { status: 202, body: { jobId, statusUrl: `${statusPath}/${jobId}` } }
}

export function createUsers(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const users = readUsers(world, call, app)
  return world.settings.answers.usersBatch === "sync"
    ? createAll(world, app, users)
    : start(world, app, users, "/v2/users/batch")
}

export function createUsersInApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  return start(world, app, readUsers(world, call, app), `/v2/apps/${app._id}/users/batch`)
}

export function getUsersBatchJob(world: World, call: Call, actor: Actor): Reply {
  const job = pollJob(world, appOf(world, call, actor)._id, "users", pathParam(call, "jobId"))
  return { status: 200, body: showJob(job) }
}
