import { fromJsonSchema, type McpServer } from "@modelcontextprotocol/server"

type Given = Readonly<Record<string, string>>

/** A task that a user can choose, in English and in Portuguese. */
interface Task {
  readonly name: string
  readonly title: string
  readonly description: string
  /** Arguments with their descriptions; names that end in `?` are optional. */
  readonly given: Readonly<Record<string, string>>
  readonly en: (given: Given) => string
  readonly pt: (given: Given) => string
}

const tasks: readonly Task[] = [
  {
    name: "attendance",
    title: "Attendance / Lista de presença",
    description: "List who attended a class or a meeting",
    given: { meeting: "name or id of the meeting", "day?": "day of the meeting, such as yesterday" },
    en: ({ meeting = "", day = "the last time it took place" }) =>
      `Who attended "${meeting}" (${day})? Search for the operations that list meetings, including ended ones, and for those that return users. List the names with their roles, say where the data comes from, and say so if the service keeps no attendance of ended meetings.`,
    pt: ({ meeting = "", day = "na última vez" }) =>
      `Quem participou de "${meeting}" (${day})? Busque as operações que listam reuniões, inclusive as encerradas, e as que retornam usuários. Liste os nomes com seus papéis, diga de onde vêm os dados e avise se o serviço não guarda a presença de reuniões encerradas.`,
  },
  {
    name: "clean-up-recordings",
    title: "Delete old recordings / Excluir gravações antigas",
    description: "Show recordings older than a date, then delete those that the user agrees to",
    given: { before: "date or age, such as 2025-01-01 or one year" },
    en: ({ before = "" }) =>
      `Find all recordings older than ${before}, page by page until the list ends. Show me name, date and id of each and how many there are. Delete nothing before I agree; then delete exactly those that I agreed to.`,
    pt: ({ before = "" }) =>
      `Encontre todas as gravações anteriores a ${before}, página por página até o fim da lista. Mostre nome, data e id de cada uma e quantas são. Não exclua nada antes que eu concorde; depois, exclua somente as que eu aprovar.`,
  },
  {
    name: "rename-recordings",
    title: "Rename recordings / Renomear gravações",
    description: "Change the names of the recordings of a course",
    given: { course: "name or id of the course", name: "new name, or how to form it" },
    en: ({ course = "", name = "" }) =>
      `Rename the recordings of ${course} to ${name}. A recording has no name of its own: "name" is that of its meeting and cannot be changed. What programs show as its name is a metadata key that they choose, such as "name" or "bbb-recording-name". List the recordings with their metadata, find that key, and ask me if none is there. Show me old and new names. Change the metadata only after I agree, one recording at a time, and report each result.`,
    pt: ({ course = "", name = "" }) =>
      `Renomeie as gravações de ${course} para ${name}. Uma gravação não tem nome próprio: "name" é o nome da reunião e não pode ser alterado. O que os programas mostram como nome é uma chave de metadados que eles escolhem, como "name" ou "bbb-recording-name". Liste as gravações com seus metadados, encontre essa chave e pergunte-me se não houver nenhuma. Mostre os nomes antigos e novos. Altere os metadados só depois que eu concordar, uma gravação por vez, e relate cada resultado.`,
  },
  {
    name: "join-link",
    title: "Why does a join link fail? / Por que o link de entrada falha?",
    description: "Diagnose a join link that the server rejects",
    given: { url: "the complete link" },
    en: ({ url = "" }) =>
      `This join link does not work: ${url}\nExplain it with the operation that explains checksums, check whether the meeting exists and runs, and check the connection to the server. Say what is wrong and how to fix it. Do not print the link again.`,
    pt: ({ url = "" }) =>
      `Este link de entrada não funciona: ${url}\nExplique-o com a operação que explica checksums, verifique se a reunião existe e está em andamento e verifique a conexão com o servidor. Diga o que está errado e como corrigir. Não mostre o link de novo.`,
  },
  {
    name: "check-server",
    title: "Check a service / Verificar um serviço",
    description: "Find out whether address, credentials and webhooks work",
    given: { service: "bbb, confweb, xroom, xcall, ethora or omniflow" },
    en: ({ service = "" }) =>
      `Check ${service}: call its check operation, list its registered webhooks where that is possible, and tell me what is wrong and what to do about it, the most important first.`,
    pt: ({ service = "" }) =>
      `Verifique ${service}: chame a operação check, liste os webhooks registrados quando possível e diga o que está errado e o que fazer, começando pelo mais importante.`,
  },
]

/** Maximum length of an argument, which becomes part of the model's input. */
const longest = 2_000

/** English or Portuguese, of any country. */
const language = /^([eE][nN]|[pP][tT])([-_][A-Za-z0-9]{2,8})*$/

export function addPrompts(server: McpServer): void {
  for (const { name, title, description, given, en, pt } of tasks) {
    const names = Object.keys(given)
    server.registerPrompt(
      name,
      {
        title,
        description,
        argsSchema: fromJsonSchema<Given>({
          type: "object",
          properties: {
            ...Object.fromEntries(
              names.map((each) => [
                each.replace("?", ""),
                { type: "string", maxLength: longest, description: given[each] },
              ]),
            ),
            language: {
              type: "string",
              pattern: language.source,
              description: "language of the task: en or pt, also en-US or pt-BR (default: en)",
            },
          },
          required: names.filter((each) => !each.endsWith("?")),
          additionalProperties: false,
        }),
      },
      ({ language: wanted = "en", ...values }) => ({
        messages: [{ role: "user", content: { type: "text", text: (/^pt/i.test(wanted) ? pt : en)(values) } }],
      }),
    )
  }
}
