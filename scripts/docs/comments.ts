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

/** Text on one line: the lists in it become sentences with dots between their items. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*- /g, " · ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(- |· )/, "")

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

/** The whole comment of a symbol, without its tags, on one line. */
export const docComment = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  oneLine(commentOf(symbol, checker).text)

/** The comment of a constructor or another signature without a name. */
export function commentOfSignature(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): Comment {
  const signature = checker.getSignatureFromDeclaration(declaration)
  return readComment(textOf(signature?.getDocumentationComment(checker)), signature?.getJsDocTags() ?? [])
}

/** Up to the first period before a space, except in an abbreviation. */
export const firstSentence = (text: string): string =>
  (/^.*?(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?=\s|$)/.exec(text)?.[0] ?? text).trim()
