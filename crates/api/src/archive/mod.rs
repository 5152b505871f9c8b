//! Export and import of a user's data as one ZIP file, of parts that the features write and read.

mod import_queue;
pub mod parse_rows;
mod routes;
mod size_limits;
mod zip_file;

pub use import_queue::ImportQueue;
pub use routes::routes;

use regula_schema::{
    AppError, AppResult, Archive, Code, Fields, ImportSummary, ProfilePatch, Timestamp, Violation,
};
use uuid::Uuid;
use zip_file::{DATA_FILE, Entry, PICTURE_FILE};

use super::{
    account,
    calendar::Today,
    commitments::{self, archive::ImportedCommitment},
    db::{
        Conn, archive::EnrolmentRow, commitments as commitment_rows, pauses::PauseInsert, pictures,
        projects::ProjectInsert, users,
    },
    json,
    library::{self, archive::ImportedAsceticism},
    limits, picture, projects,
    readings::{self, archive::ImportedReadings},
    state::ApiState,
    tasks::{self, archive::ImportedTask},
};

/// Upload limit in bytes. Five years of thirty commitments with a note on every tenth day, 5,000
/// tasks with descriptions and 1,500 readings take 2.7 MB if their texts do not compress; half of
/// it are CSV tables, which the import ignores. A picture can add to that.
pub const MAX_IMPORT: usize = 4 * 1024 * 1024;

/// All of a user's data as a ZIP file. Without secrets: no passwords, no tokens, no hashes.
///
/// # Errors
/// [`Code::NotFound`] when the user is gone.
async fn export(api: &ApiState, user_id: Uuid, now: Timestamp) -> AppResult<Vec<u8>> {
    // A snapshot, because rows refer to one another.
    let mut conn = api.db.snapshot().await?;
    let user = users::find(&mut conn, user_id).await?;
    let user = user.ok_or(Code::NotFound)?.user(now);
    let (project_ids, projects) = projects::archive::export(&mut conn, user_id).await?;
    let (asceticism_ids, asceticisms) =
        library::archive::export_asceticisms(&mut conn, user_id).await?;
    let (package_ids, packages) = library::archive::export_packages(&mut conn, user_id).await?;
    let (commitments, vacations) =
        commitments::archive::export(&mut conn, user_id, &asceticism_ids, &package_ids).await?;
    let (reading_plan, readings) = readings::archive::export(&mut conn, user_id).await?;
    let archive = Archive {
        version: Archive::VERSION,
        exported_at: Some(now),
        profile: Some(account::archive::export_profile(&user)),
        tasks: tasks::archive::export(&mut conn, user_id, &project_ids).await?,
        projects,
        asceticisms,
        packages,
        commitments,
        vacations,
        reading_plan,
        readings,
    };
    let whole = serde_json::to_vec_pretty(&archive).map_err(|error| {
        tracing::error!(%error, "serializing an export failed");
        AppError::new(Code::Internal)
    })?;
    let mut entries = vec![
        Entry(DATA_FILE, whole),
        Entry("projects.csv", projects::archive::csv(&archive.projects)?),
        Entry(
            "tasks.csv",
            tasks::archive::csv(&archive.tasks, &archive.projects)?,
        ),
        Entry(
            "packages.csv",
            library::archive::packages_csv(&archive.packages)?,
        ),
        Entry(
            "commitments.csv",
            commitments::archive::csv::commitments(&archive)?,
        ),
        Entry("rules.csv", commitments::archive::csv::rules(&archive)?),
        Entry("logs.csv", commitments::archive::csv::logs(&archive)?),
        Entry("pauses.csv", commitments::archive::csv::pauses(&archive)?),
        Entry("readings.csv", readings::archive::csv(&archive.readings)?),
        Entry(
            "sessions.csv",
            account::archive::sessions_csv(&mut conn, user_id).await?,
        ),
        Entry(
            "history.csv",
            account::archive::audit_csv(&mut conn, user_id).await?,
        ),
    ];
    let picture = pictures::of_user(&mut conn, user_id).await?;
    entries.extend(picture.map(|content| Entry(PICTURE_FILE, content)));
    drop(conn);
    zip_file::pack(entries, now).await
}

/// A validated import.
pub struct Import {
    profile: Option<ProfilePatch>,
    picture: Option<Vec<u8>>,
    projects: Vec<ProjectInsert>,
    tasks: Vec<ImportedTask>,
    asceticisms: Vec<ImportedAsceticism>,
    packages: Vec<EnrolmentRow>,
    commitments: Vec<ImportedCommitment>,
    vacations: Vec<PauseInsert>,
    readings: ImportedReadings,
}

