import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { bundled, isAllowed, licenceOf, listInstalled, type Lock, reasons } from "../../scripts/licences.ts"
import { root } from "../docs/blocks.ts"

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const read = (name: string): unknown => JSON.parse(readFileSync(root + name, "utf8"))
const manifest = read("package.json") as Manifest
const lock = read("package-lock.json") as Lock
const installed = listInstalled(lock)

describe("the lock file", () => {
  test("matches package.json", () => {
    expect(lock.packages[""]).toMatchObject({
      version: manifest.version,
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    })
  })

  test("has an integrity hash for every package", () => {
    const loose = Object.entries(lock.packages).filter(
      ([path, { link, integrity }]) => path !== "" && (link === true || integrity?.startsWith("sha512-") !== true),
    )
    expect(loose.map(([path]) => path)).toEqual([])
  })
})

test.each(Object.entries(manifest.devDependencies))("the version of %s, %s, is exact", (_, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})

test.each(Object.entries(manifest.dependencies))(
  "%s, %s, accepts fixed releases, and the list says why it is there",
  (name, range) => {
    expect(range).toMatch(/^\^\d+\.\d+\.\d+$/)
    expect(reasons[name]).toBeTypeOf("string")
  },
)

test.each(Object.keys(bundled))("%s, which is bundled, has one licence in every installed version", (name) => {
  const licences = installed.filter((each) => each.name === name).map(licenceOf)
  expect(new Set(licences).size).toBe(1)
})

test("every listed package is installed", () => {
  expect(Object.keys(reasons).filter((name) => !(name in manifest.dependencies))).toEqual([])
})

describe("licences", () => {
  test("of all packages are listed", () => {
    const rejected = installed.filter((each) => !isAllowed(licenceOf(each), each.runtime || each.name in bundled))
    expect(rejected.map((each) => `${each.name}@${each.version}: ${licenceOf(each)}`)).toEqual([])
    expect(installed.length).toBeGreaterThan(100)
  })

  test.each([
    ["MIT", true, true],
    ["(MIT OR GPL-3.0-only)", true, true],
    ["MIT AND GPL-3.0-only", true, false],
    ["MPL-2.0", false, true],
    ["MPL-2.0", true, false],
    ["GPL-3.0-only", false, false],
    ["", false, false],
  ])("%j, at run time %j: %j", (licence, runtime, expected) => {
    expect(isAllowed(licence, runtime)).toBe(expected)
  })
})
