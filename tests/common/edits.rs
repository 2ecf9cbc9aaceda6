//! Applies the edits of a fix as the contract describes them, without the library's help.

use serde_json::Value;

/// The text after all edits of a fix; none where an edit does not fit the text.
pub fn apply(text: &str, fix: &Value) -> Option<String> {
    let edits = fix["edits"].as_array()?;
    let (texts, values): (Vec<&Value>, Vec<&Value>) = edits.iter().partition(|edit| edit["op"] == "text");
    let mut text = replaced(text, &texts)?;
    if !values.is_empty() {
        let mut payload: Value = serde_json::from_str(&text).ok()?;
        // From the end, so that the places of earlier items stay.
        for edit in values.iter().rev() {
            change(&mut payload, edit)?;
        }
        text = serde_json::to_string_pretty(&payload).ok()?;
    }
    Some(text)
}

fn replaced(text: &str, edits: &[&Value]) -> Option<String> {
    let mut spans = Vec::new();
    for edit in edits {
        let (start, end) = (byte(text, &edit["start"])?, byte(text, &edit["end"])?);
        spans.push((start, end, edit["text"].as_str()?));
    }
    spans.sort();
    let overlap = spans.windows(2).any(|pair| pair[0].1 > pair[1].0);
    assert!(!overlap, "edits overlap: {edits:?}");
    let mut out = String::from(text);
    for (start, end, new) in spans.into_iter().rev() {
        out.replace_range(start..end, new);
    }
    Some(out)
}

/// The byte of a position, found by its offset, and then by its line and column, which must agree.
pub fn byte(text: &str, position: &Value) -> Option<usize> {
    let (mut line, mut column, mut offset) = (1, 1, 0);
    let mut letters = text.char_indices().peekable();
    loop {
        let here = letters.peek().map_or(text.len(), |(at, _)| *at);
        if position["offset"] == offset {
            assert_eq!(
                (&position["line"], &position["column"]),
                (&line.into(), &column.into()),
                "{position}"
            );
            return Some(here);
        }
        let (_, letter) = letters.next()?;
        let units = letter.len_utf16() as u64;
        offset += units;
        let ends = letter == '\n' || letter == '\r' && letters.peek().is_none_or(|(_, next)| *next != '\n');
        (line, column) = if ends { (line + 1, 1) } else { (line, column + units) };
    }
}

fn change(payload: &mut Value, edit: &Value) -> Option<()> {
    let (parent, last) = edit["pointer"].as_str()?.rsplit_once('/')?;
    let key = last.replace("~1", "/").replace("~0", "~");
    let parent = payload.pointer_mut(parent)?;
    match (edit["op"].as_str()?, parent) {
        ("set", Value::Object(object)) => {
            object.insert(key, edit["value"].clone());
        }
        ("set", Value::Array(array)) => *array.get_mut(key.parse::<usize>().ok()?)? = edit["value"].clone(),
        ("remove", Value::Object(object)) => {
            object.shift_remove(&key)?;
        }
        ("remove", Value::Array(array)) => {
            let index: usize = key.parse().ok()?;
            if index >= array.len() {
                return None;
            }
            array.remove(index);
        }
        ("rename", Value::Object(object)) => {
            let to = edit["to"].as_str()?;
            let renamed = std::mem::take(object)
                .into_iter()
                .map(|(name, value)| (if name == key { to.into() } else { name }, value));
            *object = renamed.collect();
        }
        _ => return None,
    }
    Some(())
}