impl Import {
    /// Parses `regula.json` and the picture beside it.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the first twenty invalid rows.
    pub async fn parse(whole: &[u8], picture: Option<Vec<u8>>) -> AppResult<Self> {
        let mut fields = Fields::default();
        // Serde would also read a JSON array, by field order.
        if whole.trim_ascii_start().starts_with(b"[") {
            let detail = "This is a list, not an export.";
            fields.take::<()>("", Err(Violation::new("malformed", detail)));
            return fields.finish(None);
        }
        let Version { version } = json::parse(whole)?;
        if version != Archive::VERSION {
            let detail = format!("Only version {} is supported.", Archive::VERSION);
            fields.take::<()>("version", Err(Violation::new("unknown_version", detail)));
            return fields.finish(None);
        }
        Self::of(json::parse(whole)?, picture).await
    }

    /// Validates an archive.
    ///
    /// # Errors
    /// [`Code::Invalid`] with the first twenty invalid rows of each part.
    pub async fn of(archive: Archive, picture: Option<Vec<u8>>) -> AppResult<Self> {
        size_limits::check(&archive)?;
        let mut fields = Fields::default();
        let profile = archive.profile.map(|it| account::archive::parse_profile(&mut fields, it));
        // Counted before validation: an invalid row still has its index.
        let (projects, packages) = (archive.projects.len(), archive.packages.len());
        let shapes = archive.asceticisms.iter();
        let shapes: Vec<_> = shapes.map(|it| (it.tracking_type, it.kind)).collect();
        let tasks = tasks::archive::parse(&mut fields, archive.tasks, projects);
        let projects = projects::archive::parse(&mut fields, archive.projects);
        let commitments =
            commitments::archive::parse(&mut fields, archive.commitments, &shapes, packages);
        let asceticisms = library::archive::parse_asceticisms(&mut fields, archive.asceticisms);
        let packages = library::archive::parse_packages(&mut fields, archive.packages);
        let vacations =
            commitments::archive::parse_pauses(&mut fields, "vacations", &archive.vacations);
        let readings =
            readings::archive::parse(&mut fields, archive.reading_plan, archive.readings);
        let mut import = fields.finish(Some(Self {
            profile: profile.flatten(),
            picture: None,
            projects,
            tasks,
            asceticisms,
            packages,
            commitments,
            vacations: vacations.unwrap_or_default(),
            readings,
        }))?;
        if let Some(upload) = picture {
            import.picture = Some(picture::prepare(upload).await?);
        }
        Ok(import)
    }

    /// Writes everything in the caller's transaction, all or nothing.
    ///
    /// # Errors
    /// [`Code::NotFound`] when the user is gone.
    pub async fn write(
        &self,
        conn: &mut Conn,
        user_id: Uuid,
        now: Timestamp,
    ) -> AppResult<ImportSummary> {
        // First, and always: this locks the user's row, which serializes two imports of the same
        // file. Then all commitments are locked, so that no log is written meanwhile.
        let change = self.profile.clone().unwrap_or_default();
        let user = users::update_profile(conn, user_id, &change, now)
            .await?
            .ok_or(Code::NotFound)?
            .user(now);
        commitment_rows::lock_all(conn, user_id).await?;
        if let Some(prepared) = &self.picture {
            picture::save(conn, user_id, prepared, now).await?;
        }
        let mut summary = ImportSummary::default();
        let (imported, skipped) = (&mut summary.imported, &mut summary.skipped);
        let (projects, added) = projects::archive::import(conn, user_id, &self.projects).await?;
        imported.projects = added;
        skipped.projects = projects.len() - added;
        (imported.tasks, skipped.tasks) =
            tasks::archive::import(conn, user_id, &self.tasks, &projects).await?;
        let (asceticisms, added) =
            library::archive::import_asceticisms(conn, user_id, &self.asceticisms).await?;
        imported.asceticisms = added;
        skipped.asceticisms = asceticisms.len() - added;
        let (packages, added) =
            library::archive::import_packages(conn, user_id, &self.packages).await?;
        imported.packages = added;
        skipped.packages = packages.len() - added;
        let of = (&asceticisms[..], &packages[..]);
        let done = commitments::archive::import(conn, user_id, &self.commitments, of, now).await?;
        (imported.commitments, skipped.commitments) = done.commitments;
        (imported.logs, skipped.logs) = done.logs;
        (imported.vacations, skipped.vacations) =
            commitments::archive::import_vacations(conn, user_id, &self.vacations).await?;
        (imported.readings, skipped.readings) =
            readings::archive::import(conn, user_id, &self.readings).await?;
        limits::check_all(conn, user_id).await?;
        // A vacation affects all commitments.
        let changed = Some(&done.changed).filter(|_| imported.vacations == 0);
        let today = Today::of(&user, now).date;
        commitments::archive::settle_all(conn, user_id, changed, today).await?;
        Ok(summary)
    }
}

#[derive(serde::Deserialize)]
struct Version {
    version: u32,
}
