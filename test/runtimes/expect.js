/** The few assertions that every runtime can run. */
export function ok(fact, what) {
  if (!fact) throw new Error(`expected ${what}`)
}

export function equal(found, expected, what) {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value) ?? String(value))
  if (one !== other) throw new Error(`${what}: expected ${other}, found ${one}`)
}

/** The error of a promise: an instance of `type` with these properties. */
export async function rejects(promise, type, facts = {}) {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  )
  if (!(error instanceof type)) throw new Error(`expected a ${type.name}, found ${String(error?.stack ?? error)}`)
  for (const [name, value] of Object.entries(facts)) equal(error[name], value, `${type.name}.${name}`)
  return error
}

export async function all(items) {
  const list = []
  for await (const item of items) list.push(item)
  return list
}
