type Step = readonly ["same" | "gone" | "new", string]

/** The shortest edit script from one text to another (Myers), without their common beginning and end. */
function steps(before: readonly string[], after: readonly string[]): Step[] {
  const trail: Map<number, number>[] = []
  const reached = new Map<number, number>([[1, 0]])
  const most = before.length + after.length
  for (let depth = 0; depth <= most; depth++) {
    trail.push(new Map(reached))
    for (let line = -depth; line <= depth; line += 2) {
      const [left, right] = [reached.get(line - 1) ?? -1, reached.get(line + 1) ?? -1]
      let x = line === -depth || (line !== depth && left < right) ? right : left + 1
      while (x < before.length && x - line < after.length && before[x] === after[x - line]) x++
      reached.set(line, x)
      if (x >= before.length && x - line >= after.length) return back(before, after, trail)
    }
  }
  return []
}

function back(before: readonly string[], after: readonly string[], trail: readonly Map<number, number>[]): Step[] {
  const found: Step[] = []
  let [x, y] = [before.length, after.length]
  for (let depth = trail.length - 1; depth >= 0; depth--) {
    const reached = trail[depth] ?? new Map<number, number>()
    const line = x - y
    const [left, right] = [reached.get(line - 1) ?? -1, reached.get(line + 1) ?? -1]
    const from = line === -depth || (line !== depth && left < right) ? line + 1 : line - 1
    const startX = depth === 0 ? 0 : (reached.get(from) ?? 0)
    const startY = depth === 0 ? 0 : startX - from
    while (x > startX && y > startY) {
      found.push(["same", before[--x] ?? ""])
      y--
    }
    if (depth === 0) break
    if (x > startX) found.push(["gone", before[--x] ?? ""])
    else if (y > startY) found.push(["new", after[--y] ?? ""])
  }
  return found.reverse()
}

const around = 3
const signs = { same: " ", gone: "-", new: "+" } as const

/** A unified diff for `patch -p1` and `git apply`; empty for equal texts. Both texts end with a line feed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ""
  const [old, fresh] = [before.replace(/\n$/, "").split("\n"), after.replace(/\n$/, "").split("\n")]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  const common = (lines: readonly string[]) => lines.map((line): Step => ["same", line])
  const all: readonly Step[] = [
    ...common(old.slice(Math.max(0, head - around), head)),
    ...steps(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)),
    ...common(old.slice(old.length - tail, old.length - tail + around)),
  ]
  const lines = [`--- a/${path}`, `+++ b/${path}`]
  let [oldLine, newLine] = [Math.max(0, head - around) + 1, Math.max(0, head - around) + 1]
  let at = 0
  while (at < all.length) {
    const next = all.findIndex(([kind], index) => index >= at && kind !== "same")
    if (next < 0) break
    const start = Math.max(at, next - around)
    oldLine += start - at
    newLine += start - at
    let end = next
    for (let same = 0; end < all.length && same <= 2 * around; end++) same = all[end]?.[0] === "same" ? same + 1 : 0
    let last = end
    while (last > next && all[last - 1]?.[0] === "same") last--
    end = Math.min(all.length, last + around)
    const hunk = all.slice(start, end)
    const count = (kind: Step[0]) => hunk.filter(([each]) => each !== kind).length
    const [removed, added] = [count("new"), count("gone")]
    lines.push(`@@ -${oldLine},${removed} +${newLine},${added} @@`, ...hunk.map(([kind, line]) => signs[kind] + line))
    oldLine += removed
    newLine += added
    at = end
  }
  return `${lines.join("\n")}\n`
}
