import type { Command } from "commander"
import { UsageError } from "../io.ts"
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
  summary: "Print a script that completes commands: bash, zsh or fish",
  description: `Prints a script for your shell. To use it:

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
      return Promise.reject(
        new UsageError(`there is no script for "${shell}"; there are ${Object.keys(scripts).join(", ")}`),
      )
    io.stdout.write(script)
    return Promise.resolve()
  },
}

const isHidden = (command: Command): boolean => Reflect.get(command, "_hidden") === true

/**
 * What may follow some words.
 * @param words the last one is what is being written
 */
export function completions(root: Command, words: readonly string[]): string[] {
  const typed = words.at(-1) ?? ""
  let command = root
  for (const word of words.slice(0, -1)) {
    const next = command.commands.find((each) => each.name() === word || each.aliases().includes(word))
    if (next !== undefined) command = next
  }
  const before = words.at(-2)
  const choices = command.options.find(({ long }) => long === before)?.argChoices
  const found =
    choices ??
    (typed.startsWith("-")
      ? command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? [])
      : command.commands.filter((each) => !isHidden(each)).flatMap((each) => [each.name(), ...each.aliases()]))
  return found.filter((each) => each.startsWith(typed)).sort()
}
