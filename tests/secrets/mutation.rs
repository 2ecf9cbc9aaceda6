//! Breaks texts as people and editors do.

use super::Planted;
use super::canary::Dice;

/// Each text broken. Left out is what is JSON all the same, and what lost a piece of a
/// document: there a secret may have become none, because its key is another one now.
pub fn broken(whole: &[Planted], dice: &mut Dice) -> Vec<Planted> {
    let mut broken = Vec::new();
    for file in whole {
        let (how, text) = break_one(&file.text, dice);
        let is_document = !file.name.ends_with(".json");
        if is_document && ["with a hole", "turned around"].contains(&how) {
            continue;
        }
        if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
            continue;
        }
        let extension = file.name.rsplit('.').next().expect("a file has an extension");
        let name = format!("{:05}.{extension}", broken.len());
        broken.push(Planted { name, text, what: format!("{} ({how})", file.what) });
    }
    broken
}

fn break_one(text: &str, dice: &mut Dice) -> (&'static str, String) {
    let mut letters: Vec<char> = text.chars().collect();
    let punctuation: Vec<usize> = (0..letters.len()).filter(|at| "{}[]\",:".contains(letters[*at])).collect();
    let quotes: Vec<usize> = punctuation.iter().copied().filter(|at| letters[*at] == '"').collect();
    let how = match dice.roll(12) {
        0 => {
            letters.truncate(dice.roll(letters.len()));
            "cut off"
        }
        1 | 2 => {
            letters.remove(*dice.pick(&quotes));
            "without a quote"
        }
        3 => {
            for at in &quotes {
                letters[*at] = '\'';
            }
            "in single quotes"
        }
        4 => {
            letters.remove(*dice.pick(&punctuation));
            "without a character"
        }
        5 => {
            letters.insert(
                *dice.pick(&punctuation),
                *dice.pick(&['"', ',', '{', '}', '[', ':', '\\', '\n', '#']),
            );
            "with a character too many"
        }
        6 => {
            for at in quotes.iter().rev() {
                letters.insert(*at, '\\');
            }
            "with escaped quotes"
        }
        7 => {
            for at in quotes.iter().rev() {
                letters.remove(*at);
            }
            "without quotes"
        }
        8 => {
            let at = dice.roll(letters.len());
            letters.insert(at, *dice.pick(&['"', '\'', '\n', '\u{0}', ' ', '`', '\\']));
            "with a character somewhere"
        }
        9 => {
            let from = dice.roll(letters.len());
            let to = (from + dice.roll(40)).min(letters.len());
            letters.drain(from..to);
            "with a hole"
        }
        10 => {
            letters.iter_mut().filter(|letter| **letter == ':').for_each(|letter| *letter = '=');
            "with equals signs"
        }
        _ => {
            let at = dice.roll(letters.len());
            letters.rotate_left(at);
            "turned around"
        }
    };
    (how, letters.into_iter().collect())
}
