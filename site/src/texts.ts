/** Text of the site's own components. */
export const texts = {
  en: {
    markdown: "Markdown",
    markdownLabel: "This page as Markdown",
    inEnglish: "in English",
    outdated: "",
  },
  "pt-BR": {
    markdown: "Markdown",
    markdownLabel: "Esta página em Markdown",
    inEnglish: "em inglês",
    outdated: "O original em inglês mudou depois desta tradução. Em caso de dúvida, vale o texto em inglês.",
  },
} as const

export const textsOf = (language: string | undefined): (typeof texts)["en"] | (typeof texts)["pt-BR"] =>
  language === "pt-BR" ? texts["pt-BR"] : texts.en
