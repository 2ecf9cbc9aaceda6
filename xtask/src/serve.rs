//! `cargo xtask serve`: the page on this machine, with the headers that it is to be served with.

use std::fs::File;
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

/// Nothing but the page's own files; WebAssembly, and no script that is made at run time.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// Serves a folder to this machine only, until the process ends.
pub(crate) fn serve(folder: &Path, port: u16) -> Result<()> {
    let server = listen(port)?;
    println!("http://{}/", server.server_addr());
    answer_all(&server, folder);
    Ok(())
}

/// Serves a folder beside whatever else this process does; returns its address.
pub(crate) fn serve_beside(folder: PathBuf) -> Result<String> {
    let server = listen(0)?;
    let address = format!("http://{}", server.server_addr());
    std::thread::spawn(move || answer_all(&server, &folder));
    Ok(address)
}

/// Port 0 is any that is free.
fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("cannot listen on port {port}: {error}"))
}

fn answer_all(server: &Server, folder: &Path) {
    for request in server.incoming_requests() {
        let folder = folder.to_path_buf();
        // A browser that stops reading one answer must not keep the next one waiting.
        std::thread::spawn(move || {
            // Whoever asked may be gone; the next one is not.
            let _ = answer(request, &folder);
        });
    }
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    match named(folder, request.url()).and_then(|path| Some((File::open(&path).ok()?, path))) {
        Some((file, path)) => {
            let headers = [
                ("Content-Type", content_type(&path)),
                ("Content-Security-Policy", POLICY),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "no-referrer"),
                ("Cache-Control", "no-cache"),
            ];
            let mut response = Response::from_file(file);
            for (name, value) in headers {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request.respond(Response::from_string("there is no such file").with_status_code(404)),
    }
}

/// The file that an address names; none for one that leads out of the folder.
fn named(folder: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(path);
    (inside && file.is_file()).then_some(file)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn only_files_of_the_page_are_served() {
        let site = paths::root().join("www");
        assert_eq!(named(&site, "/"), Some(site.join("index.html")));
        assert_eq!(named(&site, "/app/main.js?x=1"), Some(site.join("app/main.js")));
        for wrong in [
            "/../Cargo.toml",
            "//etc/passwd",
            "/app/../../Cargo.toml",
            "/app",
            "/no.js",
            "/%2e%2e/Cargo.toml",
        ] {
            assert_eq!(named(&site, wrong), None, "{wrong}");
        }
    }
}
