//! How files are written: at once, with their permissions, and never through a link out of the tree.

use std::fs;

use crate::common::{VALID, folder, run_in, write};

const FIXABLE: &str = "{\"provider\": \"aws\", \"vendor\": \"MSK\", \"arn\": \"arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\"}";

fn is_fixed(text: &str) -> bool {
    text == FIXABLE.replace("aws\", ", "AWS\", ")
}

#[test]
fn a_folder_is_fixed_and_only_what_needs_it_is_written() {
    let folder = folder();
    let at = folder.path();
    let paths = ["a.json", "b/c.json", "b/d/e.json"].map(|name| write(at, name, FIXABLE));
    let others = [("valid.json", VALID), ("foreign.json", "{\"name\": \"aws\",}"), ("b.txt", "provider aws")]
        .map(|(name, text)| (write(at, name, text), text));
    let times = others
        .each_ref()
        .map(|(path, _)| fs::metadata(path).and_then(|data| data.modified()).expect("a time"));
    let run = run_in(at, ["check", "--fix", "."]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    assert!(paths.iter().all(|path| is_fixed(&fs::read_to_string(path).expect("a text"))));
    for ((path, text), time) in others.iter().zip(times) {
        assert_eq!(fs::read_to_string(path).expect("a text"), *text);
        assert_eq!(fs::metadata(path).and_then(|data| data.modified()).expect("a time"), time);
    }
    assert!(run.last_line().contains("; 3 fixed"), "{}", run.last_line());
}

#[test]
fn bytes_that_are_no_text_are_left_alone() {
    let folder = folder();
    let latin = [b"{\"provider\": \"aws\", \"name\": \"\xe9\",}".as_slice(), b"\xff\xfe{\0}\0"];
    for (at, bytes) in latin.into_iter().enumerate() {
        let path = write(folder.path(), &format!("{at}.json"), bytes);
        run_in(folder.path(), ["check", "--fix", "--unsafe-fixes", "--kind=private-link", "."]);
        assert_eq!(fs::read(path).expect("bytes"), bytes);
    }
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    #[test]
    fn permissions_stay_and_the_file_is_a_new_one() {
        let folder = folder();
        let path = write(folder.path(), "a.json", FIXABLE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
        let before = fs::metadata(&path).expect("a file");
        let reader = fs::File::open(&path).expect("a file");
        assert_eq!(run_in(folder.path(), ["check", "--fix", "a.json"]).exit, 0);
        let after = fs::metadata(&path).expect("a file");
        assert_eq!((after.mode(), after.uid(), after.gid()), (before.mode(), before.uid(), before.gid()));
        // Who was reading the old file still does.
        assert_eq!(std::io::read_to_string(reader).expect("a text"), FIXABLE);
        assert_ne!(before.ino(), after.ino());
    }

    #[test]
    fn a_file_that_may_not_be_written_is_not() {
        let folder = folder();
        let path = write(folder.path(), "a.json", FIXABLE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("permissions");
        let run = run_in(folder.path(), ["check", "--fix", "a.json"]);
        assert_eq!((run.exit, run.err.as_str()), (2, "linkspec: cannot fix `a.json`: permission denied\n"));
        assert_eq!(fs::read_to_string(path).expect("a text"), FIXABLE);
        assert!(run.last_line().ends_with("1 valid"), "{}", run.last_line());
    }

    #[test]
    fn a_link_is_followed_within_the_tree_and_stays_a_link() {
        let folder = folder();
        let target = write(folder.path(), "in/target.json", FIXABLE);
        symlink("in/target.json", folder.path().join("link.json")).expect("a link");
        assert_eq!(run_in(folder.path(), ["check", "--fix", "link.json"]).exit, 0);
        assert!(is_fixed(&fs::read_to_string(target).expect("a text")));
        assert!(folder.path().join("link.json").is_symlink());
    }

    #[test]
    fn a_link_out_of_the_tree_is_not_followed() {
        let outside = folder();
        let target = write(outside.path(), "target.json", FIXABLE);
        let folder = folder();
        let at = folder.path();
        symlink(&target, at.join("link.json")).expect("a link");
        symlink(outside.path(), at.join("linked")).expect("a link");
        write(at, "below/x.txt", "");
        symlink(&target, at.join("below/link.json")).expect("a link");
        let absolute = at.join("below/link.json").to_string_lossy().into_owned();
        for name in ["link.json", "./link.json", "linked/target.json", "linked", &absolute] {
            let run = run_in(at, ["check", "--fix", name]);
            assert_eq!(run.exit, 2, "{name}: {run:?}");
            assert!(run.err.ends_with(": a link on its path leads elsewhere\n"), "{}", run.err);
            assert_eq!(fs::read_to_string(&target).expect("a text"), FIXABLE, "{name}");
        }
        // By its own name it is written, from wherever.
        let run = run_in(at, ["check", "--fix", &target.to_string_lossy()]);
        assert_eq!((run.exit, run.err.as_str()), (0, ""));
        assert!(is_fixed(&fs::read_to_string(&target).expect("a text")));
    }
}
