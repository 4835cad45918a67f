import { join } from "node:path"

/** The folder of the site. */
export const site = join(import.meta.dirname, "..")

/** The repository. */
export const root = join(site, "..")

/** What the generator renders, made from the sources before each build. */
export const content = join(site, "src/content/docs")

/** What it copies: the pages as Markdown, the OpenAPI documents, llms.txt. */
export const assets = join(site, ".generated/public")

export const output = join(site, "dist")

export type Language = "en" | "pt-BR"
export const languages: readonly Language[] = ["en", "pt-BR"]

/** The first segment of the addresses of a language. */
export const prefixOf = (language: Language): string => (language === "en" ? "" : "pt-br/")
