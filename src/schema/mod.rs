//! What crosses the wire: shared by islands, server functions and the API.
//!
//! Types only, with their parsing. Nothing here knows a database, a router or a component. The
//! one thing that is added on the server is the OpenAPI description (`utoipa::ToSchema`).

mod admin;
mod auth;
mod dashboard;
mod field;
mod page;
mod patch;
mod reference;
mod task;
mod timestamp;
mod user;
mod view;

pub use admin::{AdminUser, BanRequest, UserQuery, UserSort, UserStatus};
pub use auth::{
    AccessToken, LoginRequest, RefreshRequest, RegisterRequest, SetupRequest, TokenPair,
};
pub use dashboard::Dashboard;
pub use field::{
    BanReason, Description, Email, Fields, Password, PersonName, TaskTitle, Violation,
};
pub use page::Page;
pub use patch::double_option;
pub use reference::{
    ApiAnswer, ApiBody, ApiCode, ApiField, ApiGroup, ApiOperation, ApiReference, ApiShape, ApiType,
};
pub use task::{NewTask, Priority, Task, TaskPatch, TaskQuery};
pub use timestamp::Timestamp;
pub use user::{ProfilePatch, Role, Theme, User};
pub use view::{FormState, TaskItem, TodayView, UserItem, UserListing, UserSearch};
