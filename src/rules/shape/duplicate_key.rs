use crate::rules::{Edit, Findings, Place, rule};
use crate::text::order::{Named, sorted_names};
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
    let names = object.members().map(|member| Named { name: member.name(), id: member.key.id(), case: true });
    let mut first: Option<Named<'t>> = None;
    for name in sorted_names(names.collect()) {
        match first {
            Some(first) if first.same(&name) => {
                if let (Some(first), Some(later)) = (member(object, first.id), member(object, name.id)) {
                    report(first, later, found);
                }
            }
            _ => first = Some(name),
        }
    }
}

/// The member whose key has this id.
fn member<'t>(object: Value<'t>, key: u32) -> Option<Member<'t>> {
    Some(Member { key: object.tree().value(key)?, value: object.tree().value(key + 1)? })
}

fn report<'t>(first: Member<'t>, later: Member<'t>, found: &mut Findings<'t>) {
    found
        .add(&RULE, Place::Key(later))
        .related(Place::Key(first), "it stands here first")
        .unsafe_fix("remove the second one", Edit::Remove(Place::Key(later)));
}
