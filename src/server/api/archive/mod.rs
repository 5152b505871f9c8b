//! A user's data as one file: taken along, and brought back. A file here for each part of it.

mod history;
mod pack;
mod profile;
mod tasks;

use uuid::Uuid;

use super::{
    db::{Conn, pictures, users},
    json, picture,
    state::ApiState,
};
use crate::{
    error::{AppError, AppResult, Code},
    schema::{Archive, Fields, ImportSummary, Timestamp, Violation},
};
use pack::{Entry, PICTURE, WHOLE};

pub use pack::unpack;

/// The largest file that is read.
pub const MAX_IMPORT: usize = 256 * 1024;

/// Everything that there is about a user, as a ZIP file. Secrets are not among it: no password, no
/// token, not even a hash of one.
///
/// # Errors
/// [`Code::NotFound`] when the user is gone, or when the database fails.
pub async fn export(api: &ApiState, user_id: Uuid, now: Timestamp) -> AppResult<Vec<u8>> {
    let mut conn = api.db.read().await?;
    let user = users::find(&mut conn, user_id).await?;
    let user = user.ok_or(Code::NotFound)?.user(now);
    let archive = Archive {
        version: Archive::VERSION,
        exported_at: Some(now),
        profile: Some(profile::of(&user)),
        tasks: tasks::of(&mut conn, user_id).await?,
    };
    let whole = serde_json::to_vec_pretty(&archive).map_err(|error| {
        tracing::error!(%error, "an export could not be written");
        AppError::new(Code::Internal)
    })?;
    let mut entries = vec![
        Entry(WHOLE, whole),
        Entry("tasks.csv", tasks::table(&archive.tasks)?),
        Entry("sessions.csv", history::sessions(&mut conn, user_id).await?),
        Entry("history.csv", history::acts(&mut conn, user_id).await?),
    ];
    let picture = pictures::of_user(&mut conn, user_id).await?;
    entries.extend(picture.map(|content| Entry(PICTURE, content)));
    drop(conn);
    pack::pack(entries, now).await
}

/// What was brought back, looked at and found whole.
pub struct Import {
    profile: Option<profile::Restore>,
    picture: Option<Vec<u8>>,
    tasks: Vec<tasks::Restore>,
}

impl Import {
    /// Reads `regula.json`, and the picture that came with it.
    ///
    /// # Errors
    /// [`Code::Invalid`] with every row that is wrong, the first twenty of them.
    pub async fn parse(whole: &[u8], picture: Option<Vec<u8>>) -> AppResult<Self> {
        let mut fields = Fields::default();
        // Read as a list, fields would go by their order.
        if whole.trim_ascii_start().starts_with(b"[") {
            let detail = "This is a list, and not an export.";
            fields.take::<()>("", Err(Violation::new("malformed", detail)));
            return fields.finish(None);
        }
        let Version { version } = json::parse(whole)?;
        if version != Archive::VERSION {
            let detail = format!("This reads version {} alone.", Archive::VERSION);
            fields.take::<()>("version", Err(Violation::new("unknown_version", detail)));
            return fields.finish(None);
        }
        let archive: Archive = json::parse(whole)?;
        let profile = archive.profile.map(|it| profile::parse(&mut fields, it));
        let tasks = tasks::parse(&mut fields, archive.tasks);
        let mut import = fields.finish(Some(Self {
            profile: profile.flatten(),
            picture: None,
            tasks,
        }))?;
        if let Some(upload) = picture {
            import.picture = Some(picture::prepare(upload).await?);
        }
        Ok(import)
    }

    /// Puts everything in its place, in the caller's transaction: all or nothing.
    ///
    /// # Errors
    /// [`Code::NotFound`] when the user is gone, or when the database fails.
    pub async fn restore(
        &self,
        conn: &mut Conn,
        user_id: Uuid,
        now: Timestamp,
    ) -> AppResult<ImportSummary> {
        // First of all, and always: it takes the user's row, so that two imports of one file go
        // one after the other.
        let change = self.profile.clone().unwrap_or_default();
        users::update_profile(conn, user_id, &change, now)
            .await?
            .ok_or(Code::NotFound)?;
        if let Some(prepared) = &self.picture {
            picture::keep(conn, user_id, prepared, now).await?;
        }
        let mut summary = ImportSummary::default();
        let (imported, skipped) = tasks::restore(conn, user_id, &self.tasks).await?;
        (summary.imported.tasks, summary.skipped.tasks) = (imported, skipped);
        Ok(summary)
    }
}

#[derive(serde::Deserialize)]
struct Version {
    version: u32,
}
