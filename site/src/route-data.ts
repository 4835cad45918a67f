import { defineRouteMiddleware } from "@astrojs/starlight/route-data"
import type { StarlightRouteData } from "@astrojs/starlight/route-data"
import { getCollection } from "astro:content"
import { texts } from "./texts.ts"

type Entry = StarlightRouteData["sidebar"][number]

const base = import.meta.env.BASE_URL.replace(/\/$/, "")
const portuguese = new Set(
  (await getCollection("docs")).flatMap(({ id }) =>
    id === "pt-br" || id.startsWith("pt-br/") ? [`${base}/${id}/`] : [],
  ),
)

/** Marks links of the Portuguese sidebar that lead to an English page. */
function markEnglish(entry: Entry): void {
  if (entry.type === "group") for (const each of entry.entries) markEnglish(each)
  else if (!portuguese.has(entry.href))
    entry.badge = { text: texts["pt-BR"].inEnglish, variant: "default", class: undefined }
}

/** Adds to each page: its other language, its Markdown, and marks in the Portuguese sidebar. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute
  const path = context.url.pathname.slice(base.length).replace(/^\/(?:pt-br\/)?/, "")
  if (route.locale === "pt-br") for (const entry of route.sidebar) markEnglish(entry)
  if (route.entry.id.endsWith("404")) return

  const up = "../".repeat(context.url.pathname.slice(base.length).split("/").length - 2) || "./"
  const alternates = [
    ["en", path],
    ["pt-BR", `pt-br/${path}`],
    ["x-default", path],
  ] as const
  // Starlight writes these itself if it knows the host.
  if (context.site === undefined)
    for (const [hreflang, to] of alternates)
      route.head.push({ tag: "link", attrs: { rel: "alternate", hreflang, href: `${up}${to}` }, content: "" })
  route.head.push({
    tag: "link",
    attrs: { rel: "alternate", type: "text/markdown", href: `${up}${markdownOf(route)}` },
    content: "",
  })
})

/** The Markdown file of a page; a page shown in place of a translation has its own copy, too. */
const markdownOf = (route: StarlightRouteData): string =>
  `${route.isFallback ? "pt-br/" : ""}${route.entry.data.site?.markdown ?? "index.md"}`
