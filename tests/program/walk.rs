//! Which files of a directory are checked, and in which order.

use crate::common::{INVALID, Run, VALID, folder, run_in, write};

fn files(run: &Run) -> Vec<String> {
    run.reports().iter().map(|report| report["file"].as_str().unwrap().replace('\\', "/")).collect()
}

#[test]
fn ignored_files_are_left_out_and_hidden_ones_are_not() {
    let folder = folder();
    for name in ["b.json", "a/z.json", "a/b.json", "A.json", "a.json", ".github/hook.json", "ö.json"] {
        write(folder.path(), name, VALID);
    }
    for name in [".git/config.json", "ignored/x.json", "a/local.json", "data.yaml", "data.jsn"] {
        write(folder.path(), name, INVALID);
    }
    write(folder.path(), ".gitignore", "ignored/\n");
    write(folder.path(), "a/.gitignore", "local.*\n");
    let expected =
        ["./.github/hook.json", "./A.json", "./a/b.json", "./a/z.json", "./a.json", "./b.json", "./ö.json"];
    let run = run_in(folder.path(), ["check", "--format=json", "."]);
    assert_eq!((files(&run).as_slice(), run.exit), (&expected.map(String::from)[..], 0), "{run:?}");
    // What is named is checked, ignored or not.
    let named = run_in(folder.path(), ["check", "--format=json", "ignored/x.json"]);
    assert_eq!(named.exit, 1);
}

#[test]
fn a_file_is_checked_once_however_often_and_however_it_is_named() {
    let folder = folder();
    write(folder.path(), "a/b.json", INVALID);
    write(folder.path(), "c.json", VALID);
    for arguments in [
        &["a/b.json", "a/b.json"][..],
        &["a", "a/b.json"],
        &["a/b.json", "./a/b.json", "a//b.json", "a/./b.json"],
        &["a", "a/", "./a"],
    ] {
        let run = run_in(folder.path(), [&["check", "--format=json"], arguments].concat());
        assert_eq!(files(&run).len(), 1, "{arguments:?}: {run:?}");
    }
    let all = run_in(folder.path(), ["check", "--format=json", "c.json", ".", "a/b.json"]);
    assert_eq!(files(&all).len(), 2, "{all:?}");
}

#[test]
fn reports_stand_in_path_order_whatever_the_order_of_the_arguments() {
    let folder = folder();
    for number in 0..80 {
        let text = if number % 3 == 0 { INVALID } else { VALID };
        write(folder.path(), &format!("{:02}/{number}.json", number * 37 % 80), text);
    }
    let first = run_in(folder.path(), ["check", "--format=jsonl", "."]);
    assert_eq!(first.out.lines().count(), 80);
    for _ in 0..3 {
        let again = run_in(folder.path(), ["check", "--format=jsonl", "."]);
        assert_eq!((&again.out, again.exit), (&first.out, 1));
    }
    let run = run_in(folder.path(), ["check", "--format=json", "70", "05", "33"]);
    let mut sorted = files(&run);
    sorted.sort();
    assert_eq!((files(&run), sorted.len()), (sorted, 3));
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_in_circles() {
    use std::os::unix::fs::symlink;
    let folder = folder();
    write(folder.path(), "a/b.json", VALID);
    symlink("..", folder.path().join("a/up")).unwrap();
    symlink("../a", folder.path().join("a/self")).unwrap();
    symlink("self.json", folder.path().join("a/self.json")).unwrap();
    let run = run_in(folder.path(), ["check", "--format=json", "."]);
    assert_eq!((files(&run), run.exit), (vec!["./a/b.json".into()], 0), "{run:?}");
    // A link that is named is followed.
    let named = run_in(folder.path(), ["check", "--format=json", "a/self"]);
    assert_eq!(files(&named), ["a/self/b.json"]);
}

/// A folder below that cannot be read is exit 2, and the others are still judged. The path of the
/// innermost folder is longer than the system allows, which stops even root.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_walked_does_not_stop_the_walk() {
    let folder = folder();
    write(folder.path(), "a.json", VALID);
    write(folder.path(), "z.json", INVALID);
    let ten = vec!["d".repeat(250); 10].join("/");
    for half in ["deep", "deeper"] {
        std::fs::create_dir_all(folder.path().join(half).join(&ten)).unwrap();
    }
    let inside = folder.path().join("deep").join(&ten).join("deeper");
    std::fs::rename(folder.path().join("deeper"), inside).unwrap();
    let run = run_in(folder.path(), ["check", "--format=json", "."]);
    assert_eq!(files(&run), ["./a.json", "./z.json"], "{:.300}", run.err);
    assert_eq!(run.exit, 2);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    let (path, why) = run.err.trim_end().rsplit_once("`: ").expect("a path and why");
    assert!(path.starts_with("linkspec: cannot check `./deep/ddd"), "{}", run.err);
    assert_eq!(why, "file name too long");
}

#[test]
fn an_empty_directory_is_nothing_to_check() {
    let folder = folder();
    let run = run_in(folder.path(), ["check", "."]);
    assert_eq!((run.out.as_str(), run.err.as_str(), run.exit), ("nothing to check\n", "", 0));
    let json = run_in(folder.path(), ["check", "--format=json", "."]);
    assert_eq!(json.out, "{\"version\":1,\"reports\":[]}\n");
    let lines = run_in(folder.path(), ["check", "--format=jsonl", "."]);
    assert_eq!(lines.out, "");
}
