use crate::rules::rule;

rule! {
    code: "unused-ignore",
    severity: Warning,
    message: "no finding of `{code}` is ignored here any more",
    help: "remove the entry",
    why: "An entry that outlives its reason hides the next mistake of its sort.",
    source: Reasoning("every file that the entry names was checked, and none breaks the rule there"),
    since: "",
    bad: [Configured("[[ignore]]\nfiles = \"*.json\"\ncode = \"missing-key\"\nreason = \"filled in by the pipeline\"\n") => ""],
    good: [Configured("[rules]\nmissing-key = \"warning\"\n")],
}
