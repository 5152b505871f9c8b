//! The real program, in its own folder, on SQLite unless a test sets `DATABASE_URL`.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Arc, Mutex, MutexGuard,
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread::{JoinHandle, spawn},
    time::Instant,
};

use tempfile::TempDir;

use super::{
    PATIENCE,
    raw_http::{Wire, WireResponse},
};

/// A working folder with a data folder, and settings.
pub(crate) struct Installation {
    folder: TempDir,
    settings: Vec<(String, String)>,
    umask: &'static str,
}

impl Installation {
    /// An empty installation that listens on any free port of localhost and hashes passwords
    /// fast.
    pub(crate) fn new() -> Self {
        Self::with(&[])
    }

    /// An installation with these settings.
    pub(crate) fn with(settings: &[(&str, &str)]) -> Self {
        let own = [
            ("LEPTOS_SITE_ADDR", "127.0.0.1:0"),
            ("REGULA_PUBLIC_URL", "http://localhost"),
            ("REGULA_PASSWORD_HASHING", "fast"),
        ];
        Self {
            folder: tempfile::tempdir().unwrap(),
            settings: own
                .iter()
                .chain(settings)
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            umask: "022",
        }
    }

    /// Sets the umask of the program, as octal digits.
    pub(crate) fn set_umask(&mut self, umask: &'static str) {
        self.umask = umask;
    }

    /// Sets or replaces a setting for the next start.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.settings.retain(|(key, _)| key != name);
        self.settings.push((name.to_owned(), value.to_owned()));
    }

    /// Path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts the program with these arguments and `input` on standard input.
    fn start(&self, arguments: &[&str], input: &str) -> Process {
        // SIGXFSZ is ignored: a write above `Server::limit_files` fails instead of killing the program.
        let mut child = Command::new("/bin/sh")
            .args(["-c", r#"trap '' XFSZ; umask "$0"; exec "$@""#, self.umask])
            .arg(env!("CARGO_BIN_EXE_regula"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        let mut stdout = child.stdout.take().unwrap();
        let printed = spawn(move || {
            let mut text = String::new();
            stdout.read_to_string(&mut text).unwrap();
            text
        });
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        let log = Arc::new(Mutex::new(String::new()));
        let kept = Arc::clone(&log);
        spawn(move || {
            for line in stderr.split(b'\n') {
                let line = String::from_utf8_lossy(&line.unwrap()).into_owned();
                let mut log = kept.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Process {
            child,
            printed: Some(printed),
            lines,
            log,
        }
    }

    /// Runs a command until it exits.
    pub(crate) fn run(&self, arguments: &[&str]) -> Finished {
        self.run_with(arguments, "")
    }

    /// Runs a command with standard input until it exits.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Finished {
        self.start(arguments, input).finish()
    }

    /// Starts the server and waits until it is ready.
    pub(crate) fn serve(&self) -> Server {
        let process = self.start(&["serve"], "");
        let line = process.wait_for("\"serving\"");
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        Server {
            address: line["address"].as_str().unwrap().parse().unwrap(),
            process,
        }
    }
}

/// A running program.
struct Process {
    child: Child,
    printed: Option<JoinHandle<String>>,
    lines: Receiver<String>,
    log: Arc<Mutex<String>>,
}

/// A program that exited.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    /// Standard output.
    pub(crate) printed: String,
    /// Standard error: the log.
    pub(crate) log: String,
}

impl Finished {
    /// Standard output, after asserting success.
    #[track_caller]
    pub(crate) fn success(self) -> String {
        assert!(self.status.success(), "{self:?}");
        self.printed
    }

    /// Standard error, after asserting a regular failure.
    #[track_caller]
    pub(crate) fn failure(self) -> String {
        assert_eq!(self.status.code(), Some(1), "{self:?}");
        assert_eq!(self.printed, "");
        self.log
    }
}

impl Process {
    /// The next line of the log that contains this text.
    fn wait_for(&self, text: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(line) if line.contains(text) => return line,
                Ok(_) => {}
                Err(_) => panic!("{text} is not in the log:\n{}", self.log.lock().unwrap()),
            }
        }
    }

    /// Waits until the program exits.
    fn finish(mut self) -> Finished {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.lines.recv_timeout(left) {
                Ok(_) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("still running:\n{}", self.log.lock().unwrap())
                }
            }
        }
        let status = self.child.wait().unwrap();
        let printed = self.printed.take().unwrap().join().unwrap();
        let log = self.log.lock().unwrap().clone();
        Finished {
            status,
            printed,
            log,
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A running server that accepts requests.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    process: Process,
}

impl Server {
    /// Sends the server SIGTERM.
    pub(crate) fn terminate(&self) {
        let kill = format!("kill -TERM {}", self.process.child.id());
        let status = Command::new("sh").args(["-c", &kill]).status().unwrap();
        assert!(status.success());
    }

    /// Stops reading the log until the guard is dropped, so that the pipe fills up.
    pub(crate) fn pause_log(&self) -> MutexGuard<'_, String> {
        self.process.log.lock().unwrap()
    }

    /// Limits the size of the files that the server writes; `None` lifts the limit. Writes above it
    /// fail with EFBIG.
    pub(crate) fn limit_files(&self, bytes: Option<u32>) {
        let soft = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
        let status = Command::new("prlimit")
            .args(["--pid", &self.process.child.id().to_string()])
            .arg(format!("--fsize={soft}:"))
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// A file of `/proc` about the server's process (proc(5)).
    pub(crate) fn proc(&self, name: &str) -> String {
        let path = format!("/proc/{}/{name}", self.process.child.id());
        std::fs::read_to_string(path).unwrap()
    }

    /// The log so far.
    pub(crate) fn log(&self) -> String {
        self.process.log.lock().unwrap().clone()
    }

    /// The next line of the log that contains this text.
    pub(crate) fn wait_for(&self, text: &str) -> String {
        self.process.wait_for(text)
    }

    /// Waits until the server has stopped.
    pub(crate) fn finish(self) -> Finished {
        self.process.finish()
    }

    /// Stops the server and returns its log.
    #[track_caller]
    pub(crate) fn stop(self) -> String {
        self.terminate();
        let finished = self.finish();
        assert!(finished.status.success(), "{finished:?}");
        finished.log
    }

    /// Sends one request on a new connection.
    pub(crate) fn send(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> WireResponse {
        let mut wire = Wire::to(self.address);
        let mut request = format!("{method} {target} HTTP/1.1\r\nHost: localhost\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
        wire.send(request);
        wire.receive()
    }

    /// Gets a page with this cookie, or without one.
    pub(crate) fn get(&self, target: &str, cookie: &str) -> WireResponse {
        let headers = [("Accept", "text/html"), ("Cookie", cookie)];
        self.send("GET", target, &headers, "")
    }

    /// Posts a form from a page of the site.
    pub(crate) fn form(&self, action: &str, cookie: &str, fields: &[(&str, &str)]) -> WireResponse {
        let headers = [
            ("Accept", "text/html"),
            ("Cookie", cookie),
            ("Sec-Fetch-Site", "same-origin"),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send("POST", action, &headers, &body)
    }

    /// Calls the API.
    pub(crate) fn api(&self, path: &str, token: &str, body: &serde_json::Value) -> WireResponse {
        let bearer = format!("Bearer {token}");
        let mut headers = vec![("Content-Type", "application/json")];
        if !token.is_empty() {
            headers.push(("Authorization", &bearer));
        }
        self.send("POST", path, &headers, &body.to_string())
    }
}
