// The files for coding agents: a skill has the required form and names only existing entries.
import { expect, test } from "vitest"
import { parse } from "yaml"
import { listEntries } from "../../scripts/build/entries.ts"
import { root, textOf } from "./blocks.ts"

const skill = textOf("skills/conferkit/SKILL.md")
const entries = new Set(listEntries(root).map(({ specifier }) => specifier))

test("the skill is short, and its first lines state its purpose", () => {
  const [, matter = ""] = /^---\n([^]*?)\n---\n/.exec(skill) ?? []
  const { name, description, ...rest } = parse(matter) as Record<string, string>
  expect(name).toBe("conferkit")
  expect(description?.length).toBeGreaterThan(50)
  expect(description?.length).toBeLessThanOrEqual(1_024)
  expect(rest).toEqual({})
  expect(skill.trimEnd().split("\n").length).toBeLessThanOrEqual(150)
})

test("the skill shows five mistakes, each with wrong and right code", () => {
  const sections = skill.split(/^### \d\. /m).slice(1)
  expect(sections).toHaveLength(5)
  for (const section of sections) expect(section).toMatch(/Wrong: [^]*Right: /)
})

test.each(["AGENTS.md", "skills/conferkit/SKILL.md"])("%s names existing entries", (page) => {
  const named = [...textOf(page).matchAll(/\bconferkit\/[a-z][\w/-]*/g)].map(([name]) => name)
  expect(named.length).toBeGreaterThan(0)
  const unknown = named.filter((name) => !entries.has(name) && !/^conferkit\/(?:schemas\/$|SKILL|dist|docs)/.test(name))
  expect(unknown).toEqual([])
})
