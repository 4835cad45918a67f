import type { Reply } from "../state.ts"

export const ping = (): Reply => ({ status: 200, body: {} })

const version = "2610.2"

export const getVersion = (): Reply => ({
  status: 200,
  body: { version, build: { version, commit: "sandbox", branch: "main", time: "2026-10-14T08:30:00Z" } },
})
