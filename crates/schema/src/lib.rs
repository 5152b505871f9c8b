//! Requests, responses and errors of the JSON API, with validation and OpenAPI descriptions.
//!
//! Types only: nothing here depends on the database, the router or the pages.

mod admin;
mod admin_users;
mod amount;
mod archive;
mod asceticism;
mod asceticism_kind;
mod audit;
mod auth;
mod commitment;
mod dashboard;
mod error;
mod field;
mod identity;
mod key;
mod library;
mod log;
mod mail;
mod package;
mod page;
mod patch;
mod project;
mod reading;
mod recurrence;
mod rule;
mod session;
mod stats;
mod streak;
mod strength;
mod string_enum;
mod task;
mod timestamp;
mod user;

pub use admin::{AdminUser, BanRequest, UserQuery, UserSort, UserStatus};
pub use admin_users::{CreateUserRequest, CreatedUser, OneTimeLink, UserPatch};
pub use amount::Amount;
pub use archive::{Archive, ImportCounts, ImportSummary};
pub use asceticism::{ArchivedAsceticism, Asceticism, AsceticismPatch, NewAsceticism};
pub use asceticism_kind::{AsceticismKind, TrackingType};
pub use audit::{AuditEntry, AuditQuery};
pub use auth::{
    AccessToken, AccountRemoval, ConfirmRequest, LoginRequest, PasswordChange, RefreshRequest,
    RegisterRequest, SetupRequest, TokenPair,
};
pub use commitment::{
    ArchivedCommitment, Commitment, CommitmentMove, CommitmentPatch, CommitmentQuery,
    CommitmentStatus, ListedCommitment, LogQuery, NewCommitment,
};
pub use dashboard::{Dashboard, DueCommitment, TaskCounts};
pub use error::{AppError, AppResult, Code, FieldError};
pub use field::{
    BanReason, Category, Description, Email, Fields, Icon, KeyName, Password, PersonName,
    ProjectName, ReadingText, Reason, Reference, Title, UnitName, Violation,
};
pub use identity::{Identities, Identity};
pub use key::{ApiKey, KeyScope, MadeApiKey, NewApiKey};
pub use library::{AsceticismQuery, PackageQuery, Removal, RemovedTemplate, Template};
pub use log::{
    ArchivedEntry, ArchivedLog, ArchivedPause, DayStatus, Log, LogChange, LogEntry, LogPatch, Mark,
    NewLog, NewLogEntry, NewPause, Pause, WholeLog,
};
pub use mail::{Accepted, ChangeEmailRequest, ForgotRequest, ResetRequest, VerifyRequest};
pub use package::{
    ArchivedEnrolment, EnrolRequest, Enrolment, NewPackage, NewPackageItem, Package, PackageItem,
};
pub use page::{Page, PageQuery};
pub use patch::double_option;
pub use project::{
    AdminProject, AdminProjectQuery, ArchivedProject, Color, NewProject, Project, ProjectPatch,
    ProjectQuery,
};
pub use reading::{
    ArchivedFollow, ArchivedMark, FollowRequest, NewReading, NewReadingPlan, Reading,
    ReadingImport, ReadingImportQuery, ReadingNote, ReadingPlan, ReadingProgress, ReadingQuery,
    UserReading, UserReadingQuery,
};
pub use recurrence::{Recurrence, RecurrenceFrom, RecurrenceUnit};
pub use rule::{Direction, NewRule, Rule, Schedule, Unlogged};
pub use session::{Session, SessionKind};
pub use stats::{DayCount, Stats};
pub use streak::{
    CommitmentStats, Day, Progress, Run, StatsQuery, Streak, StreakUnit, Streaks, WeekdayCount,
};
pub use strength::Strength;
pub use task::{
    ArchivedTask, NewTask, Priority, TASKS_KEPT, Task, TaskMove, TaskPatch, TaskQuery, TaskSort,
};
pub use timestamp::Timestamp;
pub use user::{ArchivedProfile, ProfilePatch, Role, Theme, User};
