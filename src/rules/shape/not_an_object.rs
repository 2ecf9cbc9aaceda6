use crate::rules::{Findings, rule};
use crate::text::{Token, Value};

rule! {
    code: "not-an-object",
    severity: Error,
    message: "the payload is {actual}, not an object",
    help: "every payload is a JSON object: `{ … }`",
    why: "The API answers 400 to a body that is no object, and there is no key to hang anything else on.",
    source: Document("Atlas Administration API specification: every streams request body is of type object"),
    since: "2023-02-01",
    bad: [
        Text(Kind::PrivateLink, r#"[{"provider": "AWS"}]"#) => "",
        Text(Kind::PrivateLink, r#""{\"provider\": \"AWS\"}""#) => "",
    ],
    good: [Patch(&AWS_MSK, "{}")],
}

pub(crate) fn check<'t>(root: Value<'t>, found: &mut Findings<'t>) -> bool {
    match root.token() {
        Token::Object => true,
        // Whatever stands there has been reported where it could not be read.
        Token::Hole => false,
        token => {
            found.at(&RULE, root).with("actual", token.describe());
            false
        }
    }
}
