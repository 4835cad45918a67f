interface Operation {
  readonly method: string
  readonly path: string
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** What stands in the place of `{name}`, decoded; undefined when the path is another. */
function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const segments = path.split("/")
  const wanted = template.split("/")
  if (segments.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(segment)?.[1]
    const value = decoded(segments[index] ?? "")
    if (name === undefined ? value !== segment : !value) return undefined
    if (name !== undefined && value) params[name] = value
  }
  return params
}

export type Matched<Id extends string> =
  | { readonly found: Id; readonly params: Readonly<Record<string, string>> }
  | { readonly found: undefined; readonly methods: readonly string[] }

/** The operation of a method and a path as it came over the wire; else the methods which the path does have. */
export function matchOperation<Id extends string>(
  operations: Readonly<Record<Id, Operation>>,
  method: string,
  path: string,
): Matched<Id> {
  const methods: string[] = []
  // A path without a parameter goes before one with.
  const byParams = (Object.keys(operations) as Id[]).sort(
    (a, b) => operations[a].path.split("{").length - operations[b].path.split("{").length,
  )
  for (const id of byParams) {
    const params = paramsOf(operations[id].path, path)
    if (params && operations[id].method === method) return { found: id, params }
    if (params) methods.push(operations[id].method)
  }
  return { found: undefined, methods }
}
