import type { Command } from "commander"
import { knownValues } from "../command-options.ts"
import { UsageError } from "../io.ts"
import { providers } from "../providers.ts"
import type { ExtraCommand } from "../extra-command.ts"

const scripts: Readonly<Record<string, string>> = {
  bash: `_conferkit() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(conferkit complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _conferkit conferkit
`,
  zsh: `#compdef conferkit
_conferkit() {
  local -a found
  found=("\${(@f)$(conferkit complete -- "\${words[@]:1:$((CURRENT-1))}" 2>/dev/null)}")
  if [[ -n "\${found[*]}" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
compdef _conferkit conferkit
`,
  fish: `complete -c conferkit -a '(conferkit complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
}

export const completion: ExtraCommand = {
  words: ["completion"],
  summary: "Print a shell completion script: bash, zsh or fish",
  description: `Prints a completion script. To install it:

  bash   conferkit completion bash > ~/.local/share/bash-completion/completions/conferkit
  zsh    conferkit completion zsh > "\${fpath[1]}/_conferkit"
  fish   conferkit completion fish > ~/.config/fish/completions/conferkit.fish`,
  configure: (command) => {
    command.argument("<shell>", Object.keys(scripts).join(", "))
  },
  run: (io, { args }) => {
    const shell = String(args[0])
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
    if (script === undefined)
      return Promise.reject(new UsageError(`unknown shell "${shell}"; use ${Object.keys(scripts).join(", ")}`))
    io.stdout.write(script)
    return Promise.resolve()
  },
}

const isHidden = (command: Command): boolean => Reflect.get(command, "_hidden") === true

/** Candidates for the arguments of a command; services and shells are known by name. */
function argumentsOf(command: Command, before: string | undefined): readonly string[] {
  const [first] = command.registeredArguments
  if (first === undefined || (before !== command.name() && !first.variadic)) return []
  if (/^services?$/.test(first.name())) return providers.map(({ name }) => name)
  return first.name() === "shell" ? Object.keys(scripts) : []
}

/**
 * Candidates for the next word.
 * @param words the last one is incomplete
 */
export function completions(root: Command, words: readonly string[]): string[] {
  const typed = words.at(-1) ?? ""
  let command = root
  for (const word of words.slice(0, -1)) {
    const next = command.commands.find((each) => each.name() === word || each.aliases().includes(word))
    if (next !== undefined) command = next
  }
  const before = words.at(-2)
  const option = command.options.find(({ long }) => long === before)
  const choices = option === undefined ? undefined : (option.argChoices ?? knownValues.get(option))
  const found =
    choices ??
    (typed.startsWith("-")
      ? command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? [])
      : [
          ...command.commands.filter((each) => !isHidden(each)).flatMap((each) => [each.name(), ...each.aliases()]),
          ...argumentsOf(command, before),
        ])
  return found.filter((each) => each.startsWith(typed)).sort()
}
