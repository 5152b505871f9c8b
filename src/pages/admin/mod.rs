//! The admin's pages.

mod audit;
mod entries;
mod frame;
mod library;
mod link;
mod new_user;
mod overview;
mod preview;
mod projects;
mod readings;
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
