//! No secret ever appears, wherever it stands and however broken the text around it is: canaries are
//! planted, everything that the library and the program say is searched for them.
#![allow(unreachable_pub, reason = "a crate of its own has nobody to reach it")]

#[path = "../common/mod.rs"]
mod common;

mod canary;
mod documents;
mod mutation;
mod places;

use std::fs;

use linkspec::{Kind, check, check_bytes, check_document};

use canary::{Canaries, Dice};
use common::{finish, folder, options, program};

/// A file with secrets in it.
pub struct Planted {
    name: String,
    text: String,
    /// Which text around a secret this is, for whoever reads a failure.
    what: String,
}

/// What was seen while looking for canaries: a test that shows nothing finds nothing.
#[derive(Debug, Default)]
struct Seen {
    findings: usize,
    frames: usize,
}

/// Lets the library and the program speak about the files, and searches all they say.
fn look(files: &[Planted], canaries: &Canaries, kind: Option<Kind>) -> Seen {
    let mut seen = Seen::default();
    let folder = folder();
    for file in files {
        fs::write(folder.path().join(&file.name), &file.text).expect("files can be written");
        let mut reports = check_document(&file.text, &file.name, &options(kind));
        reports.push(check(&file.text, &options(kind)));
        reports.push(check_bytes(file.text.as_bytes(), &options(kind)));
        for report in reports {
            seen.findings += report.diagnostics.len();
            let said = format!("{report:?} {} {}", report.verdict, common::json(&report));
            if let Some(leak) = canaries.leak(&said) {
                panic!("the library shows {leak:?} of {}: {said}\n{}", file.what, file.text);
            }
        }
    }
    for (arguments, colour) in [
        (&["--notes"][..], "NO_COLOR"),
        (&["--notes"], "CLICOLOR_FORCE"),
        (&["--format=json"], "NO_COLOR"),
        (&["--format=jsonl", "--templates"], "CLICOLOR_FORCE"),
    ] {
        let mut command = program();
        command.args(["check", "."]).args(arguments).current_dir(folder.path());
        command.args(kind.map(|kind| format!("--kind={kind}"))).env(colour, "1");
        let run = finish(&mut command, b"");
        seen.frames += run.out.matches(" | ").count();
        for said in [&run.out, &run.err] {
            if let Some(leak) = canaries.leak(said) {
                let at = said.find(leak).unwrap_or(0);
                let around = said.get(at.saturating_sub(600)..).unwrap_or(said);
                let file = files.iter().find(|file| file.text.contains(leak));
                let (what, text) = file.map_or(("", ""), |file| (&file.what, &file.text));
                panic!("{arguments:?} shows {leak:?} of {what}: …{around:.1200}…\n{text}");
            }
        }
    }
    seen
}

/// The same in every run, so that a failure can be seen again; `LINKSPEC_SEED` makes another run.
fn seed(test: u64) -> u64 {
    let seed = std::env::var("LINKSPEC_SEED").ok().and_then(|seed| seed.parse().ok());
    seed.unwrap_or(0) * 10 + test
}

/// Whether anything is required of a payload of this kind.
fn has_rules(kind: Kind) -> bool {
    !check("{}", &options(Some(kind))).diagnostics.is_empty()
}

/// Of the two kinds that are written by hand every payload, of the others a few.
fn some<T>(kind: Kind, of: Vec<T>) -> Vec<T> {
    let every = if matches!(kind, Kind::PrivateLink | Kind::KafkaConnection) { 1 } else { 12 };
    of.into_iter().step_by(every).collect()
}

#[test]
fn secrets_of_payloads_that_parse_never_appear() {
    for kind in Kind::ALL {
        let (mut canaries, mut dice) = (Canaries::new(seed(1)), Dice::new(seed(1)));
        let files = some(*kind, places::payloads(*kind, &mut canaries, &mut dice));
        let seen = look(&files, &canaries, Some(*kind));
        println!("{kind}: {seen:?}");
        assert!(!has_rules(*kind) || seen.findings > 10 && seen.frames > 10, "{kind}: {seen:?}");
        look(&files[..files.len() / 4], &canaries, None);
    }
}

#[test]
fn secrets_of_broken_texts_never_appear() {
    for kind in Kind::ALL {
        let (mut canaries, mut dice) = (Canaries::new(seed(2)), Dice::new(seed(2)));
        let whole = places::payloads(*kind, &mut canaries, &mut dice);
        let files = some(*kind, mutation::broken(&whole, &mut dice));
        let seen = look(&files, &canaries, Some(*kind));
        println!("{kind}: {seen:?}");
        assert!(seen.findings > 2 * files.len() && seen.frames > files.len(), "{kind}: {seen:?}");
        look(&files[..files.len() / 4], &canaries, None);
    }
}

#[test]
fn secrets_of_documents_never_appear() {
    let (mut canaries, mut dice) = (Canaries::new(seed(3)), Dice::new(seed(3)));
    let whole = documents::documents(&mut canaries);
    let seen = look(&whole, &canaries, None);
    println!("documents: {seen:?}");
    assert!(seen.findings > 100 && seen.frames > 200, "{seen:?}");
    let broken = mutation::broken(&whole, &mut dice);
    let seen = look(&broken, &canaries, None);
    println!("broken documents: {seen:?}");
    assert!(seen.findings > 500 && seen.frames > 500, "{seen:?}");
}

/// The search itself finds what it should.
#[test]
fn a_canary_that_is_shown_is_found() {
    let mut canaries = Canaries::new(4);
    let canary = canaries.plant();
    assert_eq!(canaries.leak(&format!("… {canary} …")), Some(&canary[..6]));
    assert_eq!(canaries.leak(&format!("…{}…", &canary[9..15])), Some(&canary[9..15]));
    assert_eq!(canaries.leak(&format!("…{}…", &canary[9..14])), None);
}
