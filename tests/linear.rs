//! Time is linear in the length of what is read: instructions are counted, so neither the machine nor
//! its load matters. It needs valgrind, and `LINKSPEC_RELEASE`, the path of a release build of the
//! program; without them it says that it skips, and in CI it fails.

mod common;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{VALID, folder, skipped, write};

/// The release build, where it and valgrind are there.
fn release() -> Option<PathBuf> {
    let Some(release) = std::env::var_os("LINKSPEC_RELEASE").map(PathBuf::from) else {
        return skipped("LINKSPEC_RELEASE names no release build of the program");
    };
    assert!(release.is_file(), "LINKSPEC_RELEASE is {}, which is no file", release.display());
    let valgrind = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    if valgrind.is_ok_and(|status| status.success()) {
        Some(release)
    } else {
        skipped("valgrind is not installed")
    }
}

/// How many instructions a check of this file takes, start-up included.
fn instructions(release: &Path, folder: &Path, arguments: &[&str]) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(release)
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .expect("valgrind can be run");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{said}");
    let counted = said.lines().find_map(|line| line.split_once("Collected : ")).expect("a count");
    counted.1.trim().parse().expect("a number")
}

/// A pattern that is repeated, and what stands around it.
struct Input {
    what: &'static str,
    name: &'static str,
    before: String,
    pattern: String,
    after: &'static str,
    /// The smallest size, in kilobytes; it is doubled twice.
    kilobytes: usize,
    format: &'static str,
}

impl Input {
    fn text(&self, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + 1000);
        text += &self.before;
        let mut number = 1_000_000;
        while text.len() < bytes {
            text += &self.pattern.replace('#', &number.to_string());
            number += 1;
        }
        text + self.after
    }
}

fn inputs() -> Vec<Input> {
    let input = |what, before: &str, pattern: &str, after, kilobytes| Input {
        what,
        name: "payload.json",
        before: before.into(),
        pattern: pattern.into(),
        after,
        kilobytes,
        format: "human",
    };
    let list = format!("{}, \"dnsSubDomain\": [\"use1-az1.x\"", &VALID[..VALID.len() - 1]);
    let open = &VALID[..VALID.len() - 1];
    let page =
        "Text of a page.\n\n```json\n{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"#\"}\n```\n\n";
    let command = "curl -u 'a:b' --request POST https://cloud.mongodb.com/api/atlas/v2/groups/1/streams/privateLinkConnections --data '{\"provider\": \"AWS\", \"vendor: \"MSK\", \"arn\": \"#\"}'\n";
    vec![
        input("a valid list", &list, ",\"use1-az#.sample.us-east-1.aws.confluent.cloud\"", "]}", 10_240),
        input("unknown keys", open, ",\"k#\":0", "}", 128),
        input("items of the wrong type", &list, ",1", "]}", 64),
        input("one key again and again", open, ",\"region\":\"eu-west-1\"", "}", 256),
        input("a long string", &format!("{open}, \"dnsDomain\": \""), "0123456789", "\"}", 512),
        input("keys without quotes", open, ",k#:0", "}", 512),
        input("single quotes", open, ",'k#':'#'", "}", 512),
        input("keys that never end", open, ",\"k#: \"#\"", "}", 512),
        input("brackets that are never closed", "", "[{\"a\":", "", 512),
        input("brackets that close nothing", open, "]}", "", 512),
        input("comments", open, "/* # */", "}", 512),
        input("quotes", open, "\"\"\"", "", 512),
        input("words", "", "word ", "", 512),
        input("escapes", &format!("{open}, \"dnsDomain\": \""), "\\u00e4\\ud800", "\"}", 512),
        Input { format: "json", ..input("findings as JSON", open, ",\"k#\":0", "}", 64) },
        Input { name: "page.md", ..input("a long page", "# Page\n", page, "", 128) },
        Input { name: "page.sh", ..input("a long script", "#!/bin/sh\n", command, "", 128) },
        Input {
            name: "page.md",
            ..input("fences that are never closed", "", "```json\n{\"a\": [\n", "", 512)
        },
        Input {
            name: "page.rst",
            ..input("directives", "", ".. code-block:: sh\n\n   curl -d '{\n", "", 512)
        },
        Input { name: "page.txt", ..input("braces in a text", "", "{ \"provider\": ", "", 512) },
        Input {
            name: "page.ps1",
            ..input("strings that are never closed", "", "Invoke-RestMethod -Body \"{ ", "", 512)
        },
    ]
}

/// The most that twice the text may take.
const MOST: f64 = 2.3;

#[test]
fn twice_the_text_takes_twice_the_time() {
    let Some(release) = release() else { return };
    let folder = folder();
    let nothing = {
        write(folder.path(), "payload.json", "{}");
        instructions(&release, folder.path(), &["payload.json"])
    };
    let inputs = inputs();
    let next = AtomicUsize::new(0);
    // Two at a time: valgrind is slow, and the inputs are unlike each other.
    let work = || {
        let mut done = Vec::new();
        while let Some(input) = inputs.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((input, growth(&release, nothing, input)));
        }
        done
    };
    let results = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut results = work();
        results.extend(other.join().expect("no panic"));
        results
    });
    assert_eq!(results.len(), inputs.len());
    let mut wrong = String::new();
    for (input, counts) in results {
        let ratios: Vec<f64> = counts.windows(2).map(|pair| pair[1] as f64 / pair[0] as f64).collect();
        println!("{}: {counts:?} instructions, × {ratios:.2?}", input.what);
        if ratios.iter().any(|ratio| *ratio > MOST) {
            wrong += &format!("{}: {counts:?}, × {ratios:.2?}\n", input.what);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The instructions for the size, twice and four times the size, without those of the start-up.
fn growth(release: &Path, nothing: u64, input: &Input) -> [u64; 3] {
    let folder = folder();
    [1, 2, 4].map(|times| {
        write(folder.path(), input.name, input.text(times * input.kilobytes * 1024));
        let arguments = ["--kind=private-link", "--format", input.format, input.name];
        let arguments = if input.name.ends_with("json") { &arguments[..] } else { &arguments[1..] };
        let taken = instructions(release, folder.path(), arguments);
        assert!(taken > nothing + 100_000, "{}: nothing was read", input.what);
        taken - nothing
    })
}
