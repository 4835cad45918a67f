import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { dist, pages } from "./site.ts"

const read = (file: string): string => readFileSync(join(dist, file), "utf8")
const codeIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = ""]) => code)

for (const file of ["index.md", "pt-br/index.md"])
  test(`${file} has the imports of its examples, and none of the site's components`, () => {
    const text = read(file)
    const examples = codeIn(text)
    assert.equal(examples.length, 6)
    for (const code of examples) assert.match(code, /^import \{ \w+ \} from "conferkit\/\w+"$/m)
    assert.doesNotMatch(text, /@astrojs|<\/?Tab/)
  })

test("only the page of errors lists all codes of a service", () => {
  const codes = new Set(
    [...read("reference/bigbluebutton/errors.md").matchAll(/^\| `([^`]+)` \| \S*/gm)].map(([, code]) => code),
  )
  assert.ok(codes.has("checksumError") && codes.has("idNotUnique"))
  const files = pages
    .filter((page) => /(?:^|\/)reference\/bigbluebutton\/(?!errors\/)\w/.test(page))
    .map((page) => page.replace(/\/$/, ".md"))
  assert.ok(files.length > 10)
  for (const file of files) {
    for (const row of read(file)
      .split("\n")
      .filter((line) => line.startsWith("|"))) {
      const named = [...row.matchAll(/`([^`]+)`/g)].filter(([, name]) => codes.has(name))
      assert.ok(named.length < 20, `${file}: ${row.slice(0, 120)}`)
    }
  }
})

test("pages lead to the reference of an OpenAPI document, and only the reference to the document itself", () => {
  for (const page of pages) {
    const documents = [...read(`${page}index.html`).matchAll(/<a [^>]*href="([^"]+\.yaml)"/g)].map(
      ([, target = ""]) => target,
    )
    if (!/^(?:pt-br\/)?reference\//.test(page)) assert.deepEqual(documents, [], page)
    for (const target of documents) assert.ok(existsSync(join(dist, page, target)), `${page}: ${target}`)
  }
  assert.match(read("ethora/index.html"), /<a href="\.\.\/reference\/ethora\/">OpenAPI document<\/a>/)
})

test("the page and the quickstart of each service lead to its reference, in both languages", () => {
  for (const service of ["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow"])
    for (const language of ["", "pt-br/"]) {
      const main = (page: string) => /<main[^]*<\/main>/.exec(read(`${language}${page}/index.html`))?.[0] ?? ""
      assert.ok(main(service).includes(`href="../reference/${service}/"`), `${language}${service}`)
      assert.ok(main(`quickstarts/${service}`).includes(`href="../../reference/${service}/"`), `${language}quickstarts`)
    }
})

test("the reference of a dialect leads to the operations that it has, with the filter set", () => {
  const text = read("reference/conferenciaweb/index.html")
  assert.ok(text.includes('href="../bigbluebutton/mconf/?dialect=conferenciaweb#getallmeetings"'))
  assert.ok(text.includes('href="../bigbluebutton/meetings/?dialect=conferenciaweb#create"'))
  assert.ok(!text.includes("#sendchatmessage"))
  assert.ok(
    read("pt-br/index.html").includes("reference/") && existsSync(join(dist, "pt-br/reference/conferenciaweb.md")),
  )
})
