//! The two ways out: a mail server, or files for somebody to look at.

use std::{path::PathBuf, time::Duration};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{extension::ClientId, response::Category},
};
use regula_config::{ConfigError, MailConfig, Origin};
use regula_schema::Timestamp;
use uuid::Uuid;

use super::{kind::Kind, letter::Letter, outbox};

/// Where mails go.
#[derive(Debug)]
pub enum Post {
    /// To the server of `REGULA_SMTP_URL`.
    Smtp {
        from: Mailbox,
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        patience: Duration,
    },
    /// To a folder.
    Outbox { from: Mailbox, folder: PathBuf },
}

/// Why a mail did not leave.
#[derive(Debug)]
pub struct NotSent {
    /// What went wrong, for the operator.
    pub error: String,
    /// What is to be done now.
    pub then: Then,
}

/// What to do after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It is this mail: try it again later.
    TryAgain,
    /// It is the server: leave the others alone, too.
    Wait,
    /// It is this mail, and the server will never take it.
    GiveUp,
}

impl NotSent {
    fn new(then: Then, error: impl std::fmt::Display) -> Self {
        // What a server says may be long.
        let error = error.to_string().chars().take(500).collect();
        Self { error, then }
    }
}

impl From<lettre::transport::smtp::Error> for NotSent {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        // 55x is about the mailbox or the mail; a wrong password, say, is 53x, and can be mended.
        let then = match error.status() {
            Some(code) if error.is_permanent() && code.category == Category::MailSystem => {
                Then::GiveUp
            }
            Some(_) => Then::TryAgain,
            None => Then::Wait,
        };
        Self::new(then, format!("{error:?}"))
    }
}

impl Post {
    /// The way out that `config` says.
    pub fn new(config: &MailConfig, public_url: &Origin) -> Result<Self, ConfigError> {
        let from = config.from.clone();
        Ok(match config.smtp()? {
            Some(builder) => Self::Smtp {
                from,
                transport: Box::new(
                    builder
                        .hello_name(ClientId::Domain(public_url.host().to_owned()))
                        .timeout(Some(config.patience))
                        .build(),
                ),
                patience: config.patience,
            },
            None => Self::Outbox {
                from,
                folder: config.outbox.clone(),
            },
        })
    }

    /// Sends a letter. Sent twice, it has the same id, by which mailboxes may know it again.
    pub async fn send(
        &self,
        id: Uuid,
        kind: Kind,
        letter: &Letter,
        now: Timestamp,
    ) -> Result<(), NotSent> {
        let give_up = |error: &dyn std::fmt::Display| NotSent::new(Then::GiveUp, error);
        match self {
            Self::Smtp {
                from,
                transport,
                patience,
            } => {
                let message = message(from, id, letter, now).map_err(|e| give_up(&e))?;
                match tokio::time::timeout(*patience, transport.send(message)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(error.into()),
                    Err(_) => Err(NotSent::new(Then::Wait, "the server took too long")),
                }
            }
            Self::Outbox { from, folder } => {
                let message = message(from, id, letter, now).map_err(|e| give_up(&e))?;
                outbox::put(folder, id, kind.as_str(), &message.formatted(), now)
                    .await
                    .map_err(|error| NotSent::new(Then::Wait, error))
            }
        }
    }
}

fn message(
    from: &Mailbox,
    id: Uuid,
    letter: &Letter,
    now: Timestamp,
) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
    // The address alone: a name is what its owner typed.
    let to: Address = letter.to.parse()?;
    Ok(Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject)
        .date(now.get().into())
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        // No machine is to answer (RFC 3834).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(MultiPart::alternative_plain_html(
            letter.text(),
            letter.html(),
        ))?)
}
