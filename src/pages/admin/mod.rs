//! The admin's pages.

mod audit;
mod audit_table;
mod editor;
mod layout;
mod library;
mod new_user;
mod one_time_link;
mod overview;
mod projects;
mod readings;
mod search;
mod user;
mod users;

pub use audit::AdminAudit;
pub use library::{AdminLibrary, AdminPackage, AdminTemplate};
pub use new_user::AdminNewUser;
pub use overview::AdminOverview;
pub use projects::AdminProjects;
pub use readings::{
    AdminImportReadings, AdminNewReading, AdminReading, AdminReadingPlan, AdminReadings,
};
pub use user::AdminUser;
pub use users::AdminUsers;
