/** A title in each language of the site. */
export interface Title {
  readonly en: string
  readonly "pt-BR": string
}

/**
 * One group of the sidebar. `pages` are slugs in their order; one with `?` may be missing. `folder` takes every page below that slug:
 * those in `pages` first, the others by their order or title. `quiet` groups start closed.
 */
export interface Group {
  readonly title: Title
  readonly pages?: readonly string[]
  readonly folder?: string
  readonly quiet?: boolean
  readonly groups?: readonly Group[]
}

/** Title of each service by the name of its pages. */
export const services: Readonly<Record<string, string>> = {
  bigbluebutton: "BigBlueButton",
  conferenciaweb: "ConferênciaWeb",
  xroom: "xroom",
  xcall: "xCall",
  ethora: "Ethora",
  omniflow: "OmniFlow",
}

/** Services without an OpenAPI document of their own: their reference is one page, which leads to that of another service. */
const dialects = ["conferenciaweb"]

/**
 * The sidebar. Titles of pages come from the pages. The build fails, and names the page, if a page is in no group or a group names a
 * page that does not exist. A folder may be empty, and its group is then left out.
 */
export const navigation: readonly Group[] = [
  { title: { en: "Start", "pt-BR": "Comece aqui" }, pages: ["overview"] },
  {
    title: { en: "Quickstarts", "pt-BR": "Primeiros passos" },
    folder: "quickstarts",
    pages: Object.keys(services).map((name) => `quickstarts/${name}?`),
  },
  {
    title: { en: "Services", "pt-BR": "Serviços" },
    pages: Object.keys(services),
  },
  {
    title: { en: "Receiving webhooks", "pt-BR": "Receber webhooks" },
    pages: [
      "receiving",
      "webhooks",
      "callbacks",
      "frameworks",
      "webhook-stores",
      "other-senders",
      "bigbluebutton-events",
      "scaling",
      "bullmq",
      "pg-boss",
      "nats",
    ],
  },
  { title: { en: "Guides", "pt-BR": "Guias" }, folder: "guides" },
  {
    title: { en: "Production", "pt-BR": "Produção" },
    pages: ["errors", "configuration", "observing", "reliability", "verification"],
  },
  { title: { en: "Migration", "pt-BR": "Migração" }, folder: "migration" },
  {
    title: { en: "Tools", "pt-BR": "Ferramentas" },
    pages: ["sandbox", "cli", "agents", "schemas", "raw-client", "comparison?"],
  },
  {
    title: { en: "API reference", "pt-BR": "Referência da API" },
    pages: ["reference", "specs", ...dialects.map((name) => `reference/${name}`)],
    groups: Object.entries(services)
      .filter(([name]) => !dialects.includes(name))
      .map(([name, title]) => ({
        title: { en: title, "pt-BR": title },
        folder: `reference/${name}`,
        pages: [`reference/${name}`],
        quiet: true,
      })),
  },
  {
    title: { en: "Methods and types", "pt-BR": "Métodos e tipos" },
    folder: "api",
    pages: ["all-methods?", "api?"],
    quiet: true,
  },
  { title: { en: "Examples", "pt-BR": "Exemplos" }, folder: "examples", pages: ["examples"], quiet: true },
  {
    title: { en: "Project", "pt-BR": "Projeto" },
    pages: ["changelog", "contributing", "security", "code-of-conduct", "coding-agents", "skill", "license"],
    quiet: true,
  },
  { title: { en: "Internals", "pt-BR": "Por dentro do projeto" }, folder: "internals", quiet: true },
  { title: { en: "Source files", "pt-BR": "Arquivos" }, folder: "source", quiet: true },
]
