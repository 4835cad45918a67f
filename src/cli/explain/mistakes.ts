import { encodings } from "./encodings.ts"
import type { Parameter, Recipe } from "./recipe.ts"

/** A possible mistake of the other program. */
export interface Mistake {
  /** Only one mistake of each kind is tried at a time. */
  readonly kind: string
  /** What the other program did. */
  readonly what: string
  /** What it should do. */
  readonly fix: string
  readonly apply: (recipe: Recipe) => Recipe
}

/** What is known about the call besides its parameters. */
export interface Subject {
  /** `create`, `hooks/create` */
  readonly call: string
  /** Names of other calls that may have been signed instead. */
  readonly otherCalls: readonly string[]
  /** Parameters as given, including those with an empty value. */
  readonly given: readonly Parameter[]
  /** The value of `checksum` in the query. */
  readonly checksum: string
  /** The URL up to the query; empty if there is no URL. */
  readonly address: string
  /** Where the service's users find the secret: "as … prints it". */
  readonly secretSource: string
}

const signCall = "sign the call name as it appears in the URL after /api/, without slashes around it"
const signQuery = "sign exactly the query string that is sent after the ?, without the checksum"

const callNameMistakes = ({ call, otherCalls, address }: Subject): Mistake[] => {
  const last = call.slice(call.lastIndexOf("/") + 1)
  const forms: readonly (readonly [string, string])[] = [
    ["", "omitted the call name"],
    [`/${call}`, `signed "/${call}"`],
    [`${call}/`, `signed "${call}/"`],
    [`api/${call}`, `signed "api/${call}"`],
    [`/api/${call}`, `signed "/api/${call}"`],
    [`bigbluebutton/api/${call}`, `signed "bigbluebutton/api/${call}"`],
    [`/bigbluebutton/api/${call}`, `signed the whole path "/bigbluebutton/api/${call}"`],
    [call.toLowerCase(), `signed the call name in lower case, "${call.toLowerCase()}"`],
    [call.toUpperCase(), `signed the call name in upper case, "${call.toUpperCase()}"`],
    [`${call.charAt(0).toUpperCase()}${call.slice(1)}`, "signed the call name with a capital first letter"],
    [last, `signed only "${last}"`],
    [`hooks/${last}`, `signed "hooks/${last}"`],
    [`hooks${last.charAt(0).toUpperCase()}${last.slice(1)}`, "signed a library's method name instead of the call name"],
    [call.replaceAll("/", ""), "signed the call name without its slash"],
    [address, "signed the whole URL instead of the call name"],
    ...otherCalls.map((other) => [other, `signed another call name, "${other}"`] as const),
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
  what: `signed a different encoding than was sent: ${encoding.what}`,
  fix: `encode once, then ${signQuery}; the line "Query" shows the encoding that every server accepts`,
  apply: (recipe) => ({ ...recipe, encoding }),
}))

const byName = (a: Parameter, b: Parameter): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const orderMistake = (what: string, sort: (parameters: readonly Parameter[]) => readonly Parameter[]): Mistake => ({
  kind: "order",
  what,
  fix: `keep one order: ${signQuery}`,
  apply: (recipe) => ({ ...recipe, parameters: sort(recipe.parameters) }),
})

const orderMistakes: readonly Mistake[] = [
  orderMistake("signed the parameters sorted by name, but sent them in another order", (all) => [...all].sort(byName)),
  orderMistake("signed the parameters in reverse order", (all) => [...all].reverse()),
  orderMistake("signed the parameters sorted by name in descending order", (all) =>
    [...all].sort((a, b) => byName(b, a)),
  ),
  orderMistake("signed the parameters sorted case-insensitively", (all) =>
    [...all].sort((a, b) => byName({ ...a, name: a.name.toLowerCase() }, { ...b, name: b.name.toLowerCase() })),
  ),
]

const isEmpty = ({ value }: Parameter): boolean => value === ""

