//! What the program says of itself: completions for shells, and its manual page.

#[cfg(feature = "cli")]
use std::string::String;
#[cfg(feature = "cli")]
use std::vec::Vec;

#[cfg(feature = "cli")]
use clap::CommandFactory;

use super::Output;
use super::args::CompletionsArgs;

#[cfg(feature = "cli")]
pub(super) fn completions(arguments: &CompletionsArgs) -> Output {
    let Ok(shell) = arguments.shell.parse::<clap_complete::Shell>() else {
        let shell = crate::report::render::visible(&arguments.shell);
        return Output::refused(&std::format!(
            "there are no completions for `{shell}`; known shells: bash, elvish, fish, powershell, zsh"
        ));
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::args::Cli::command(), "linkspec", &mut script);
    printed(script)
}

#[cfg(feature = "cli")]
pub(super) fn man() -> Output {
    let mut page = Vec::new();
    let mut command = super::args::Cli::command();
    command.build();
    let mut written = clap_mangen::Man::new(command.clone()).render(&mut page);
    for part in command.get_subcommands().filter(|part| part.get_name() != "help") {
        let part = part.clone().display_name(std::format!("linkspec {}", part.get_name()));
        written = written.and_then(|()| {
            let man = clap_mangen::Man::new(part);
            man.render_name_section(&mut page)?;
            man.render_synopsis_section(&mut page)?;
            man.render_options_section(&mut page)
        });
    }
    match written {
        Ok(()) => printed(page),
        Err(error) => Output::refused(&std::format!("cannot make the page: {error}")),
    }
}

#[cfg(feature = "cli")]
fn printed(text: Vec<u8>) -> Output {
    Output { out: String::from_utf8_lossy(&text).into_owned(), ..Output::default() }
}

#[cfg(not(feature = "cli"))]
pub(super) fn completions(_: &CompletionsArgs) -> Output {
    Output::refused(NATIVE)
}

#[cfg(not(feature = "cli"))]
pub(super) fn man() -> Output {
    Output::refused(NATIVE)
}

/// On npm, this would be a tenth of the module for something that `npx` makes no use of.
#[cfg(not(feature = "cli"))]
const NATIVE: &str = "only the native program has this (`cargo install linkspec`)";
