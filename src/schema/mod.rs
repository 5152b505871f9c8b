//! What crosses the wire: shared by islands, server functions and the API.
//!
//! Types only, with their parsing. Nothing here knows a database, a router or a component. The
//! one thing that is added on the server is the OpenAPI description (`utoipa::ToSchema`).

mod admin;
mod admin_view;
mod audit;
mod auth;
mod dashboard;
mod field;
mod key;
mod manage;
mod page;
mod patch;
mod session;
mod signed_in;
mod stats;
mod strength;
mod task;
mod timestamp;
mod user;
mod view;

pub use admin::{AdminUser, BanRequest, UserQuery, UserSort, UserStatus};
pub use admin_view::{
    AuditItem, AuditListing, AuditSearch, Chart, Overview, Person, ShownLink, UserDetails,
};
pub use audit::{AuditEntry, AuditQuery};
pub use auth::{
    AccessToken, AccountRemoval, ConfirmRequest, LoginRequest, PasswordChange, RefreshRequest,
    RegisterRequest, SetupRequest, TokenPair,
};
pub use dashboard::Dashboard;
pub use field::{
    BanReason, Description, Email, Fields, KeyName, Password, PersonName, TaskTitle, Violation,
};
pub use key::{ApiKey, KeyScope, MadeApiKey, NewApiKey};
pub use manage::{CreateUserRequest, CreatedUser, OneTimeLink, UserPatch};
pub use page::Page;
pub use patch::double_option;
pub use session::{Session, SessionKind};
pub use signed_in::{KeyItem, SessionItem, ShownKey};
pub use stats::{DayCount, Stats};
pub use strength::Strength;
pub use task::{NewTask, Priority, Task, TaskPatch, TaskQuery};
pub use timestamp::Timestamp;
pub use user::{ProfilePatch, Role, Theme, User};
pub use view::{FormState, TaskItem, TodayView, UserItem, UserListing, UserSearch};
