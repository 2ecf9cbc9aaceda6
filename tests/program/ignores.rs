//! The walk against the walk of the crate `ignore`, over trees with ignore files of every sort.

use std::collections::BTreeSet;
use std::path::Path;

use ignore::WalkBuilder;

use crate::common::{VALID, folder, run_in, write};

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const NAMES: [&str; 6] = ["a", "b", "build", ".hidden", "x y", "ö"];

const LINES: [&str; 26] = [
    "a",
    "b/",
    "!a",
    "/a",
    "a/b",
    "**/build",
    "build/**",
    "*.json",
    "!b.json",
    "a.*",
    "!/x y",
    "x\\ y.json ",
    "[ab].json",
    "[!a].json",
    "a?json",
    "# a",
    "\\#",
    "",
    "!build/",
    "ö*",
    ".hidden",
    "!.hidden/a.json",
    "a/**/b",
    "[",
    "*",
    "!*/",
];

fn lines(numbers: &mut Numbers) -> String {
    let end = if numbers.below(3) == 0 { "\r\n" } else { "\n" };
    (0..=numbers.below(4)).map(|_| format!("{}{end}", numbers.pick(&LINES))).collect()
}

fn plant(root: &Path, numbers: &mut Numbers) {
    for _ in 0..60 {
        // Joined as relative names: a path that began with a slash would leave the folder.
        let mut steps: Vec<&str> = (0..numbers.below(4)).map(|_| numbers.pick(&NAMES)).collect();
        if numbers.below(20) == 0 {
            let text = lines(numbers);
            let file = numbers.pick(&[".gitignore", ".ignore", ".git/info/exclude"]);
            write(root, &[&steps[..], &[file]].concat().join("/"), text);
        }
        let name = format!("{}.json", numbers.pick(&NAMES));
        steps.push(&name);
        write(root, &steps.join("/"), VALID);
    }
}

fn expected(root: &Path, start: &str) -> BTreeSet<String> {
    let walk = WalkBuilder::new(root.join(start))
        .hidden(false)
        .require_git(false)
        .git_global(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    let files = walk.map(|entry| entry.expect("everything can be read"));
    let files = files.filter(|entry| entry.path().extension().is_some_and(|end| end == "json"));
    files.map(|entry| entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_walk_leaves_out_what_the_crate_leaves_out() {
    let (mut left_out, mut found) = (0, 0);
    for seed in 0..60 {
        let folder = folder();
        let mut numbers = Numbers(seed);
        plant(folder.path(), &mut numbers);
        for start in ["", "a", "b/a", "build"] {
            if !folder.path().join(start).is_dir() {
                continue;
            }
            let argument = if start.is_empty() { "." } else { start };
            let run = run_in(folder.path(), ["check", "--format=json", argument]);
            let files: BTreeSet<String> = run
                .reports()
                .iter()
                .map(|report| report["file"].as_str().unwrap().trim_start_matches("./").replace('\\', "/"))
                .collect();
            let expected = expected(folder.path(), start);
            assert_eq!(files, expected, "seed {seed}, from {argument}");
            found += files.len();
            left_out += 60_usize.saturating_sub(files.len());
        }
    }
    assert!(found > 2000 && left_out > 2000, "{found} found, {left_out} left out");
}
