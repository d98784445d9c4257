"""Completions for bash, zsh and fish, made from the same table as the parser."""

from __future__ import annotations

from collections.abc import Iterator

from summit_tui.cli.options import COMMANDS, SHELLS, Option, options_of

_READER = ("", *COMMANDS)


def script(shell: str) -> str:
    """The script that a shell reads, e.g. `eval "$(summit-tui completions bash)"`."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


_BASH = """\
# summit-tui completions for bash:  eval "$(summit-tui completions bash)"
_summit_tui() {
    local IFS=$' \\t\\n' word="${COMP_WORDS[COMP_CWORD]:-}" before="${COMP_WORDS[COMP_CWORD-1]:-}"
    local command='' at=1 options='' values='' name
    COMPREPLY=()
    # bash parts --format=json at the sign.
    if [ "$word" = '=' ]; then word=''
    elif [ "$before" = '=' ]; then before="${COMP_WORDS[COMP_CWORD-2]:-}"; fi
    while [ "$at" -lt "$COMP_CWORD" ] && [ "${COMP_WORDS[at]}" = --plain ]; do at=$((at + 1)); done
    if [ "$at" -lt "$COMP_CWORD" ]; then
        case "${COMP_WORDS[at]}" in
            @COMMANDS@) command="${COMP_WORDS[at]}" ;;
        esac
    fi
    case "$command:$before" in
@VALUES@
        @FREE@) compopt +o default +o bashdefault 2>/dev/null; return ;;
    esac
    if [ "$values" ]; then
        compopt +o default +o bashdefault 2>/dev/null
        case "$before:$word" in
            --kind:*,*) COMPREPLY=($(compgen -P "${word%,*}," -W "$values" -- "${word##*,}")) ;;
            *) COMPREPLY=($(compgen -W "$values" -- "$word")) ;;
        esac
        return
    fi
    case "$command" in
@OPTIONS@
    esac
    case "$word" in
        -*) COMPREPLY=($(compgen -W "$options" -- "$word")); return ;;
    esac
    case "$command" in
        doctor|completions) compopt +o default +o bashdefault 2>/dev/null; return ;;
    esac
    [ "$at" -eq "$COMP_CWORD" ] || return
    COMPREPLY=($(compgen -W "@NAMES@" -- "$word"))
    while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
}
complete -o bashdefault -o default -F _summit_tui summit-tui
"""


def _bash() -> str:
    free: list[str] = []
    values = [f"        completions:completions) values='{' '.join(SHELLS)}' ;;"]
    for command in COMMANDS:
        for option in options_of(command):
            if option.values:
                values.append(f"        {command}:--{option.name}) values='{' '.join(option.values)}' ;;")
            elif option.takes in ("word", "number"):
                free.append(f"{command}:--{option.name}")
    options = [f"        '{command}') options='{' '.join(map(_flags, options_of(command)))}' ;;" for command in _READER]
    return _filled(
        _BASH,
        COMMANDS="|".join(COMMANDS),
        NAMES=" ".join(COMMANDS),
        VALUES="\n".join(values),
        FREE="|".join(free),
        OPTIONS="\n".join(options),
    )


_ZSH = """\
#compdef summit-tui
# summit-tui completions for zsh:  summit-tui completions zsh > a folder of $fpath/_summit-tui
_summit_tui() {
    local -a commands options
    local command=''
    integer at=2
    commands=(
@COMMANDS@
    )
    while (( at < CURRENT )) && [[ "$words[at]" == --plain ]]; do (( at++ )); done
    if (( at < CURRENT )) && [[ "$words[at]" == (@NAMES@) ]]; then
        command="$words[at]"
        shift $(( at - 1 )) words
        (( CURRENT -= at - 1 ))
    elif (( at == CURRENT )) && [[ "$PREFIX" != -* ]]; then
        _describe command commands
        _files
        return
    fi
    case "$command" in
@OPTIONS@
    esac
    _arguments "$options[@]"
}
compdef _summit_tui summit-tui
if [[ "$funcstack[1]" == _summit-tui ]]; then _summit_tui "$@"; fi
"""


def _zsh() -> str:
    options = []
    for command in _READER:
        specs = [_zsh_option(option) for option in options_of(command)]
        if command == "completions":
            specs.append(f"'1:shell:({' '.join(SHELLS)})'")
        elif command == "search":
            specs += ["'1:query:'", "'*:file:_files'"]
        elif command != "doctor":
            specs.append("'*:file:_files'")
        lines = "\n".join(f"                {spec}" for spec in specs)
        options.append(f"        '{command}')\n            options=(\n{lines}\n            ) ;;")
    return _filled(
        _ZSH,
        COMMANDS="\n".join(f"        '{name}:{_zsh_word(what)}'" for name, what in COMMANDS.items()),
        NAMES="|".join(COMMANDS),
        OPTIONS="\n".join(options),
    )


def _zsh_option(option: Option) -> str:
    said = f"[{_zsh_word(option.meaning)}]"
    if option.takes == "nothing":
        return f"'--{option.name}{said}'"
    values = " ".join(option.values)
    action = f"_values -s , {option.name} {values}" if option.several else f"({values})" if values else ""
    action = "_files" if option.takes == "file" else action
    short = f" '-{option.short}+{said}:{option.name}:{action}'" if option.short else ""
    return f"'--{option.name}={said}:{option.name}:{action}'{short}"


def _zsh_word(text: str) -> str:
    return text.replace("'", "’").replace(":", " –").replace("[", "(").replace("]", ")")


def _fish() -> str:
    lines = ["# summit-tui completions for fish:  summit-tui completions fish | source"]
    none = f"not __fish_seen_subcommand_from {' '.join(COMMANDS)}"
    for name, what in COMMANDS.items():
        lines.append(f"complete -c summit-tui -n '{none}' -a {name} -d '{_fish_word(what)}'")
    for command in _READER:
        seen = f"__fish_seen_subcommand_from {command}" if command else none
        for option in options_of(command):
            lines += (f"complete -c summit-tui -n '{seen}'{said}" for said in _fish_option(option))
    for command, what in (("completions", f" -a '{' '.join(SHELLS)}'"), ("doctor", "")):
        lines.append(f"complete -c summit-tui -n '__fish_seen_subcommand_from {command}' -f{what}")
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> Iterator[str]:
    """The option with its values, and once more with what it means, lest each value be said to mean that."""
    short = f" -s {option.short}" if option.short else ""
    value = {"nothing": "", "file": " -r"}.get(option.takes, " -x")
    if option.values:
        values = " ".join(option.values)
        yield f" -l {option.name}{value} -a '{f'(__fish_append , {values})' if option.several else values}'"
    yield f"{short} -l {option.name}{value} -d '{_fish_word(option.meaning)}'"


def _fish_word(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _flags(option: Option) -> str:
    return f"--{option.name}" + (f" -{option.short}" if option.short else "")


def _filled(template: str, **parts: str) -> str:
    for name, text in parts.items():
        template = template.replace(f"@{name}@", text)
    return template
