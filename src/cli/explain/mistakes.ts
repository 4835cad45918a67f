import { encodings } from "./encodings.ts"
import type { Parameter, Recipe } from "./recipe.ts"

/** Something that the other side did otherwise. */
export interface Mistake {
  /** Of two mistakes of one kind, only one can be made. */
  readonly kind: string
  /** What they did. */
  readonly what: string
  /** What they should do. */
  readonly fix: string
  readonly apply: (recipe: Recipe) => Recipe
}

/** What is known of the call besides its parameters. */
export interface Subject {
  /** `create`, `hooks/create` */
  readonly call: string
  /** Names of other calls that might have been signed instead. */
  readonly otherCalls: readonly string[]
  /** Parameters as the user gave them, those with an empty value included. */
  readonly given: readonly Parameter[]
  /** The value of a `checksum` in the query. */
  readonly checksum: string
  /** The URL up to the query; empty where there is none. */
  readonly address: string
}

const signCall = "sign the name of the call as it is in the URL behind /api/, without slashes around it"
const signQuery = "sign exactly the text that is sent behind the ?, without the checksum"

const calls = ({ call, otherCalls, address }: Subject): Mistake[] => {
  const last = call.slice(call.lastIndexOf("/") + 1)
  const forms: readonly (readonly [string, string])[] = [
    ["", "left the name of the call out"],
    [`/${call}`, `signed "/${call}"`],
    [`${call}/`, `signed "${call}/"`],
    [`api/${call}`, `signed "api/${call}"`],
    [`/api/${call}`, `signed "/api/${call}"`],
    [`bigbluebutton/api/${call}`, `signed "bigbluebutton/api/${call}"`],
    [`/bigbluebutton/api/${call}`, `signed the whole path "/bigbluebutton/api/${call}"`],
    [call.toLowerCase(), `signed the name of the call in lower case, "${call.toLowerCase()}"`],
    [call.toUpperCase(), `signed the name of the call in upper case, "${call.toUpperCase()}"`],
    [`${call.charAt(0).toUpperCase()}${call.slice(1)}`, "signed the name of the call with a capital"],
    [last, `signed "${last}" without what is in front of it`],
    [`hooks/${last}`, `signed "hooks/${last}"`],
    [`hooks${last.charAt(0).toUpperCase()}${last.slice(1)}`, "signed the name that a library gives the call"],
    [call.replaceAll("/", ""), "signed the name of the call without its slash"],
    [address, "signed the whole address instead of the name of the call"],
    ...otherCalls.map((other) => [other, `signed the name of another call, "${other}"`] as const),
  ]
  const seen = new Set([call])
  return forms.flatMap(([name, what]) => {
    if (seen.has(name)) return []
    seen.add(name)
    return [{ kind: "call", what, fix: `${signCall}: "${call}"`, apply: (recipe) => ({ ...recipe, call: name }) }]
  })
}

const encodingMistakes: readonly Mistake[] = encodings.map((encoding) => ({
  kind: "encoding",
  what: `signed another encoding than was sent: ${encoding.what}`,
  fix: `encode once, then ${signQuery}; the encoding that every server takes is in the line "Query"`,
  apply: (recipe) => ({ ...recipe, encoding }),
}))

const byName = (a: Parameter, b: Parameter): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const order = (what: string, sort: (parameters: readonly Parameter[]) => readonly Parameter[]): Mistake => ({
  kind: "order",
  what,
  fix: `keep one order: ${signQuery}`,
  apply: (recipe) => ({ ...recipe, parameters: sort(recipe.parameters) }),
})

const orders: readonly Mistake[] = [
  order("signed the parameters sorted by name, and sent another order", (all) => [...all].sort(byName)),
  order("signed the parameters in reverse order", (all) => [...all].reverse()),
  order("signed the parameters sorted by name, backwards", (all) => [...all].sort((a, b) => byName(b, a))),
  order("signed the parameters sorted without regard to case", (all) =>
    [...all].sort((a, b) => byName({ ...a, name: a.name.toLowerCase() }, { ...b, name: b.name.toLowerCase() })),
  ),
]

const isEmpty = ({ value }: Parameter): boolean => value === ""

const left = (what: string, parameters: (recipe: Recipe) => readonly Parameter[], fix = signQuery): Mistake => ({
  kind: "parameters",
  what,
  fix,
  apply: (recipe) => ({ ...recipe, parameters: parameters(recipe) }),
})

const most = 40

function parameterMistakes({ given, checksum }: Subject): Mistake[] {
  const names = [...new Set(given.map(({ name }) => name))].slice(0, most)
  const own = { name: "checksum", value: checksum, raw: `checksum=${checksum}` }
  const empty = { name: "checksum", value: "", raw: "checksum=" }
  return [
    left("left empty parameters out of what was signed", ({ parameters }) => parameters.filter((p) => !isEmpty(p))),
    ...(given.some(isEmpty) ? [left("signed empty parameters, which were not sent", () => given)] : []),
    left("signed no parameters at all", () => []),
    left(
      "signed a parameter checksum, with an empty value",
      ({ parameters }) => [...parameters, empty],
      "sign first, then add the checksum: it is no part of what is signed",
    ),
    left(
      "signed the checksum of an earlier attempt along with the parameters",
      ({ parameters }) => [...parameters, own],
      "sign first, then add the checksum: it is no part of what is signed",
    ),
    ...names.map((name) =>
      left(`left the parameter "${name}" out of what was signed`, ({ parameters }) =>
        parameters.filter((each) => each.name !== name),
      ),
    ),
    ...Object.entries({ "True and False": ["True", "False"], "1 and 0": ["1", "0"] }).map(([words, [yes, no]]) =>
      left(`signed booleans as ${words}, and sent true and false`, ({ parameters }) =>
        parameters.map(({ name, value, raw }) => {
          const word = value === "true" ? yes : value === "false" ? no : undefined
          return word === undefined
            ? { name, value, raw }
            : { name, value: word, raw: raw.replace(/=.*$/s, `=${word}`) }
        }),
      ),
    ),
  ]
}

