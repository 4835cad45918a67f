// The tables of the pages about migration name every function of the package that is replaced. bigbluebutton-js and bbb-promise are
// installed by `npm run test:specs` only, which compares their tables: scripts/specs/clients.ts.
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { beforeAll, describe, expect, test } from "vitest"
import * as bigbluebutton from "conferkit/bigbluebutton"
import * as ethora from "conferkit/ethora"
import * as omniflow from "conferkit/omniflow"
import * as xcall from "conferkit/xcall"
import { type Block, pages, textOf } from "./blocks.ts"
import { functionsIn, oldNames, programOf, type Replacement, type Row, rowsOf } from "./migration-table.ts"
import { typeCheck } from "./type-check.ts"

test("@ethora/sdk-backend: lists every export and every public method of its service", () => {
  const theirs = createRequire(import.meta.filename)("@ethora/sdk-backend") as {
    EthoraSDKService: { prototype: object }
  }
  // Private in TypeScript, so absent from its declarations.
  const internal = [
    "constructor",
    "getHeaders",
    "createScopedChatName",
    "createScopedMembers",
    "buildQueryString",
    "makeRequest",
  ]
  const methods = Object.getOwnPropertyNames(theirs.EthoraSDKService.prototype).filter(
    (name) => !internal.includes(name),
  )
  const names = oldNames("docs/migration/ethora-sdk-backend.md")
  expect([...names].toSorted()).toEqual([...Object.keys(theirs), ...methods].toSorted())
})

test.each([
  ["xcall-server", "xcall", /\bxcall\.(\w+(?:\.\w+)?)\(/g],
  ["omniflow-sdk", "omniflow", /\b(?:omniflow|client)\.(\w+(?:\.\w+)?)\(/g],
])("%s: lists every call in the README that the page is based on", (page, seed, call) => {
  const called = [...textOf(`test/seeds/${seed}/readme.md.txt`).matchAll(call)].map(([, name = ""]) => name)
  expect(called.length).toBeGreaterThan(4)
  const names = oldNames(`docs/migration/${page}.md`)
  expect(called.filter((name) => !names.has(name))).toEqual([])
})

/**
 * Public methods of the class `BigBlueButton` in src/BigBlueButton.php at commit 05ba248d8bec63bf62973ba82b051a49ab46ee01 of
 * bigbluebutton/bigbluebutton-api-php. Composer packages are not installed for tests.
 */
const php = `
  getApiVersion createMeeting joinMeeting getJoinUrl learningDashboard endMeeting insertDocument sendChatMessage feedback
  isMeetingRunning isMeetingExisting getMeetings getSessions getMeetingInfo getRecordings publishRecordings deleteRecordings
  updateRecordings getRecordingTextTracks putRecordingTextTrack hooksCreate hooksList hooksDestroy getJSessionId setJSessionId
  setCurlOpts setTimeOut setHashingAlgorithm getHashingAlgorithm buildUrl getUrlBuilder getCreateMeetingUrl getJoinMeetingURL
  getLearningDashboardUrl getEndMeetingURL getInsertDocumentUrl getIsMeetingRunningUrl getMeetingsUrl getSessionsUrl
  getMeetingInfoUrl getRecordingsUrl getPublishRecordingsUrl getDeleteRecordingsUrl getUpdateRecordingsUrl
  getRecordingTextTracksUrl getPutRecordingTextTrackUrl getHooksCreateUrl getHooksListUrl getHooksDestroyUrl`

describe("the PHP library", () => {
  const page = "docs/migration/bigbluebutton-php.md"

  test("every public method is in the table, or in the list of deprecated ones", () => {
    const [, deprecated = ""] = /^The deprecated methods that build a URL are ([^]*?)\.\n\n/m.exec(textOf(page)) ?? []
    const named = [...deprecated.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name)
    // The class itself, and `get…Url`, which stands for the list.
    const inTable = [...oldNames(page)].filter((name) => name !== "BigBlueButton" && name !== "get")
    expect([...inTable, ...named].toSorted()).toEqual(php.trim().split(/\s+/).toSorted())
  })

  const hasPhp = spawnSync("php", ["--version"]).status === 0
  test.skipIf(!hasPhp)("the code to replace is valid PHP", () => {
    const blocks = [...textOf(page).matchAll(/^```php\n([^]*?)^```$/gm)].map(([, code = ""]) => code)
    expect(blocks.length).toBeGreaterThan(0)
    for (const code of blocks) {
      const { status, stdout } = spawnSync("php", ["-l"], { input: `<?php\n${code}`, encoding: "utf8" })
      expect(status, stdout).toBe(0)
    }
  })
})

const bbb: Replacement = {
  client: "bbb",
  entry: "conferkit/bigbluebutton",
  exports: bigbluebutton,
  methods: bigbluebutton.BigBlueButton.prototype,
  options: "BigBlueButtonOptions",
}
const replacements: Readonly<Record<string, Replacement>> = {
  "bbb-promise": bbb,
  "bigbluebutton-js": bbb,
  "bigbluebutton-php": bbb,
  "ethora-sdk-backend": {
    client: "chat",
    entry: "conferkit/ethora",
    exports: ethora,
    methods: ethora.Ethora.prototype,
    options: "EthoraOptions",
  },
  "omniflow-sdk": {
    client: "omniflow",
    entry: "conferkit/omniflow",
    exports: omniflow,
    methods: omniflow.OmniFlow.prototype,
    options: "OmniFlowOptions",
  },
  "xcall-server": {
    client: "xcall",
    entry: "conferkit/xcall",
    exports: xcall,
    methods: xcall.XCallServer.prototype,
    options: "XCallServerOptions",
  },
}

describe("what the tables say to write instead", () => {
  const programs = Object.entries(replacements).flatMap(([name, to]) => {
    const page = `docs/migration/${name}.md`
    return rowsOf(page).flatMap((row): [Row, Block][] => {
      const code = programOf(row, to)
      return code === "" ? [] : [[row, { page, line: row.line, code, runs: false }]]
    })
  })
  let problems: ReadonlyMap<Block, readonly string[]>
  beforeAll(() => {
    problems = typeCheck(programs.map(([, block]) => block))
  }, 300_000)

  test("is known for every page", () => {
    const named = Object.keys(replacements).map((name) => `docs/migration/${name}.md`)
    expect(named).toEqual(pages.filter((page) => page.startsWith("docs/migration/")))
    for (const page of named) expect(programs.filter(([, block]) => block.page === page).length).toBeGreaterThan(5)
  })

  test.each(programs.map(([row, block]) => [`${block.page}:${block.line}`, row.replacement, block] as const))(
    "%s: %s type-checks",
    (_, __, block) => {
      expect(problems.get(block), block.code).toEqual([])
    },
  )

  test.each([
    ["a method that is missing", "`bbb.createMeeting({ … })`"],
    ["a parameter that is missing", "`bbb.hooks.create({ callbackUrl })`"],
    ["an option that is missing", "the option `timeOut`"],
  ])("%s does not", (_, replacement) => {
    const block = {
      page: "docs/migration/x.md",
      line: 1,
      code: programOf({ line: 1, old: "", replacement }, bbb),
      runs: false,
    }
    expect(typeCheck([block]).get(block)).toHaveLength(1)
  })
})

test("nested functions have a path, and first-column code has its name", () => {
  expect(functionsIn({ a: () => 1, b: { c: () => 1, d: "no" } })).toEqual(["a", "b.c"])
  expect(oldNames("docs/migration/bigbluebutton-js.md")).toContain("api.hooks.list")
})
