/** The filter of the reference: by name or text, release of the server or of bbb-webhooks, dialect, and assumptions only. Its state is in the URL. */

const names = ["text", "release", "webhooks", "dialect", "assumed"] as const
type State = Record<(typeof names)[number], string>

/** `2.6.9` and `2.6` are the same release. */
const numberOf = (release: string): number => {
  const [major = "0", minor = "0"] = release.split(".")
  return Number(major) * 1000 + Number(minor)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")

function fits(element: HTMLElement, { release, webhooks, dialect }: State): boolean {
  const { since, webhooksSince, removed, dialects } = element.dataset
  if (release !== "" && since !== undefined && numberOf(since) > numberOf(release)) return false
  if (webhooks !== "" && webhooksSince !== undefined && numberOf(webhooksSince) > numberOf(webhooks)) return false
  if (release !== "" && removed !== undefined && numberOf(removed) <= numberOf(release)) return false
  return dialect === "" || dialects === undefined || dialects.split(" ").includes(dialect)
}

const isAssumed = (element: HTMLElement): boolean =>
  element.dataset["assumed"] !== undefined || element.querySelector("[data-assumed]") !== null

function readState(form: HTMLFormElement): State {
  const data = new FormData(form)
  const value = (name: string): string => {
    const found = data.get(name)
    return typeof found === "string" ? found : ""
  }
  return {
    text: value("text").trim(),
    release: value("release"),
    webhooks: value("webhooks"),
    dialect: value("dialect"),
    assumed: value("assumed"),
  }
}

function setState(form: HTMLFormElement, query: URLSearchParams): void {
  for (const name of names) {
    const control = form.elements.namedItem(name)
    const value = query.get(name)
    if (value === null) continue
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value !== ""
    else if (control instanceof HTMLInputElement) control.value = value
    else if (control instanceof HTMLSelectElement && [...control.options].some((each) => each.value === value))
      control.value = value
  }
}

/** The state that is passed to other pages of the reference: not the text, which applies to this page only. */
const shared = ({ release, dialect }: State): URLSearchParams =>
  new URLSearchParams(Object.entries({ release, dialect }).filter(([, value]) => value !== ""))

function keepInLinks(main: ParentNode, state: State): void {
  const query = shared(state).toString()
  for (const link of main.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const url = new URL(link.href)
    if (url.origin !== location.origin || !/\/reference\/[^/]+\//.test(url.pathname) || url.pathname.endsWith(".md"))
      continue
    url.search = query
    link.href = url.href
  }
}

/** Entries of the page's table of contents follow their sections. */
function markContents(hidden: ReadonlySet<string>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("starlight-toc a, mobile-starlight-toc a")) {
    const item = link.closest("li")
    if (item) item.hidden = hidden.has(link.hash.slice(1))
  }
}

function apply(form: HTMLFormElement): void {
  const state = readState(form)
  const text = plain(state.text)
  const all = [...document.querySelectorAll<HTMLElement>('[data-filter="item"]')]
  const hidden = new Set<string>()
  let shown = 0
  for (const item of all) {
    const matches = text === "" || plain(item.dataset["name"] ?? "").includes(text)
    const visible = matches && fits(item, state) && (state.assumed === "" || isAssumed(item))
    item.hidden = !visible
    if (visible) shown++
    const heading = item.querySelector("h2[id]")
    if (!visible && heading) hidden.add(heading.id)
    const whole = item.dataset["assumed"] !== undefined
    for (const row of item.querySelectorAll<HTMLElement>('[data-filter="row"]'))
      row.hidden = !fits(row, state) || (state.assumed !== "" && !whole && !isAssumed(row))
  }
  for (const group of document.querySelectorAll<HTMLElement>('[data-filter="group"]')) {
    group.hidden = group.querySelector('[data-filter="item"]:not([hidden])') === null
    const heading = group.querySelector("h3[id]")
    if (group.hidden && heading) hidden.add(heading.id)
  }
  markContents(hidden)
  keepInLinks(document.querySelector("main") ?? document, state)

  const isOn = Object.values(state).some((value) => value !== "")
  const { shown: pattern = "", none = "" } = form.dataset
  const output = form.querySelector("output")
  if (output)
    output.textContent = !isOn
      ? ""
      : shown === 0
        ? none
        : pattern.replace("{shown}", String(shown)).replace("{all}", String(all.length))

  const url = new URL(location.href)
  url.search = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== "")).toString()
  if (url.href !== location.href) history.replaceState(history.state, "", url)
}

/** The target of a link is shown, whatever the filter says. */
function revealTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const item = target?.closest<HTMLElement>("[data-filter][hidden]")
  if (!target || !item) return
  item.hidden = false
  target.scrollIntoView()
}

export function startFilter(): void {
  const form = document.querySelector<HTMLFormElement>("form.reference-filter")
  if (!form) return
  setState(form, new URLSearchParams(location.search))
  form.hidden = false
  form.addEventListener("input", () => {
    apply(form)
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
  })
  addEventListener("hashchange", revealTarget)
  apply(form)
  revealTarget()
}
