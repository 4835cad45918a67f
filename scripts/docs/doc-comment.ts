import ts from "typescript"

const oneLine = (text: string): string =>
  text
    // A list inside a comment becomes a sentence with dots between its items.
    .replaceAll(/\s*\n\s*- /g, " · ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(- |· )/, "")

/** The whole comment of a symbol, without its tags, on one line. */
export const docComment = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)))

/** The text behind a tag such as `@default`, on one line. */
export function docTag(symbol: ts.Symbol, name: string): string | undefined {
  const tag = symbol.getJsDocTags().find((each) => each.name === name)
  return tag && oneLine(ts.displayPartsToString(tag.text))
}

/** Up to the first stop that a blank follows; the stop of an abbreviation is none. */
export const firstSentence = (text: string): string =>
  (/^.*?(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?=\s|$)/.exec(text)?.[0] ?? text).trim()
