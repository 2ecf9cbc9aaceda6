//! How formats name a file.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A path as other programs write it: `/` between its steps, and no `./`.
pub(super) fn plain(file: &str) -> String {
    let separator = if cfg!(windows) { ['/', '\\'] } else { ['/', '/'] };
    let root = if file.starts_with(separator) { "/" } else { "" };
    let steps: Vec<&str> = file.split(separator).filter(|step| !step.is_empty() && *step != ".").collect();
    [root, &steps.join("/")].concat()
}

/// A path as a URI reference (RFC 3986): relative, or with the scheme `file`.
pub(super) fn uri(file: &str) -> String {
    let plain = plain(file);
    let has_drive = cfg!(windows) && plain.as_bytes().get(1) == Some(&b':');
    let mut uri = String::from(match plain.starts_with('/') {
        true => "file://",
        false if has_drive => "file:///",
        false => "",
    });
    for byte in plain.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte))
            }
            byte => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

/// Whether a URI reference is relative.
pub(super) fn is_relative(uri: &str) -> bool {
    !uri.starts_with("file:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_plainly() {
        for (file, expected) in
            [("./a.json", "a.json"), ("a//b/./c.md", "a/b/c.md"), ("/x/../y", "/x/../y"), (".", "")]
        {
            assert_eq!(plain(file), expected);
        }
    }

    #[test]
    fn a_path_becomes_a_uri() {
        for (file, expected) in [
            ("./a b.json", "a%20b.json"),
            ("/etc/é.json", "file:///etc/%C3%A9.json"),
            ("100%.json", "100%25.json"),
            ("<stdin>", "%3Cstdin%3E"),
            ("a:b.json", "a%3Ab.json"),
            ("../a.json", "../a.json"),
        ] {
            assert_eq!(uri(file), expected);
        }
    }
}
