//! Strings that occur nowhere else, and the search for them.

use std::collections::HashSet;

/// The shortest piece of a canary that counts as shown.
const PIECE: usize = 6;

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(0x9e37_79b9_7f4a_7c15 ^ (seed << 17))
    }

    /// A number below `end`.
    pub fn roll(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("it is below `end`")
    }

    /// One of some things.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

/// The canaries of a test.
pub struct Canaries {
    dice: Dice,
    pieces: HashSet<String>,
    /// How pieces begin: the search runs over megabytes.
    beginnings: Vec<bool>,
}

/// A number for the first three bytes.
fn beginning(piece: &[u8]) -> usize {
    piece.iter().take(3).fold(0, |number, byte| (number << 7) | usize::from(byte & 127))
}

impl Canaries {
    pub fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed + 1000), pieces: HashSet::new(), beginnings: vec![false; 1 << 21] }
    }

    /// A new canary: letters and digits that make no words.
    pub fn plant(&mut self) -> String {
        self.of("bcdfghjkmnpqrtvwxzBCDFGHJKMNPQRTVWXZ23456789", 24)
    }

    /// A new canary that is a number.
    pub fn plant_number(&mut self) -> String {
        String::from("7") + &self.of("23456789", 17)
    }

    fn of(&mut self, letters: &str, length: usize) -> String {
        let canary: String =
            (0..length).map(|_| char::from(letters.as_bytes()[self.dice.roll(letters.len())])).collect();
        for at in 0..=length - PIECE {
            let piece = &canary[at..at + PIECE];
            self.beginnings[beginning(piece.as_bytes())] = true;
            self.pieces.insert(piece.to_owned());
        }
        canary
    }

    /// The first piece of a canary in a text.
    pub fn leak<'t>(&self, text: &'t str) -> Option<&'t str> {
        let windows = text.as_bytes().windows(PIECE).enumerate();
        windows
            .filter(|(_, piece)| self.beginnings[beginning(piece)])
            .filter_map(|(at, _)| text.get(at..at + PIECE))
            .find(|piece| self.pieces.contains(*piece))
    }
}
