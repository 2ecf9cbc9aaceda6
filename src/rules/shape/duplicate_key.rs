use alloc::vec::Vec;

use crate::rules::{Edit, Findings, Place, rule};
use crate::text::{Member, Token, Tree, Value};

rule! {
    code: "duplicate-key",
    severity: Error,
    message: "`{key}` stands twice in the same object",
    help: "keep one of the two",
    why: "Receivers differ in which of the two they take, so the request may not say what its author reads in it.",
    source: Document("RFC 8259 section 4: the behaviour of software that receives an object with duplicate names is unpredictable"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r#"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1", "provider": "GCP"}"#) => "/provider",
    ],
    good: [Patch(&GCP_PUBSUB, "{}")],
}

/// Up to this many members, every pair is compared.
const FEW: usize = 24;

/// Looks at every object of the tree, whatever its kind.
pub(crate) fn check<'t>(tree: &'t Tree<'t>, found: &mut Findings<'t>) {
    let mut id = 0;
    while let Some(value) = tree.value(id) {
        if value.token() == Token::Object {
            judge(value, found);
        }
        id += 1;
    }
}

fn judge<'t>(object: Value<'t>, found: &mut Findings<'t>) {
    if object.members().nth(FEW).is_some() {
        return judge_many(object, found);
    }
    for (at, member) in object.members().enumerate() {
        if let Some(first) = object.members().take(at).find(|earlier| earlier.name() == member.name()) {
            report(first, member, found);
        }
    }
}

/// Sorts by name first, so that a million keys take no longer than they must.
fn judge_many<'t>(object: Value<'t>, found: &mut Findings<'t>) {
    let mut members: Vec<Member<'t>> = object.members().collect();
    members.sort_unstable_by(|a, b| (a.name(), a.key.id()).cmp(&(b.name(), b.key.id())));
    let mut rest = members.as_slice();
    while let [first, tail @ ..] = rest {
        let same = tail.iter().take_while(|member| member.name() == first.name()).count();
        for later in tail.iter().take(same) {
            report(*first, *later, found);
        }
        rest = tail.get(same..).unwrap_or(&[]);
    }
}

fn report<'t>(first: Member<'t>, later: Member<'t>, found: &mut Findings<'t>) {
    found
        .add(&RULE, Place::Key(later))
        .related(Place::Key(first), "it stands here first")
        .unsafe_fix("remove the second one", Edit::Remove(Place::Key(later)));
}
