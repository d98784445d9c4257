"""Completions for bash, zsh and fish, made from the same tables as the parser."""

from __future__ import annotations

from collections.abc import Mapping

from summit_tui.cli.arguments import COMMANDS, FILTERS, FURTHER, SHELLS, STYLES, SWITCHES, kinds_of
from summit_tui.output.forms import EXPORT_FORMS, FORMS, PARTS

_LISTING = (*PARTS, "search")
_FILTERED = (*_LISTING, "export")


def script(shell: str) -> str:
    """The script that a shell reads, e.g. `eval "$(summit-tui completions bash)"`."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def _bash() -> str:
    options = " ".join(f"--{name}" for name in FILTERS)
    kinds = "\n".join(f"                {name}) kinds='{' '.join(kinds_of(name))}' ;;" for name in _FILTERED)
    further = "\n".join(
        f"                {name}) further='{' '.join('--' + option for option in found)}' ;;"
        for name, found in FURTHER.items()
    )
    return f"""\
# summit-tui completions for bash:  eval "$(summit-tui completions bash)"
_summit_tui() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" command="${{COMP_WORDS[1]}}"
    case "$before" in
        --format)
            if [ "$command" = export ]; then COMPREPLY=($(compgen -W "{" ".join(EXPORT_FORMS)}" -- "$word"))
            else COMPREPLY=($(compgen -W "{" ".join(FORMS)}" -- "$word")); fi
            return ;;
        --kind)
            local kinds
            case "$command" in
{kinds}
            esac
            COMPREPLY=($(compgen -W "$kinds" -- "$word"))
            return ;;
        --style) COMPREPLY=($(compgen -W "{" ".join(STYLES)}" -- "$word")); return ;;
        -o|--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
        --limit) return ;;
        completions) COMPREPLY=($(compgen -W "{" ".join((*SHELLS, "man"))}" -- "$word")); return ;;
        {"|".join(f"--{name}" for name in FILTERS if name != "kind")}) return ;;
    esac
    if [[ "$word" == -* ]]; then
        case "$command" in
            {"|".join(_FILTERED)})
                local further=''
                case "$command" in
{further}
                esac
                COMPREPLY=($(compgen -W "--format --plain --help {options} $further" -- "$word")) ;;
            *) COMPREPLY=($(compgen -W "--plain --help --version" -- "$word")) ;;
        esac
        return
    fi
    if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "{" ".join(COMMANDS)}" -- "$word")); fi
    COMPREPLY+=($(compgen -f -- "$word"))
}}
complete -o filenames -F _summit_tui summit-tui
"""


def _zsh() -> str:
    commands = "\n".join(f"        '{name}:{_zsh_word(what)}'" for name, what in COMMANDS.items())
    options = "\n".join(
        f'            "--{name}[{_zsh_word(what)}]:{name}:{"($kinds)" if name == "kind" else ""}"' + " \\"
        for name, what in FILTERS.items()
    )
    kinds = "\n".join(f"                {name}) kinds='{' '.join(kinds_of(name))}' ;;" for name in _FILTERED)
    further = "\n".join(_zsh_further(name, found) for name, found in FURTHER.items())
    return f"""\
#compdef summit-tui
# summit-tui completions for zsh:  summit-tui completions zsh > a folder of $fpath/_summit-tui
_summit_tui() {{
    local -a commands
    commands=(
{commands}
    )
    if (( CURRENT == 2 )); then
        _describe command commands
        _files
        return
    fi
    case "$words[2]" in
        completions) _values shell {" ".join((*SHELLS, "man"))} ;;
        {"|".join(_FILTERED)})
            local forms='{" ".join(FORMS)}' kinds
            case "$words[2]" in
{kinds}
            esac
            local -a further
            case "$words[2]" in
{further}
            esac
            [[ "$words[2]" == export ]] && forms='{" ".join(EXPORT_FORMS)}'
            _arguments \\
            "--format[form of the output]:form:($forms)" \\
{options}
            $further \\
            '--plain[no colour]' \\
            '*:file:_files' ;;
        *) _files ;;
    esac
}}
compdef _summit_tui summit-tui
if [[ "$funcstack[1]" == _summit-tui ]]; then _summit_tui "$@"; fi
"""


def _zsh_further(command: str, options: Mapping[str, str]) -> str:
    values = {"output": ":file:_files", "style": f":style:({' '.join(STYLES)})"}
    specs = " ".join(
        f"'--{name}[{_zsh_word(what)}]{'' if name in SWITCHES else values.get(name, f':{name}:')}'"
        for name, what in options.items()
    )
    return f"                {command}) further=({specs}) ;;"


def _zsh_word(text: str) -> str:
    return text.replace("'", "’").replace(":", " –").replace("[", "(").replace("]", ")")


def _fish() -> str:
    lines = ["# summit-tui completions for fish:  summit-tui completions fish | source"]
    names = " ".join(COMMANDS)
    for name, what in COMMANDS.items():
        lines.append(
            f"complete -c summit-tui -n 'not __fish_seen_subcommand_from {names}' -a {name} -d '{_fish_word(what)}'"
        )
    listing = f"'__fish_seen_subcommand_from {' '.join(_FILTERED)}'"
    for name, what in FILTERS.items():
        lines.append(f"complete -c summit-tui -n {listing} -l {name} -x -d '{_fish_word(what)}'")
    for command in _FILTERED:
        kinds = " ".join(kinds_of(command))
        lines.append(f"complete -c summit-tui -n '__fish_seen_subcommand_from {command}' -l kind -x -a '{kinds}'")
    for command, forms in (*((name, FORMS) for name in _LISTING), ("export", EXPORT_FORMS)):
        lines.append(
            f"complete -c summit-tui -n '__fish_seen_subcommand_from {command}' -l format -x -a '{' '.join(forms)}'"
        )
    for command, options in FURTHER.items():
        for name, what in options.items():
            value = "" if name in SWITCHES else " -r" if name == "output" else " -x"
            value += f" -a '{' '.join(STYLES)}'" if name == "style" else ""
            seen = f"'__fish_seen_subcommand_from {command}'"
            lines.append(f"complete -c summit-tui -n {seen} -l {name}{value} -d '{_fish_word(what)}'")
    shells = " ".join((*SHELLS, "man"))
    lines.append(f"complete -c summit-tui -n '__fish_seen_subcommand_from completions' -x -a '{shells}'")
    lines.append("complete -c summit-tui -l plain -d 'no colour'")
    return "\n".join(lines) + "\n"


def _fish_word(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
