import { join } from "node:path"

/** The folder of the site. */
export const site = join(import.meta.dirname, "..")

/** The repository. */
export const root = join(site, "..")

/** The generator's input, created from the sources before each build. */
export const content = join(site, "src/content/docs")

/** Copied unchanged: the pages as Markdown, the OpenAPI documents, llms.txt. */
export const assets = join(site, ".generated/public")

export const output = join(site, "dist")

export type Language = "en" | "pt-BR"
export const languages: readonly Language[] = ["en", "pt-BR"]

/** The first path segment of a language. */
export const prefixOf = (language: Language): string => (language === "en" ? "" : "pt-br/")
