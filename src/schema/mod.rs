//! What crosses the wire: shared by islands, server functions and the API.
//!
//! Types only, with their parsing. Nothing here knows a database, a router or a component. The
//! one thing that is added on the server is the OpenAPI description (`utoipa::ToSchema`).

mod admin;
mod admin_view;
mod amount;
mod archive;
mod asceticism;
mod audit;
mod auth;
mod commitment;
mod commitment_past;
mod commitment_view;
mod dashboard;
mod field;
mod identity;
mod key;
mod library;
mod library_admin;
mod library_view;
mod log;
mod mail;
mod manage;
mod package;
mod page;
mod patch;
mod project;
mod reading;
mod reading_view;
mod recurrence;
mod reference;
mod rule;
mod session;
mod signed_in;
mod stats;
mod streak;
mod strength;
mod task;
mod timestamp;
mod today;
mod user;
mod view;
mod word;
mod work_view;

pub use admin::{AdminUser, BanRequest, UserQuery, UserSort, UserStatus};
pub use admin_view::{
    AuditItem, AuditListing, AuditSearch, Chart, Overview, Person, ShownLink, UserDetails,
};
pub use amount::Amount;
pub use archive::{
    Archive, ArchivedAsceticism, ArchivedCommitment, ArchivedEnrolment, ArchivedEntry,
    ArchivedFollow, ArchivedLog, ArchivedMark, ArchivedPause, ArchivedProfile, ArchivedProject,
    ArchivedTask, ImportCounts, ImportSummary, WholeLog,
};
pub use asceticism::{Asceticism, AsceticismKind, AsceticismPatch, NewAsceticism, TrackingType};
pub use audit::{AuditEntry, AuditQuery};
pub use auth::{
    AccessToken, AccountRemoval, ConfirmRequest, LoginRequest, PasswordChange, RefreshRequest,
    RegisterRequest, SetupRequest, TokenPair,
};
pub use commitment::{
    Commitment, CommitmentMove, CommitmentPatch, CommitmentQuery, CommitmentStatus,
    ListedCommitment, LogQuery, NewCommitment,
};
pub use commitment_past::{BarItem, ClimbView, RunItem, YearView};
pub use commitment_view::{
    CommitmentDetails, CommitmentLine, CommitmentListing, CustomForm, DayItem, EntryItem,
    NewCommitmentView, OpenDay, PackageLink, PauseItem, RuleForm, RuleItem,
};
pub use dashboard::{Dashboard, DueCommitment, TaskCounts};
pub use field::{
    BanReason, Category, Description, Email, Fields, Icon, KeyName, Password, PersonName,
    ProjectName, ReadingText, Reason, Reference, Title, UnitName, Violation,
};
pub use identity::{Identities, Identity, IdentityItem, WaysIn};
pub use key::{ApiKey, KeyScope, MadeApiKey, NewApiKey};
pub use library::{
    AsceticismQuery, EnrolmentQuery, PackageQuery, Removal, RemovedTemplate, Template,
};
pub use library_admin::{
    PackageEditor, PackageForm, PackageItemForm, ShelfItem, ShelfView, TemplateEditor,
};
pub use library_view::{
    EnrolmentItem, LibraryView, PackageCard, PackageRow, PackageView, TemplateGroup, TemplateItem,
};
pub use log::{DayStatus, Log, LogEntry, Mark, NewLog, NewLogEntry, NewPause, Pause, PauseQuery};
pub use mail::{Accepted, ChangeEmailRequest, ForgotRequest, ResetRequest, VerifyRequest};
pub use manage::{CreateUserRequest, CreatedUser, OneTimeLink, UserPatch};
pub use package::{EnrolRequest, Enrolment, NewPackage, NewPackageItem, Package, PackageItem};
pub use page::Page;
pub use patch::double_option;
pub use project::{
    AdminProject, AdminProjectQuery, Color, NewProject, Project, ProjectPatch, ProjectQuery,
};
pub use reading::{
    FollowRequest, NewReading, NewReadingPlan, Reading, ReadingImport, ReadingImportQuery,
    ReadingNote, ReadingPlan, ReadingPlanQuery, ReadingProgress, ReadingQuery, UserReading,
    UserReadingQuery,
};
pub use reading_view::{
    PlanItem, PlanMonth, PlanRow, ReadingDay, ReadingForm, ReadingItem, ReadingNotes,
    ReadingStanding, ReadingsView, ShownReading,
};
pub use recurrence::{Recurrence, RecurrenceFrom, RecurrenceUnit};
pub use reference::{
    ApiAnswer, ApiBody, ApiCode, ApiField, ApiGroup, ApiOperation, ApiReference, ApiShape, ApiType,
};
pub use rule::{Direction, NewRule, Rule, Schedule, Unlogged};
pub use session::{Session, SessionKind};
pub use signed_in::{KeyItem, SessionItem, ShownKey};
pub use stats::{DayCount, Stats};
pub use streak::{
    CommitmentStats, Day, Progress, Run, StatsQuery, Streak, StreakUnit, Streaks, WeekdayCount,
};
pub use strength::Strength;
pub use task::{NewTask, Priority, TASKS_KEPT, Task, TaskMove, TaskPatch, TaskQuery, TaskSort};
pub use timestamp::Timestamp;
pub use today::{DueItem, MarkLook, Measure, Replaced, TodayView};
pub use user::{ProfilePatch, Role, Theme, User};
pub use view::{FormState, TaskItem, UserItem, UserListing, UserSearch};
pub use work_view::{
    AddedTask, AdminProjectItem, AdminProjectListing, ProjectItem, TaskListing, TaskSearch,
};