const around = (what: string, change: Partial<Recipe>): Mistake => ({
  kind: `around ${Object.keys(change).join()}`,
  what,
  fix: signQuery,
  apply: (recipe) => ({ ...recipe, ...change }),
})

const arounds: readonly Mistake[] = [
  around("signed the ? in front of the query", { before: "?" }),
  around("signed an & in front of the query", { before: "&" }),
  around("signed ?& in front of the query", { before: "?&" }),
  around("signed a / in front of the query", { before: "/" }),
  around("signed a blank in front of the query", { before: " " }),
  around("signed a trailing &", { after: "&" }),
  around("signed a trailing ?", { after: "?" }),
  around('signed the beginning of the checksum, "&checksum="', { after: "&checksum=" }),
  around('signed the word "checksum=" behind the query', { after: "checksum=" }),
  around("signed &amp; between parameters, as HTML writes it", { separator: "&amp;" }),
  around("signed parameters without & between them", { separator: "" }),
  around("signed parameters with ; between them", { separator: ";" }),
  around("signed parameters with , between them", { separator: "," }),
]

const secretForms: readonly (readonly [string, (secret: string) => string])[] = [
  ["has a line feed behind the secret, as a file or echo adds it", (secret) => `${secret}\n`],
  ["has CR and LF behind the secret, as a file from Windows has them", (secret) => `${secret}\r\n`],
  ["has a blank behind the secret", (secret) => `${secret} `],
  ["has a blank in front of the secret", (secret) => ` ${secret}`],
  ["has a line feed in front of the secret", (secret) => `\n${secret}`],
  ["has a tab behind the secret", (secret) => `${secret}\t`],
  ["has double quotes around the secret", (secret) => `"${secret}"`],
  ["has single quotes around the secret", (secret) => `'${secret}'`],
  ["has a byte order mark in front of the secret", (secret) => `\uFEFF${secret}`],
  ["encoded the secret for URLs", (secret) => encodeURIComponent(secret)],
  ["wrote the secret in lower case", (secret) => secret.toLowerCase()],
  ["wrote the secret in upper case", (secret) => secret.toUpperCase()],
  ["left out whitespace around the secret, which yours has", (secret) => secret.trim()],
]

const secrets: readonly Mistake[] = [
  ...secretForms.map(([what, form]): Mistake => ({
    kind: "secret",
    what,
    fix: "use the secret as bbb-conf --secret prints it, without anything around it",
    apply: (recipe) => ({ ...recipe, secret: form(recipe.secret) }),
  })),
  {
    kind: "place",
    what: "left the secret out",
    fix: "put the secret behind the query, without anything between them",
    apply: (recipe) => ({ ...recipe, secret: "" }),
  },
  {
    kind: "place",
    what: "put the secret in front of the name of the call",
    fix: "put the secret behind the query, without anything between them",
    apply: (recipe) => ({ ...recipe, place: "before" }),
  },
  {
    kind: "place",
    what: "put the secret between the name of the call and the query",
    fix: "put the secret behind the query, without anything between them",
    apply: (recipe) => ({ ...recipe, place: "between" }),
  },
  {
    kind: "place",
    what: "put an & between the query and the secret",
    fix: "put the secret behind the query, without anything between them",
    apply: (recipe) => ({ ...recipe, secret: `&${recipe.secret}` }),
  },
  {
    kind: "place",
    what: "made an HMAC with the secret as its key",
    fix: "make a plain hash of name, query and secret, one behind the other",
    apply: (recipe) => ({ ...recipe, place: "key" }),
  },
]

/** Every mistake that is tried, alone and with one of another kind. */
export const mistakesFor = (subject: Subject): readonly Mistake[] => [
  ...calls(subject),
  ...encodingMistakes,
  ...orders,
  ...parameterMistakes(subject),
  ...arounds,
  ...secrets,
]

/** What was tried, in words for a list. */
export const tried: readonly string[] = [
  "other names of the call: with slashes, with api/, in another case, of another call, none",
  `${encodings.length} encodings of the query: space as + or %20, what each language leaves unencoded, lower-case escapes, encoded twice, not at all, ISO 8859-1`,
  "other orders of the parameters: sorted, reversed, any order of up to six",
  "parameters left out, empty ones kept or dropped, booleans as True or 1, the checksum itself signed",
  "?, & and other characters around and between the parameters",
  "whitespace, quotes or a byte order mark around the secret; the secret in front, in the middle, left out, or as the key of an HMAC",
  "any two of these together",
]