const parameterMistake = (
  what: string,
  parameters: (recipe: Recipe) => readonly Parameter[],
  fix = signQuery,
): Mistake => ({
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
    parameterMistake("did not sign empty parameters that were sent", ({ parameters }) =>
      parameters.filter((p) => !isEmpty(p)),
    ),
    ...(given.some(isEmpty) ? [parameterMistake("signed empty parameters that were not sent", () => given)] : []),
    parameterMistake("signed no parameters", () => []),
    parameterMistake(
      "signed a parameter checksum with an empty value",
      ({ parameters }) => [...parameters, empty],
      "sign first, then add the checksum, which is not part of what is signed",
    ),
    parameterMistake(
      "signed the checksum of an earlier attempt together with the parameters",
      ({ parameters }) => [...parameters, own],
      "sign first, then add the checksum, which is not part of what is signed",
    ),
    ...names.map((name) =>
      parameterMistake(`did not sign the parameter "${name}"`, ({ parameters }) =>
        parameters.filter((each) => each.name !== name),
      ),
    ),
    ...Object.entries({ "True and False": ["True", "False"], "1 and 0": ["1", "0"] }).map(([words, [yes, no]]) =>
      parameterMistake(`signed booleans as ${words}, but sent true and false`, ({ parameters }) =>
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

const surroundingMistake = (what: string, change: Partial<Recipe>): Mistake => ({
  kind: `around ${Object.keys(change).join()}`,
  what,
  fix: signQuery,
  apply: (recipe) => ({ ...recipe, ...change }),
})

const surroundingMistakes: readonly Mistake[] = [
  surroundingMistake("signed the ? before the query", { before: "?" }),
  surroundingMistake("signed an & before the query", { before: "&" }),
  surroundingMistake("signed ?& before the query", { before: "?&" }),
  surroundingMistake("signed a / before the query", { before: "/" }),
  surroundingMistake("signed a space before the query", { before: " " }),
  surroundingMistake("signed a trailing &", { after: "&" }),
  surroundingMistake("signed a trailing ?", { after: "?" }),
  surroundingMistake('signed a trailing "&checksum="', { after: "&checksum=" }),
  surroundingMistake('signed "checksum=" after the query', { after: "checksum=" }),
  surroundingMistake("signed &amp; between parameters, as HTML writes it", { separator: "&amp;" }),
  surroundingMistake("signed parameters without & between them", { separator: "" }),
  surroundingMistake("signed parameters with ; between them", { separator: ";" }),
  surroundingMistake("signed parameters with , between them", { separator: "," }),
]

const secretForms: readonly (readonly [string, (secret: string) => string])[] = [
  ["has a line feed after the secret, as a file or echo adds it", (secret) => `${secret}\n`],
  ["has CR and LF after the secret, as a Windows file adds them", (secret) => `${secret}\r\n`],
  ["has a space after the secret", (secret) => `${secret} `],
  ["has a space before the secret", (secret) => ` ${secret}`],
  ["has a line feed before the secret", (secret) => `\n${secret}`],
  ["has a tab after the secret", (secret) => `${secret}\t`],
  ["has double quotes around the secret", (secret) => `"${secret}"`],
  ["has single quotes around the secret", (secret) => `'${secret}'`],
  ["has a byte order mark before the secret", (secret) => `\uFEFF${secret}`],
  ["URL-encoded the secret", (secret) => encodeURIComponent(secret)],
  ["wrote the secret in lower case", (secret) => secret.toLowerCase()],
  ["wrote the secret in upper case", (secret) => secret.toUpperCase()],
  ["trimmed whitespace that your secret has", (secret) => secret.trim()],
]

const secretMistakes = ({ secretSource }: Subject): Mistake[] =>
  secretForms.map(([what, form]) => ({
    kind: "secret",
    what,
    fix: `use the secret exactly ${secretSource}`,
    apply: (recipe) => ({ ...recipe, secret: form(recipe.secret) }),
  }))

const placeMistakes: readonly Mistake[] = [
  {
    kind: "place",
    what: "omitted the secret",
    fix: "append the secret directly to the query",
    apply: (recipe) => ({ ...recipe, secret: "" }),
  },
  {
    kind: "place",
    what: "put the secret before the call name",
    fix: "append the secret directly to the query",
    apply: (recipe) => ({ ...recipe, place: "before" }),
  },
  {
    kind: "place",
    what: "put the secret between the call name and the query",
    fix: "append the secret directly to the query",
    apply: (recipe) => ({ ...recipe, place: "between" }),
  },
  {
    kind: "place",
    what: "put an & between the query and the secret",
    fix: "append the secret directly to the query",
    apply: (recipe) => ({ ...recipe, secret: `&${recipe.secret}` }),
  },
  {
    kind: "place",
    what: "used an HMAC with the secret as its key",
    fix: "use a plain hash of call name + query + secret",
    apply: (recipe) => ({ ...recipe, place: "key" }),
  },
]

/** All mistakes to try, alone and combined with one of another kind. */
export const mistakesFor = (subject: Subject): readonly Mistake[] => [
  ...callNameMistakes(subject),
  ...encodingMistakes,
  ...orderMistakes,
  ...parameterMistakes(subject),
  ...surroundingMistakes,
  ...secretMistakes(subject),
  ...placeMistakes,
]

/** The mistakes that were tried, for messages. */
export const tried: readonly string[] = [
  "other call names: with slashes, with api/, in another case, of another call, none",
  `${encodings.length} encodings of the query: space as + or %20, characters that each language does not encode, lower-case escapes, encoded twice, not encoded, ISO 8859-1`,
  "other orders of the parameters: sorted, reversed, any order of up to six",
  "omitted parameters, empty ones kept or dropped, booleans as True or 1, the checksum itself signed",
  "?, & and other characters around and between the parameters",
  "whitespace, quotes or a byte order mark around the secret; the secret first, in the middle, omitted, or as the key of an HMAC",
  "any two of these together",
]
