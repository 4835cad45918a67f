import ts from "typescript"
import { reachOperations } from "../../../scripts/docs/operations.ts"
import { signatureText } from "../../../scripts/docs/signatures.ts"
import { firstSentence } from "../../../scripts/docs/comments.ts"
import { listExports, listMembers, type Sources } from "../../../scripts/docs/sources.ts"

/** A method of a client that makes a call. */
export interface ClientMethod {
  /** `bbb.hooks.create` */
  readonly path: string
  readonly client: string
  readonly signature: string
  readonly doc: string
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[]
  readonly returns: "promise" | "iterator" | "value"
}

/** The variable names that our pages use for a client of each class. */
export const variables: Readonly<Record<string, string>> = {
  BigBlueButton: "bbb",
  ConferenciaWeb: "confweb",
  XRoom: "xroom",
  XCallServer: "xcall",
  Ethora: "chat",
  OmniFlow: "omniflow",
}

/** A method that makes more calls than this is a helper, which describes none of them. */
const most = 2

const isOptions = ({ type }: { readonly type: string }): boolean => /\bCallOptions\b/.test(type)

/** The methods of every client, by provider and operation. */
export function clientMethods(sources: Sources): ReadonlyMap<string, readonly ClientMethod[]> {
  const found = new Map<string, ClientMethod[]>()
  for (const entry of sources.entries) {
    const reader = { ...sources, known: new Set(entry.exports.values()) }
    for (const client of listExports(sources, entry).clients) {
      const className = client.name?.text ?? ""
      const variable = variables[className]
      if (variable === undefined) continue
      const { members, groups } = listMembers(sources, client)
      for (const { name, declaration, doc } of [...members, ...groups.flatMap((group) => group.members)]) {
        if (ts.isGetAccessorDeclaration(declaration)) continue
        const ids = reachOperations(sources, declaration)
        if (ids.length === 0 || ids.length > most) continue
        const signature = signatureText(name, declaration, reader)
        const type = signature.slice(signature.lastIndexOf("): ") + 3)
        const method: ClientMethod = {
          path: `${variable}.${name}`,
          client: className,
          signature: `${variable}.${signature}`,
          doc: firstSentence(doc),
          parameters: declaration.parameters
            .map((each) => ({
              name: each.name.getText(),
              type: each.type?.getText() ?? "",
              optional: each.questionToken !== undefined || each.initializer !== undefined,
            }))
            .filter((each) => !isOptions(each)),
          returns: /^(?:ApiPromise|Promise)\b/.test(type) ? "promise" : type.startsWith("Async") ? "iterator" : "value",
        }
        const [, provider = ""] = /^(?:src\/)(\w+)\//.exec(sources.placeOf(declaration)) ?? []
        for (const id of ids) found.set(`${provider} ${id}`, [...(found.get(`${provider} ${id}`) ?? []), method])
      }
    }
  }
  return found
}
