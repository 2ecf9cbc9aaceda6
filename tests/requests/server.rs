//! A server on this machine that keeps what it is sent.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Received {
    pub line: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// Serves until it was asked once by somebody who says who they are, and gives that request.
pub struct Server {
    pub base: String,
    thread: JoinHandle<Received>,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let thread = std::thread::spawn(move || {
            loop {
                let (stream, _) = listener.accept().expect("somebody connects");
                if let Some(received) = serve(&stream) {
                    return received;
                }
            }
        });
        Self { base: format!("http://{address}/api/atlas/v2"), thread }
    }

    pub fn received(self) -> Received {
        self.thread.join().expect("the server does not panic")
    }
}

/// Answers the requests of one connection; the first with credentials is what is wanted.
fn serve(stream: &TcpStream) -> Option<Received> {
    let mut reader = BufReader::new(stream);
    loop {
        let received = receive(&mut reader)?;
        let mut stream = stream;
        if received.header("Authorization").is_some() {
            stream
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                .expect("the answer is taken");
            return Some(received);
        }
        let challenge = "Digest realm=\"MMS Public API\", domain=\"\", nonce=\"bm9uY2U=\", algorithm=MD5, qop=\"auth\", stale=false";
        write!(
            stream,
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: {challenge}\r\nContent-Length: 0\r\n\r\n"
        )
        .expect("the answer is taken");
    }
}

fn receive(reader: &mut BufReader<&TcpStream>) -> Option<Received> {
    let mut received = Received::default();
    reader.read_line(&mut received.line).ok().filter(|length| *length > 0)?;
    received.line.truncate(received.line.trim_end().len());
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("headers are text");
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        received.headers.push((name.to_owned(), value.to_owned()));
    }
    let length = received.header("Content-Length").map_or(0, |length| length.parse().expect("a number"));
    received.body = vec![0; length];
    reader.read_exact(&mut received.body).expect("the body is whole");
    Some(received)
}
