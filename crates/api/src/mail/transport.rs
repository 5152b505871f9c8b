//! Mail transports: SMTP, or files in a folder.

use std::{path::PathBuf, time::Duration};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message as MimeMessage, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{extension::ClientId, response::Category},
};
use regula_config::{ConfigError, MailConfig, Origin};
use regula_schema::Timestamp;
use uuid::Uuid;

use super::{file_transport, kind::Kind, message::Message};

/// Mail transport.
#[derive(Debug)]
pub enum Transport {
    /// SMTP server of `REGULA_SMTP_URL`.
    Smtp {
        from: Mailbox,
        client: Box<AsyncSmtpTransport<Tokio1Executor>>,
        patience: Duration,
    },
    /// Folder of files.
    Outbox { from: Mailbox, folder: PathBuf },
}

/// A failed delivery.
#[derive(Debug)]
pub struct SendError {
    /// Error message for the operator.
    pub error: String,
    /// Retry policy.
    pub retry: RetryPolicy,
}

/// Retry policy after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryPolicy {
    /// Failure of this mail: retry later.
    RetryLater,
    /// Server failure: stop this delivery run.
    StopRun,
    /// Permanent failure: do not retry.
    GiveUp,
}

impl SendError {
    fn new(retry: RetryPolicy, error: impl std::fmt::Display) -> Self {
        // Server responses can be long.
        let error = error.to_string().chars().take(500).collect();
        Self { error, retry }
    }
}

impl From<lettre::transport::smtp::Error> for SendError {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        // 55x concerns the mailbox or the mail. Other errors, such as 53x (wrong password), can be
        // fixed.
        let retry = match error.status() {
            Some(code) if error.is_permanent() && code.category == Category::MailSystem => {
                RetryPolicy::GiveUp
            }
            Some(_) => RetryPolicy::RetryLater,
            None => RetryPolicy::StopRun,
        };
        Self::new(retry, format!("{error:?}"))
    }
}

impl Transport {
    /// The transport for `config`.
    pub fn new(config: &MailConfig, public_url: &Origin) -> Result<Self, ConfigError> {
        let from = config.from.clone();
        Ok(match config.smtp()? {
            Some(builder) => Self::Smtp {
                from,
                client: Box::new(
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
        message: &Message,
        now: Timestamp,
    ) -> Result<(), SendError> {
        let give_up = |error: &dyn std::fmt::Display| SendError::new(RetryPolicy::GiveUp, error);
        match self {
            Self::Smtp {
                from,
                client,
                patience,
            } => {
                let mime = to_mime(from, id, message, now).map_err(|e| give_up(&e))?;
                match tokio::time::timeout(*patience, client.send(mime)).await {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(error.into()),
                    Err(_) => Err(SendError::new(
                        RetryPolicy::StopRun,
                        "the server took too long",
                    )),
                }
            }
            Self::Outbox { from, folder } => {
                let mime = to_mime(from, id, message, now).map_err(|e| give_up(&e))?;
                file_transport::put(folder, id, kind.as_str(), &mime.formatted(), now)
                    .await
                    .map_err(|error| SendError::new(RetryPolicy::StopRun, error))
            }
        }
    }
}

fn to_mime(
    from: &Mailbox,
    id: Uuid,
    message: &Message,
    now: Timestamp,
) -> Result<MimeMessage, Box<dyn std::error::Error + Send + Sync>> {
    // Without the display name, which the user chose freely.
    let to: Address = message.to.parse()?;
    Ok(MimeMessage::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(message.subject)
        .date(now.get().into())
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        // Prevents automatic replies (RFC 3834).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(MultiPart::alternative_plain_html(
            message.text(),
            message.html(),
        ))?)
}
