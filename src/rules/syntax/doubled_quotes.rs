use crate::rules::rule;

rule! {
    code: "doubled-quotes",
    severity: Error,
    message: "the string stands in doubled quotes",
    help: "write one quote at each end",
    why: "CSV files and spreadsheets double quotes; JSON does not.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", ""vendor"": "PUBSUB", "region": "us-central1"}"##) => "/vendor",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
