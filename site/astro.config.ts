import starlight from "@astrojs/starlight"
import { satteri } from "@astrojs/markdown-satteri"
import { defineConfig } from "astro/config"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readAddress } from "./scripts/address.ts"
import { scrollableTables } from "./scripts/scrollable-tables.ts"

const sidebar = JSON.parse(readFileSync(join(import.meta.dirname, ".generated/sidebar.json"), "utf8")) as never[]

const { base, origin } = readAddress(process.env)

export default defineConfig({
  base,
  ...(origin !== undefined && { site: origin }),
  publicDir: "./.generated/public",
  // The tests build a second site, for another path.
  outDir: process.env["SITE_OUT"] ?? "./dist",
  trailingSlash: "always",
  // The site does not change quotes in text or code.
  markdown: { processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [scrollableTables] }) },
  integrations: [
    starlight({
      title: "conferkit",
      description: "Typed TypeScript clients, webhooks and sandboxes for BigBlueButton, ConferênciaWeb and others",
      favicon: "/favicon.svg",
      defaultLocale: "root",
      locales: {
        root: { label: "English", lang: "en" },
        "pt-br": { label: "Português", lang: "pt-BR" },
      },
      sidebar,
      customCss: ["./src/styles/site.css"],
      routeMiddleware: "./src/route-data.ts",
      components: {
        PageTitle: "./src/components/PageTitle.astro",
        Search: "./src/components/Search.astro",
      },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      credits: false,
      expressiveCode: {
        themes: ["github-dark-default", "github-light-default"],
        minSyntaxHighlightingColorContrast: 5.5,
      },
    }),
  ],
})
