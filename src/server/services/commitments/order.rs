//! The user's order.

use axum::http::Method;
use uuid::Uuid;

use super::{list, path};
use crate::{
    error::{AppError, AppResult, Code},
    schema::{Commitment, CommitmentMove, ListedCommitment},
    server::client::ApiClient,
};

/// Where to put one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One up.
    Up,
    /// One down.
    Down,
    /// Where this one stands.
    Of(Uuid),
}

impl std::str::FromStr for Place {
    type Err = AppError;

    fn from_str(text: &str) -> AppResult<Self> {
        match text {
            "up" => Ok(Self::Up),
            "down" => Ok(Self::Down),
            id => id
                .parse()
                .map(Self::Of)
                .map_err(|_| AppError::new(Code::NotFound)),
        }
    }
}

/// Puts a commitment somewhere else in the list.
///
/// # Errors
/// What the API refuses with.
pub async fn put(client: &ApiClient, id: &str, place: Place) -> AppResult<()> {
    let path = format!("{}/move", path(id)?);
    let all = list::all(client, false).await?;
    let at = |id: &str| position(&all, id).ok_or_else(|| AppError::new(Code::NotFound));
    let from = at(id)?;
    let to = match place {
        Place::Up => from.saturating_sub(1),
        Place::Down => (from + 1).min(all.len() - 1),
        Place::Of(other) => at(&other.to_string())?,
    };
    if from == to {
        return Ok(());
    }
    // Who stands before it then: counted with itself where it goes down, without where it goes up.
    let before = if to > from {
        Some(to)
    } else {
        to.checked_sub(1)
    };
    let after = before.and_then(|before| all.get(before));
    let body = CommitmentMove {
        after: after.map(|it| it.commitment.id),
    };
    let _: Commitment = client.call(Method::POST, &path, &body).await?;
    Ok(())
}

fn position(all: &[ListedCommitment], id: &str) -> Option<usize> {
    let id: Uuid = id.parse().ok()?;
    all.iter().position(|it| it.commitment.id == id)
}
