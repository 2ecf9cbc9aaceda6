use super::chars::{cut, part, skip, starts};

/// What a block's language says about what may be found in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// JSON.
    Json,
    /// Unknown, or none said.
    Open,
    /// Commands and what they put out.
    Shell,
    /// The same with PowerShell's quoting.
    PowerShell,
    /// Another language, whose `{` is no payload.
    Closed,
}

const JSON: &str = " json json5 jsonc jsonl ndjson hjson ";

const SHELL: &str = " sh bash shell zsh ksh fish console shell-session shellsession sh-session session terminal cmd bat \
     batch shellscript ";

const POWERSHELL: &str = " powershell pwsh ps1 ps posh ";

const CLOSED: &str = " python py python3 ipython pycon javascript js jsx mjs typescript ts tsx node java kotlin kt \
     scala groovy gradle go golang rust rs c h cpp c++ cxx csharp cs c# fsharp vb swift objc objective-c dart php \
     ruby rb perl pl lua r julia elixir ex erlang haskell hs clojure ocaml hcl terraform tf tfvars yaml yml toml \
     ini properties env dotenv xml html css scss less svg sql plsql graphql gql proto protobuf diff patch makefile \
     make dockerfile docker nginx cmake latex tex bicep cypher jq awk sed mermaid plantuml dot vue svelte math ";

impl Language {
    /// The language that an info string names: `json`, `json title="x"`, `{.json}`, `sh{1,3}`,
    /// `language-json`.
    pub(super) fn of(info: &str) -> Self {
        let start = skip(info, 0, |byte| matches!(byte, b'{' | b'.' | b' ' | b'\t'));
        let start = start + if starts(info, start, "language-") { "language-".len() } else { 0 };
        let name = cut(part(info, start, info.len()), b" \t,{}:;%[(").0;
        match () {
            () if name.is_empty() => Self::Open,
            () if holds(JSON, name) => Self::Json,
            () if holds(SHELL, name) => Self::Shell,
            () if holds(POWERSHELL, name) => Self::PowerShell,
            () if holds(CLOSED, name) => Self::Closed,
            () => Self::Open,
        }
    }
}

fn holds(names: &str, name: &str) -> bool {
    let mut rest = Some(names);
    while let Some(names) = rest {
        let (known, more) = cut(names, b" ");
        if known.eq_ignore_ascii_case(name) {
            return true;
        }
        rest = more;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_info_string_names_the_language() {
        for (info, language) in [
            ("", Language::Open),
            ("text", Language::Open),
            ("json", Language::Json),
            ("JSON title=\"a\"", Language::Json),
            ("{.json .numberLines}", Language::Json),
            ("language-json5", Language::Json),
            ("sh{1,3}", Language::Shell),
            ("console", Language::Shell),
            ("PowerShell", Language::PowerShell),
            ("js", Language::Closed),
            ("hcl", Language::Closed),
            ("c", Language::Closed),
            ("+", Language::Open),
        ] {
            assert!(Language::of(info) == language, "{info}");
        }
    }
}
