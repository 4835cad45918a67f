import { type Group, navigation } from "../navigation.ts"
import type { Page } from "./page.ts"

/** An entry of Starlight's sidebar. */
export type SidebarItem =
  | { readonly slug: string }
  | {
      readonly label: string
      readonly translations: Readonly<Record<string, string>>
      readonly collapsed: boolean
      readonly items: readonly SidebarItem[]
    }

/** The sidebar for the pages that exist. Throws if a page has no place in it. */
export function sidebar(pages: readonly Page[], groups: readonly Group[] = navigation): SidebarItem[] {
  const english = new Map(pages.filter(({ language }) => language === "en").map((page) => [page.slug, page]))
  const placed = new Set<string>(["index"])
  const collator = new Intl.Collator("en")

  const slugsOf = ({ pages: named = [], folder }: Group): string[] => {
    const first = named.flatMap((name) => {
      const slug = name.replace(/\?$/, "")
      if (english.has(slug)) return [slug]
      if (name.endsWith("?")) return []
      throw new Error(`site/navigation.ts lists ${slug}, but the page does not exist`)
    })
    const others = [...english.values()]
      .filter(({ slug }) => folder !== undefined && slug.startsWith(`${folder}/`) && !first.includes(slug))
      .sort((one, other) => (one.order ?? 0) - (other.order ?? 0) || collator.compare(one.title, other.title))
    return [...first, ...others.map(({ slug }) => slug)]
  }

  const itemsOf = (group: Group): SidebarItem[] => {
    const slugs = slugsOf(group)
    for (const slug of slugs) {
      if (placed.has(slug)) throw new Error(`${slug} is in site/navigation.ts twice`)
      placed.add(slug)
    }
    const items = [...slugs.map((slug) => ({ slug })), ...(group.groups ?? []).flatMap(itemsOf)]
    if (items.length === 0) return []
    const { en, "pt-BR": portuguese } = group.title
    return [{ label: en, translations: { "pt-BR": portuguese }, collapsed: group.quiet === true, items }]
  }

  const items = groups.flatMap(itemsOf)
  const forgotten = [...english.values()].filter(({ slug }) => !placed.has(slug))
  if (forgotten.length > 0) {
    const names = forgotten.map(({ slug, source }) => `${slug}${source === undefined ? "" : ` (${source})`}`)
    throw new Error(`not in site/navigation.ts: ${names.join(", ")}`)
  }
  return items
}
