//! View models: the data of pages and rows, with text and dates already formatted.

mod admin;
mod api_reference;
mod commitment_charts;
mod commitments;
mod form;
mod library;
mod library_editor;
mod readings;
mod sessions;
mod tasks;
mod today;

pub use admin::{
    AuditItem, AuditListing, AuditSearch, Chart, Overview, Person, ShownLink, UserDetails,
    UserItem, UserListing, UserSearch,
};
pub use api_reference::{
    ApiAnswer, ApiBody, ApiCode, ApiField, ApiGroup, ApiOperation, ApiReference, ApiShape, ApiType,
};
pub use commitment_charts::{BarItem, ClimbView, RunItem, YearView};
pub use commitments::{
    CommitmentDetails, CommitmentLine, CommitmentListing, CustomForm, DayItem, EntryItem,
    NewCommitmentView, OpenDay, PackageLink, PauseItem, RuleForm, RuleItem,
};
pub use form::FormState;
pub use library::{
    EnrolmentItem, LibraryView, PackageCard, PackageRow, PackageView, TemplateGroup, TemplateItem,
};
pub use library_editor::{
    PackageEditor, PackageForm, PackageItemForm, ShelfItem, ShelfView, TemplateEditor,
};
pub use readings::{
    PlanItem, PlanMonth, PlanRow, ReadingDay, ReadingForm, ReadingItem, ReadingNotes,
    ReadingStanding, ReadingsView, ShownReading,
};
pub use sessions::{IdentityItem, KeyItem, SessionItem, ShownKey, WaysIn};
pub use tasks::{
    AddedTask, AdminProjectItem, AdminProjectListing, ProjectItem, TaskForm, TaskItem, TaskListing,
    TaskSearch,
};
pub use today::{DueItem, MarkLook, Measure, Replaced, TodayView};
