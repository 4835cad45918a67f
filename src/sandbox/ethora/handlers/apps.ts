import { vCreateAppRequest, vUpdateAppRequest } from "../../../../generated/ethora/schemas.ts"
import { addApp, removeApp } from "../records.ts"
import type { Actor } from "../auth.ts"
import { type Call, flag, jsonBody, page } from "../wire.ts"
import { isoNow, objectId, opaque } from "../ids.ts"
import { startJob } from "../jobs.ts"
import { Refusal, appNotFound, invalid } from "../refusal.ts"
import { appOf, isBelow } from "../scope.ts"
import type { EthoraApp, Reply, World } from "../state.ts"

const one = (world: World, app: EthoraApp, status = 200): Reply => ({
  status,
  body: { [world.settings.answers.app]: app },
})

function freeDomain(world: World, domainName: string | undefined, app?: EthoraApp): void {
  const owner = [...world.apps.values()].find((known) => known.domainName === domainName)
  if (owner && owner !== app) throw new Refusal(422, "Domain name already exists")
}

export function listApps(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const { query } = call
  const status = query.get("status") ?? (flag(call, "includeArchived") ? undefined : "active")
  const orderBy = query.get("orderBy") ?? "createdAt"
  if (orderBy !== "createdAt" && orderBy !== "displayName") throw invalid({ orderBy: "is not known" })
  const order = query.get("order") ?? "asc"
  if (order !== "asc" && order !== "desc") throw invalid({ order: "must be asc or desc" })
  const apps = [...world.apps.values()]
    .filter((app) => isBelow(world, app, own) && (status === undefined || app.status === status))
    .sort((a, b) => (a[orderBy] < b[orderBy] ? -1 : a[orderBy] > b[orderBy] ? 1 : 0))
  const { entries, meta } = page(world, call, order === "asc" ? apps : apps.reverse())
  return { status: 200, body: { [world.settings.answers.apps]: entries, ...meta } }
}

export function createApp(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const { domainName, ...rest } = jsonBody(call, vCreateAppRequest)
  freeDomain(world, domainName)
  const _id = objectId(world)
  const app = addApp(world, {
    ...rest,
    _id,
    domainName: domainName ?? `app${_id}`,
    appSecret: opaque(world, 32),
    parentAppId: own._id,
  })
  return one(world, app, world.settings.answers.created)
}

export const getApp = (world: World, call: Call, actor: Actor): Reply =>
  one(world, appOf(world, call, actor, { evenArchived: true }))

/** Only what the document names can be changed. */
export function updateApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const asked = jsonBody(call, vUpdateAppRequest)
  freeDomain(world, asked.domainName, app)
  const changes = Object.entries(asked).filter(([name]) => Object.hasOwn(vUpdateAppRequest.entries, name))
  Object.assign(app, Object.fromEntries(changes), { updatedAt: isoNow(world) })
  return one(world, app)
}

export function deleteApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor, { evenArchived: true })
  const mode = call.query.get("mode")
  if (mode !== null && mode !== "hard") throw invalid({ mode: "is not known" })
  if (mode === "hard") {
    app.status = "archived"
    const { jobId } = startJob(world, app._id, "purge", () => {
      removeApp(world, app._id)
      return { ok: true }
    })
    return { status: 202, body: { jobId } }
  }
  if (world.settings.answers.appDeleted === "delete") {
    removeApp(world, app._id)
    return { status: 200, body: { ok: true } }
  }
  app.status = "archived"
  return { status: 200, body: { status: "archived" } }
}

/** What everybody may know. */
export function getAppConfig(world: World, call: Call): Reply {
  const domainName = call.query.get("domainName")
  if (domainName === null) throw invalid({ domainName: "is missing" })
  const app = [...world.apps.values()].find((known) => known.domainName === domainName)
  if (!app) throw appNotFound(404)
  const { appSecret: _secret, parentAppId: _parent, ...result } = app
  return { status: 200, body: { result } }
}
