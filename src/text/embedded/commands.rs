use alloc::vec::Vec;

use super::brackets::{looks_like_json, opens};
use super::chars::{byte, find_any, line_end, part, past_line_end, skip, skip_blanks, skip_space, starts};
use super::language::Language;
use super::scan::{MOST_VARIABLES, Role, Scan};
use super::shell::{self, Command, Data, Dialect, HereDocument, Lexer, Name, Word};

impl<'v> Scan<'v, '_> {
    /// Takes the commands on the line that goes on at `at`; the start of the next line.
    pub(super) fn commands(&mut self, at: usize) -> usize {
        let text = self.text;
        let mut at = self.assignment(past_prompt(text, at));
        let mut end = line_end(text, at);
        let mut may_begin = true;
        while at < end {
            let here = byte(text, at);
            let past = match here {
                b'<' if starts(text, at, "<<") => Some(self.announcement(at).min(end)),
                b'c' | b'C' | b'e' | b'I' | b'i' if may_begin => self.command(at),
                _ => None,
            };
            if let Some(past) = past {
                at = past;
                may_begin = self.role != Role::Paragraph;
                if at > end {
                    end = line_end(text, at);
                }
                continue;
            }
            may_begin = match here {
                b'`' => true,
                b' ' | b'\t' | b';' | b'|' | b'&' | b'(' | b'!' | b'/' => self.role != Role::Paragraph,
                _ => false,
            };
            at += 1;
        }
        self.end_line(end)
    }

    /// Goes past `<<EOF`.
    fn announcement(&mut self, at: usize) -> usize {
        match HereDocument::announced(self.text, at) {
            Some(found) => {
                self.here_document = Some(found);
                found.end
            }
            None => skip(self.text, at, |byte| byte == b'<'),
        }
    }

    /// Takes the here-document that the line announced.
    fn end_line(&mut self, end: usize) -> usize {
        let next = past_line_end(self.text, end);
        let goes_on = find_any(part(self.text, end.saturating_sub(2), end), 0, b"|\\") < 2;
        if !goes_on {
            self.piped = None;
        }
        let reader = self.reader.take();
        let Some(found) = self.here_document.take() else { return next };
        let first = skip_space(self.text, next);
        if reader.is_none() && !(opens(self.text, first) && looks_like_json(self.text, first)) {
            return next;
        }
        let body = found.body(self.text, next);
        let index = self.push_here_document(body.start, body.end);
        if let (Some(index), Some(command)) = (index, reader) {
            self.attach(index, &command);
        }
        self.after_command = true;
        past_line_end(self.text, body.after)
    }

    /// Takes the command that begins at `at`, if it is one that sends or prints; one past it.
    fn command(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        let end = skip(text, at, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
        if !matches!(byte(text, end), 0 | b' ' | b'\t' | b'\n' | b'\r' | b'\\' | b'`' | b'^') {
            return None;
        }
        let word = part(text, at, end);
        let is = |name: &str| word.eq_ignore_ascii_case(name);
        if word == "echo" {
            return Some(self.echo(end));
        }
        let is_invoke = is("Invoke-RestMethod") || is("Invoke-WebRequest") || is("irm") || is("iwr");
        if !is_invoke && word != "curl" && !is("curl.exe") {
            return None;
        }
        let (name, dialect) =
            if is_invoke { (Name::Invoke, Dialect::PowerShell) } else { (Name::Curl, self.dialect()) };
        let mut lexer = Lexer::new(text, end, dialect);
        let command = shell::read(&mut lexer, name);
        self.here_document = lexer.here_document.or(self.here_document);
        self.sent(command);
        Some(lexer.at)
    }

    const fn dialect(&self) -> Dialect {
        match self.language {
            Language::PowerShell => Dialect::PowerShell,
            _ => Dialect::Posix,
        }
    }

    /// Takes an `echo` whose name ends at `at`.
    fn echo(&mut self, at: usize) -> usize {
        let mut lexer = Lexer::new(self.text, at, self.dialect());
        let mut printed = None;
        while let Some(word) = lexer.next() {
            if printed.is_none() && self.is_json(&word) {
                printed = self.push_word(&word);
            }
        }
        self.here_document = lexer.here_document.or(self.here_document);
        self.piped = printed.filter(|_| lexer.operator == b'|');
        self.after_command |= printed.is_some();
        lexer.at
    }

    /// Takes `NAME='{…}'`, with a blank around the `=` and a `$` in PowerShell; one past it, or
    /// `at` where there is none.
    fn assignment(&mut self, at: usize) -> usize {
        let text = self.text;
        if self.role == Role::Paragraph {
            return at;
        }
        let mut start = at;
        for word in ["export ", "local ", "readonly "] {
            if starts(text, start, word) {
                start = skip_blanks(text, start + word.len());
            }
        }
        start += usize::from(byte(text, start) == b'$');
        let end = skip(text, start, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let equals = skip_blanks(text, end);
        if end == start || byte(text, equals) != b'=' {
            return at;
        }
        let value = skip_blanks(text, equals + 1);
        if !may_be_json(text, value) {
            return at;
        }
        let dialect = if starts(text, at, "$") { Dialect::PowerShell } else { self.dialect() };
        let (word, past) = Lexer::single(text, value, dialect);
        if !self.is_json(&word) {
            return past;
        }
        if let Some(index) = self.push_word(&word) {
            // The oldest gives way, and one of the same name.
            let slot = self.variables_seen % MOST_VARIABLES;
            let name = part(text, start, end);
            self.variables.iter_mut().filter(|known| known.0 == name).for_each(|known| known.0 = "");
            if let Some(variable) = self.variables.get_mut(slot) {
                *variable = (name, index);
            }
            self.variables_seen += 1;
        }
        past
    }

    fn is_json(&self, word: &Word) -> bool {
        matches!(word.first_mark(self.text), b'{' | b'[')
            && looks_like_json(word.text(self.text).trim_ascii_start(), 0)
    }

    fn push_word(&mut self, word: &Word) -> Option<usize> {
        self.push(&word.pieces, word.quoting().special())
    }

    /// Notes what a command sends.
    fn sent(&mut self, mut command: Command) {
        self.after_command = true;
        let piped = self.piped.take();
        let mut sent = Vec::new();
        let mut reads_input = false;
        for data in core::mem::take(&mut command.data) {
            match data {
                Data::Word(word) if self.role != Role::Paragraph || self.is_json(&word) => {
                    sent.extend(self.push_word(&word));
                }
                Data::Variable(name) => {
                    let known = self.variables.iter().find(|(known, _)| *known == name);
                    sent.extend(known.map(|(_, index)| *index));
                }
                Data::Input => {
                    sent.extend(piped);
                    reads_input = piped.is_none();
                }
                Data::Word(_) | Data::Elsewhere => {}
            }
        }
        for index in sent {
            self.attach(index, &command);
        }
        if reads_input {
            self.reader = Some(command);
        }
    }
}

/// Past what stands before a command in a transcript: `$ `, `% `, `> `, `PS> `, `sudo `.
fn past_prompt(text: &str, at: usize) -> usize {
    let mut at = at;
    for prompt in ["PS> ", "$ ", "% ", "> ", "sudo "] {
        if starts(text, at, prompt) {
            at = skip_blanks(text, at + prompt.len());
        }
    }
    at
}

/// Whether what is assigned at `at` may be JSON: it is read no further otherwise, since it may
/// hold a command.
fn may_be_json(text: &str, at: usize) -> bool {
    let mut at = at + usize::from(matches!(byte(text, at), b'@' | b'$') && byte(text, at + 1) != b'(');
    let quoted = matches!(byte(text, at), b'\'' | b'"');
    at += usize::from(quoted);
    if starts(text, at, "$(") {
        return starts(text, skip_space(text, at + 2), "cat");
    }
    quoted && opens(text, skip_space(text, at))
}
