import ts from "typescript"

/** A doc comment, as Markdown. */
export interface Comment {
  /** Everything before the tags. Paragraphs and lists are kept. */
  readonly text: string
  /** By parameter name. */
  readonly params: ReadonlyMap<string, string>
  readonly returns: string | undefined
  readonly throws: readonly string[]
  /** Code, without fences. */
  readonly examples: readonly string[]
  readonly usual: string | undefined
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim()

const textOf = (parts: readonly ts.SymbolDisplayPart[] | undefined): string =>
  ts.displayPartsToString([...(parts ?? [])])

/** `ConfigError if …` → "`ConfigError` if …" */
const codeFirst = (text: string): string => text.replace(/^([A-Z]\w*Error)\b/, "`$1`")

function readComment(text: string, tags: readonly ts.JSDocTagInfo[]): Comment {
  const named = (name: string) => tags.filter((each) => each.name === name).map((each) => textOf(each.text))
  const params = named("param").map((each) => {
    const [, name = "", meaning = ""] = /^(\S+)\s*(?:- )?([^]*)$/.exec(each) ?? []
    return [name, oneLine(meaning)] as const
  })
  const [returns] = named("returns")
  const [usual] = named("default")
  return {
    text: text.trim(),
    params: new Map(params),
    returns: returns === undefined ? undefined : oneLine(returns),
    throws: named("throws").map((each) => codeFirst(oneLine(each))),
    examples: named("example").map((each) => each.trim()),
    usual: usual === undefined ? undefined : oneLine(usual),
  }
}

/** The comment of a symbol, or the inherited one. */
export const commentOf = (symbol: ts.Symbol, checker: ts.TypeChecker): Comment =>
  readComment(textOf(symbol.getDocumentationComment(checker)), symbol.getJsDocTags(checker))

/** The comment of a constructor or another signature without a name. */
export function commentOfSignature(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): Comment {
  const signature = checker.getSignatureFromDeclaration(declaration)
  return readComment(textOf(signature?.getDocumentationComment(checker)), signature?.getJsDocTags() ?? [])
}
