//! The library beside `serde_json`, on the four payloads of a first connection. `cargo xtask bench`
//! runs it and prints the ratios; alone: `cargo bench -p linkspec-benches`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use linkspec::{Kind, Options};

const PAYLOADS: [(&str, Kind, &str); 4] = [
    ("link-confluent", Kind::PrivateLink, include_str!("payloads/link-confluent.json")),
    ("link-msk", Kind::PrivateLink, include_str!("payloads/link-msk.json")),
    ("kafka-confluent", Kind::KafkaConnection, include_str!("payloads/kafka-confluent.json")),
    ("kafka-msk", Kind::KafkaConnection, include_str!("payloads/kafka-msk.json")),
];

fn valid_payloads(criterion: &mut Criterion) {
    for (name, kind, text) in PAYLOADS {
        let options = Options { kind: Some(kind), ..Options::default() };
        let mut group = criterion.benchmark_group(name);
        group.bench_function("serde_json", |bencher| {
            bencher.iter(|| serde_json::from_str::<serde_json::Value>(black_box(text)));
        });
        group.bench_function("read", |bencher| {
            bencher.iter(|| linkspec::text::read(black_box(text), &options.limits).tree.root().is_some());
        });
        group.bench_function("verdict", |bencher| {
            bencher.iter(|| linkspec::verdict(black_box(text), &options));
        });
        group.bench_function("check", |bencher| {
            bencher.iter(|| linkspec::check(black_box(text), &options));
        });
        group.finish();
    }
}

criterion_group!(benches, valid_payloads);
criterion_main!(benches);
