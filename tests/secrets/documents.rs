//! Documents whose commands carry secrets of their own.

use super::Planted;
use super::canary::Canaries;

/// What a `curl` command of a page may carry, each with a canary for `@`.
const OPTIONS: [&str; 14] = [
    "--user '@:@'",
    "--user \"reader:@\"",
    "--user=reader:@",
    "-u @:@",
    "-ureader:@",
    "-u 'reader:@' --digest",
    "--header 'Authorization: Bearer @'",
    "--header \"X-Api-Key: @\"",
    "-H 'Cookie: session=@; other=@'",
    "-H \"Authorization: Basic @==\"",
    "-H'X-Token: @'",
    "--header=X-Token:@",
    "--proxy-user reader:@",
    "--oauth2-bearer @",
];

const PAYLOAD: &str =
    r#"{"provider": "AWS", "vendor": "MSK", "dnsDomian": "x", "password": "@", "arn": "12345"}"#;
const BROKEN: &str = r#"{"provider": "AWS", "vendor: "MSK", "password": "@", "arn": "12345"}"#;

/// Pages and scripts of every syntax, each with some secrets.
pub fn documents(canaries: &mut Canaries) -> Vec<Planted> {
    let mut planted = Vec::new();
    for option in OPTIONS {
        for payload in [PAYLOAD, BROKEN] {
            for (separator, layout) in
                [(" ", "on one line"), (" \\\n  ", "over lines"), (" \\  \n  ", "with blanks behind")]
            {
                for url in [
                    "https://cloud.mongodb.com",
                    "https://reader:@@cloud.mongodb.com",
                    "'https://reader:@@cloud.mongodb.com",
                ] {
                    let quote = if url.starts_with('\'') { "'" } else { "" };
                    let command = [
                        "curl",
                        option,
                        "--request POST",
                        &format!("{url}/api/atlas/v2/groups/1/streams/privateLinkConnections{quote}"),
                        &format!("--data '{payload}'"),
                        option,
                    ]
                    .join(separator);
                    for (extension, before, after) in [
                        ("md", "# Page\n\n```sh\n", "\n```\n"),
                        ("sh", "#!/bin/sh\nPASSWORD=@\n", "\n"),
                        ("rst", ".. code-block:: shell\n\n   ", "\n\nText\n"),
                    ] {
                        let mut text = String::from(before);
                        text += &if extension == "rst" {
                            command.replace('\n', "\n   ")
                        } else {
                            command.clone()
                        };
                        text += after;
                        let what = format!("{option} {layout} in a .{extension}");
                        planted.push((extension, text, what));
                    }
                }
            }
        }
    }
    for (extension, text) in [
        ("md", format!("The key is @.\n\n```json\n{PAYLOAD}\n```\nand @\n")),
        ("txt", format!("Key: @\n\n{PAYLOAD}\n\nKey: @\n")),
        ("adoc", format!("[source,json]\n----\n{BROKEN}\n----\n@\n")),
        ("ps1", format!("$headers = @{{ Authorization = '@' }}\nInvoke-RestMethod -Method Post -Headers $headers -Uri https://cloud.mongodb.com/api/atlas/v2/groups/1/streams/privateLinkConnections -Body '{PAYLOAD}'\n").replacen("= @{", "= \u{1}{", 1)),
        ("sh", format!("cat <<EOF | curl -u reader:@ -d @- https://cloud.mongodb.com/api/atlas/v2/groups/1/streams/privateLinkConnections\n{PAYLOAD}\nEOF\n").replacen("@-", "\u{1}-", 1)),
    ] {
        planted.push((extension, text, format!("a .{extension}")));
    }
    planted
        .into_iter()
        .enumerate()
        .map(|(at, (extension, text, what))| {
            // `@@` of a URL is a canary and the sign that ends the user.
            let mut pieces = text.replace("@@", "@\u{1}").split('@').map(String::from).collect::<Vec<_>>();
            let last = pieces.pop().unwrap_or_default();
            let text = pieces.into_iter().map(|piece| piece + &canaries.plant()).collect::<String>() + &last;
            Planted { name: format!("{at:05}.{extension}"), text: text.replace('\u{1}', "@"), what }
        })
        .collect()
}
