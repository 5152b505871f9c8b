//! Mail server (RFC 5321) on its own socket, which accepts mail, refuses it, or hangs.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use super::mail::Mail;

/// Behaviour for one connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Replies to the recipient with this line.
    Refuse(&'static str),
    /// Sends the greeting, and nothing else.
    Hang,
}

/// A delivered mail.
#[derive(Clone, Debug)]
pub(crate) struct Delivered {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) mail: Mail,
}

#[derive(Debug, Default)]
struct State {
    moods: VecDeque<Mood>,
    delivered: Vec<Delivered>,
    /// Credentials of clients, as sent with AUTH PLAIN.
    credentials: Vec<String>,
    connections: usize,
}

/// The server; it ends with the test.
#[derive(Debug)]
pub(crate) struct SmtpServer {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

impl SmtpServer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                let mood = {
                    let mut state = shared.lock().unwrap();
                    state.connections += 1;
                    state.moods.pop_front()
                };
                let state = Arc::clone(&shared);
                // A client may disconnect at any time.
                tokio::spawn(async move { talk(socket, mood, &state).await.ok() });
            }
        });
        Self {
            address,
            state,
            task,
        }
    }

    /// Value for `REGULA_SMTP_URL`.
    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The same, with user name and password.
    pub(crate) fn url_as(&self, user: &str, password: &str) -> String {
        format!("smtp://{user}:{password}@{}", self.address)
    }

    /// Sets the behaviour for the next connections, in order.
    pub(crate) fn next(&self, moods: &[Mood]) {
        self.state.lock().unwrap().moods.extend(moods);
    }

    /// Removes and returns the delivered mails, oldest first.
    pub(crate) fn take(&self) -> Vec<Delivered> {
        std::mem::take(&mut self.state.lock().unwrap().delivered)
    }

    /// The only delivered mail.
    #[track_caller]
    pub(crate) fn one(&self) -> Mail {
        let [one] = self.take().try_into().expect("one mail");
        let Delivered { mail, .. } = one;
        mail
    }

    pub(crate) fn credentials(&self) -> Vec<String> {
        self.state.lock().unwrap().credentials.clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.state.lock().unwrap().connections
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(socket: TcpStream, mood: Option<Mood>, state: &Mutex<State>) -> std::io::Result<()> {
    let mut wire = BufReader::new(socket);
    wire.write_all(b"220 mail.test ESMTP\r\n").await?;
    if mood == Some(Mood::Hang) {
        return std::future::pending().await;
    }
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let mut line = String::new();
        if wire.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let answer = if line.starts_with("EHLO ") {
            "250-mail.test\r\n250 AUTH PLAIN".to_owned()
        } else if let Some(plain) = line.strip_prefix("AUTH PLAIN ") {
            state.lock().unwrap().credentials.push(plain.to_owned());
            "235 Welcome".to_owned()
        } else if let Some(path) = line.strip_prefix("MAIL FROM:") {
            from = path.trim_matches(['<', '>']).to_owned();
            "250 OK".to_owned()
        } else if let Some(path) = line.strip_prefix("RCPT TO:") {
            match mood {
                Some(Mood::Refuse(answer)) => answer.to_owned(),
                _ => {
                    to.push(path.trim_matches(['<', '>']).to_owned());
                    "250 OK".to_owned()
                }
            }
        } else if line == "DATA" {
            wire.write_all(b"354 Go on\r\n").await?;
            let raw = data(&mut wire).await?;
            let delivered = Delivered {
                from: std::mem::take(&mut from),
                to: std::mem::take(&mut to),
                mail: Mail::parse(&raw),
            };
            state.lock().unwrap().delivered.push(delivered);
            "250 Taken".to_owned()
        } else if line == "QUIT" {
            wire.write_all(b"221 Bye\r\n").await?;
            return Ok(());
        } else {
            "502 No".to_owned()
        };
        wire.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
}

/// Reads a mail up to the line with a single dot.
async fn data(wire: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut raw = String::new();
    loop {
        let mut line = String::new();
        if wire.read_line(&mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(raw);
        }
        raw.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
