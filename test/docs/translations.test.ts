import { describe, expect, test } from "vitest"
import { homePages } from "./blocks.ts"
import {
  anchorsOf,
  codeOf,
  comparable,
  exists,
  levelsOf,
  linksOf,
  markersOf,
  translationOf,
  translations,
  unmarkedEnglish,
} from "./translations.ts"

/** Linked pages that are not translated yet. */
const awaited: readonly string[] = []

describe.each(translations)("$page", ({ page, source }) => {
  test("has an English source", () => {
    expect(exists(source), source).toBe(true)
  })

  test("has the code blocks of its source in the same order, with only comments changed", () => {
    expect(codeOf(page)).toEqual(codeOf(source))
  })

  test("has the headings of its source, level by level", () => {
    expect(levelsOf(page)).toEqual(levelsOf(source))
  })

  test("has the generated parts of its source", () => {
    expect(markersOf(page)).toEqual(markersOf(source))
  })

  test("links to everything that its source links to, in Portuguese if available", () => {
    const expected = linksOf(source).map(({ file }) => {
      const portuguese = translationOf(file)
      return portuguese !== undefined && (exists(portuguese) || awaited.includes(portuguese)) ? portuguese : file
    })
    // Each links to the other one in the language line.
    const others = (files: readonly string[]) =>
      [...new Set(files)].filter((each) => ![page, source].includes(each)).sort()
    expect(others(linksOf(page).map(({ file }) => file))).toEqual(others(expected))
  })

  test("says which links lead to a page in English", () => {
    expect(unmarkedEnglish(page)).toEqual([])
  })

  test("links to existing files and headings", () => {
    const broken = linksOf(page).filter(({ file, anchor }) => {
      if (awaited.includes(file)) return false
      return !exists(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor))
    })
    expect(broken.map(({ target }) => target)).toEqual([])
  })
})

test("the home pages of the site have the same code, headings and links", () => {
  const [english = "", portuguese = ""] = homePages
  expect(codeOf(portuguese)).toEqual(codeOf(english))
  expect(levelsOf(portuguese)).toEqual(levelsOf(english))
  const targets = (page: string) => linksOf(page).map(({ target }) => target.replace("docs/pt-BR/", "docs/"))
  expect(targets(portuguese)).toEqual(targets(english))
})

test("a translated page is no longer listed as missing", () => {
  expect(awaited.filter(exists)).toEqual([])
})

describe("a translation may change", () => {
  test.each([
    ["ts run", "// One.\nf() // two", "// Um.\nf() // dois"],
    ["ts", "f(/* one */ 1)\n", "f(/* um */ 1)\n"],
    ["php", "$a = f('https://b'); // reads c", "$a = f('https://b'); // lê c"],
    ["sh", "# Start.\nnpm start # now", "# Inicie.\nnpm start # agora"],
    ["", "npm start      start it", "npm start      inicia"],
    ["", "┌──────┐  key  ┌───┐\n│ node │──────▶│ b │", "┌────┐  chave  ┌───┐\n│ nó │────────▶│ b │"],
    ["mermaid", "graph LR\n  a[Sender] -->|sends| b", "graph LR\n  a[Remetente] -->|envia| b"],
    ["mermaid", 'flowchart TD\n  a["it ends: over"] --> b', 'flowchart TD\n  a["acaba: over"] --> b'],
    [
      "mermaid",
      "sequenceDiagram\n  participant a as App\n  a->>b: POST",
      "sequenceDiagram\n  participant a as Aplicação\n  a->>b: envia",
    ],
  ])("in %j: %j", (info, english, portuguese) => {
    expect(comparable(info, portuguese)).toBe(comparable(info, english))
  })

  test.each([
    ["ts run", "f() // → one", "f() // → um"],
    ["ts", 'f("# one")', 'f("# um")'],
    ["sh", "conferkit bbb end aula-1", "conferkit bbb end aula-2"],
    ["", "npx conferkit docs", "npx conferkit documentos"],
    ["", "┌───┐  ┌───┐\n│ a │─▶│ b │", "┌───┐  ┌───┐\n│ a │◀─│ b │"],
    ["json", '{"a": 1}', '{"a": 2}'],
    ["mermaid", "graph LR\n  a --> b", "graph LR\n  b --> a"],
    ["mermaid", "flowchart TD\n  a[x: y] --> b\n  c --> d", "flowchart TD\n  a[x: y] --> c\n  b --> d"],
    ["mermaid", "sequenceDiagram\n  a->>b: yes", "sequenceDiagram\n  a-->>b: sim"],
  ])("but not in %j: %j", (info, english, portuguese) => {
    expect(comparable(info, portuguese)).not.toBe(comparable(info, english))
  })
})
