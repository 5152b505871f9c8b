//! Mail transports: SMTP, or files in a folder.

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

/// Mail transport.
#[derive(Debug)]
pub enum Post {
    /// SMTP server of `REGULA_SMTP_URL`.
    Smtp {
        from: Mailbox,
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        patience: Duration,
    },
    /// Folder of files.
    Outbox { from: Mailbox, folder: PathBuf },
}

/// A failed delivery.
#[derive(Debug)]
pub struct NotSent {
    /// Error message for the operator.
    pub error: String,
    /// Retry policy.
    pub then: Then,
}

/// Retry policy after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Failure of this mail: retry later.
    TryAgain,
    /// Server failure: stop this delivery run.
    Wait,
    /// Permanent failure: do not retry.
    GiveUp,
}

impl NotSent {
    fn new(then: Then, error: impl std::fmt::Display) -> Self {
        // Server responses can be long.
        let error = error.to_string().chars().take(500).collect();
        Self { error, then }
    }
}

impl From<lettre::transport::smtp::Error> for NotSent {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        // 55x concerns the mailbox or the mail. Other errors, such as 53x (wrong password), can be
        // fixed.
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
    /// The transport for `config`.
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

    /// Sends a mail. A retry has the same Message-ID, so that mailboxes can detect duplicates.
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
    // Without the display name, which the user chose freely.
    let to: Address = letter.to.parse()?;
    Ok(Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject)
        .date(now.get().into())
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        // Prevents automatic replies (RFC 3834).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(MultiPart::alternative_plain_html(
            letter.text(),
            letter.html(),
        ))?)
}
