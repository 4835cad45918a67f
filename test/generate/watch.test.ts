import { expect, test, vi } from "vitest"
import { rebuildOnChange } from "../../scripts/generate/rebuild-on-change.ts"

/** A timer that fires when told to. */
function manualTimer() {
  let waiting: (() => void) | undefined
  return {
    schedule: (action: () => void) => {
      waiting = action
      return () => {
        if (waiting === action) waiting = undefined
      }
    },
    fire: () => {
      const action = waiting
      waiting = undefined
      action?.()
    },
  }
}

test("changes in quick succession are one run", async () => {
  const timer = manualTimer()
  const run = vi.fn(() => Promise.resolve())
  const rebuilder = rebuildOnChange(run, vi.fn(), timer.schedule)
  rebuilder.notify()
  rebuilder.notify()
  rebuilder.notify()
  expect(run).not.toHaveBeenCalled()
  timer.fire()
  await rebuilder.idle()
  expect(run).toHaveBeenCalledTimes(1)
})

test("a change during a run leads to one more run afterwards, never to two at a time", async () => {
  const timer = manualTimer()
  const gates: (() => void)[] = []
  const run = vi.fn(() => new Promise<void>((resolve) => gates.push(resolve)))
  const rebuilder = rebuildOnChange(run, vi.fn(), timer.schedule)
  rebuilder.notify()
  timer.fire()
  rebuilder.notify()
  timer.fire()
  rebuilder.notify()
  timer.fire()
  expect(run).toHaveBeenCalledTimes(1)
  gates[0]?.()
  await vi.waitFor(() => {
    expect(run).toHaveBeenCalledTimes(2)
  })
  gates[1]?.()
  await rebuilder.idle()
  expect(run).toHaveBeenCalledTimes(2)
})

test("a broken edit is reported and the watching goes on", async () => {
  const timer = manualTimer()
  const onError = vi.fn()
  const run = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("broken")).mockResolvedValue()
  const rebuilder = rebuildOnChange(run, onError, timer.schedule)
  rebuilder.notify()
  timer.fire()
  await rebuilder.idle()
  expect(onError).toHaveBeenCalledWith(new Error("broken"))
  rebuilder.notify()
  timer.fire()
  await rebuilder.idle()
  expect(run).toHaveBeenCalledTimes(2)
})
