//! Outcomes that nobody knows: sent, and no answer came, or it was not kept.

use linkspec::procedure::{Event, Next, Operation};
use serde_json::json;

use crate::atlas::Atlas;
use crate::config::{confluent, enterprise, msk, peering};
use crate::run::Run;

/// Drives up to the request that changes something for the `at`-th time.
fn up_to_change(run: Run, at: usize) -> Option<Run> {
    let seen = std::cell::Cell::new(0);
    let run = run.drive(|next| {
        let changes = matches!(next, Next::Send { request, .. } if !request.operation().is_safe());
        seen.set(seen.get() + usize::from(changes));
        changes && seen.get() > at
    });
    matches!(run.last(), Next::Send { .. }).then_some(run)
}

fn sent(run: &Run) -> linkspec::procedure::Request {
    let Next::Send { request, .. } = run.last() else { panic!("{:?}", run.last()) };
    request.clone()
}

#[test]
fn a_lost_answer_makes_nothing_twice() {
    let mut lost = 0;
    for config in [confluent(), enterprise(), msk(), peering()] {
        for at in 0..3 {
            for arrived in [true, false] {
                let Some(mut run) = up_to_change(Run::new(config.clone(), Atlas::default()), at) else {
                    continue;
                };
                let request = sent(&run);
                if arrived {
                    run.atlas.answer(&request);
                }
                run.events.push(Event::Lost { operation: request.operation() });
                let run = run.finish();
                assert!(matches!(run.last(), Next::Done { .. }), "{:?}", run.last());
                let idempotent =
                    matches!(request.operation(), Operation::UpdatePrivateLink | Operation::AcceptVpcPeering);
                if !idempotent {
                    assert_eq!(
                        run.atlas.count(request.operation()),
                        1,
                        "{}: {:?}",
                        request.operation(),
                        run.story()
                    );
                }
                assert!(run.atlas.links.len() <= 1 && run.atlas.connections.len() <= 1);
                lost += 1;
            }
        }
    }
    assert!(lost >= 16, "{lost} answers were lost");
}

#[test]
fn a_server_error_after_a_create_is_looked_into() {
    let error = json!({"error": 504, "errorCode": "STREAM_PROCESSOR_TIMEOUT", "detail": "It took too long.", "reason": "Gateway Timeout"});
    for (status, body) in [(504, error.to_string()), (502, "<html>".to_owned()), (500, String::new())] {
        for at in [0, 1] {
            for arrived in [true, false] {
                let mut run = up_to_change(Run::new(msk(), Atlas::default()), at).expect("there are two");
                let request = sent(&run);
                if arrived {
                    run.atlas.answer(&request);
                }
                run.events.push(Event::answered(request.operation(), status, &body));
                let run = run.finish();
                match run.last() {
                    Next::Done { .. } => assert!(arrived),
                    Next::Failed { reason, .. } => {
                        assert!(!arrived && reason.contains(request.operation().as_str()), "{reason}");
                        assert!(run.story().ends_with(&[
                            if at == 0 { "list-private-links" } else { "list-connections" },
                            "failed"
                        ]));
                    }
                    other => panic!("{other:?}"),
                }
                assert!(run.atlas.count(request.operation()) <= 1, "{:?}", run.story());
            }
        }
    }
}

#[test]
fn what_exists_already_by_the_servers_word_is_found() {
    let error = json!({"error": 400, "errorCode": "STREAM_PRIVATE_LINK_ALREADY_EXISTS", "detail": "It exists.", "reason": "Bad Request"});
    for there in [true, false] {
        let mut run = up_to_change(Run::new(confluent(), Atlas::default()), 0).expect("it creates a link");
        let request = sent(&run);
        if there {
            // Somebody else made it in between.
            run.atlas.answer(&request);
        }
        run.events.push(Event::answered(request.operation(), 400, &error.to_string()));
        let run = run.finish();
        match run.last() {
            Next::Done { .. } => assert!(there),
            Next::Failed { reason, code, .. } => {
                assert!(
                    !there && reason.ends_with("400 STREAM_PRIVATE_LINK_ALREADY_EXISTS: It exists."),
                    "{reason}"
                );
                assert_eq!(code.as_deref(), Some("STREAM_PRIVATE_LINK_ALREADY_EXISTS"));
            }
            other => panic!("{other:?}"),
        }
    }
}
