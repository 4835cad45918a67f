import { XRoom, type XRoomOptions } from "conferkit/xroom"
import { fetching, json } from "../support/fetching.ts"

export const authId = "id-of-tests"
export const secret = "secret-of-tests-9c41"

/** An xroom response. */
export const envelope = (data: unknown, status = 200) => json({ isError: false, errMsg: null, data }, status)
export const rejected = (errMsg: unknown, status = 200) => json({ isError: true, errMsg, data: null }, status)

/** A client whose calls get these responses in turn. */
export function answered(options: Partial<XRoomOptions>, ...answers: readonly (Response | Error)[]) {
  const { fetch, asked } = fetching(...answers)
  const waits: number[] = []
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const xroom = new XRoom({ authId, secret, fetch, runtime: { random: () => 1, sleep }, ...options })
  return { xroom, asked, waits }
}
