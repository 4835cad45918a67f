import { type Call, page, pathParam } from "../wire.ts"
import { isoNow, objectId } from "../ids.ts"
import { readFiles } from "../read-files.ts"
import { Refusal, invalid } from "../refusal.ts"
import type { EthoraFile, EthoraUser, Reply, World } from "../state.ts"

const limit = 50 * 1024 * 1024

const shown = (world: World, file: EthoraFile) => ({
  ...file,
  ownerKey: file.userId,
  location: `${world.baseUrl}/files/${file._id}`,
  filename: file._id,
  isPrivate: false,
  updatedAt: file.createdAt,
})

const ofUser = (world: World, user: EthoraUser) =>
  [...world.files.values()].map((file) => file.shown).filter((file) => file.userId === user._id)

export function uploadFiles(world: World, call: Call, user: EthoraUser): Reply {
  const files = readFiles(call.body, call.headers.get("content-type") ?? "").filter((file) => file.field === "files")
  if (files.length < 1 || files.length > 5) throw invalid({ files: "1 to 5 files are needed" })
  if (files.some((file) => file.bytes.length > limit)) throw new Refusal(413, "File too large")
  const results = files.map(({ filename: originalname, mimetype, bytes }) => {
    const file: EthoraFile = {
      _id: objectId(world),
      userId: user._id,
      originalname,
      mimetype,
      size: bytes.length,
      createdAt: isoNow(world),
    }
    world.files.set(file._id, { shown: file, bytes })
    return shown(world, file)
  })
  return { status: 200, body: { success: true, results } }
}

export function listFiles(world: World, call: Call, user: EthoraUser): Reply {
  const { entries, meta } = page(world, call, ofUser(world, user), 10)
  return { status: 200, body: { items: entries.map((file) => shown(world, file)), ...meta } }
}

function named(world: World, call: Call, user: EthoraUser): EthoraFile {
  const file = ofUser(world, user).find((one) => one._id === pathParam(call, "fileId"))
  if (!file) throw new Refusal(404, "File not found", { code: "FILE_NOT_FOUND" })
  return file
}

export const getFile = (world: World, call: Call, user: EthoraUser): Reply => ({
  status: 200,
  body: shown(world, named(world, call, user)),
})

export function deleteFile(world: World, call: Call, user: EthoraUser): Reply {
  world.files.delete(named(world, call, user)._id)
  return { status: 200, body: { ok: true } }
}

/** The content of a file, of which the server never says the type. */
export function fileContent(world: World, path: string): Response | undefined {
  const id = /^\/files\/([^/]+)$/.exec(path)?.[1]
  const file = id === undefined ? undefined : world.files.get(id)
  if (!file) return undefined
  const headers = { "Content-Type": "application/octet-stream", "X-Content-Type-Options": "nosniff" }
  return new Response(file.bytes, { headers })
}
