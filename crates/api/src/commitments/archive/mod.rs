//! Export and import of commitments with their rules, pauses and logs, and of vacations.

pub(crate) mod csv;
mod export;
mod import;
mod vacations;

pub(crate) use export::export;
pub(crate) use import::{ImportedCommitment, import, parse, parse_pauses};
pub(crate) use vacations::{import_vacations, settle_all};
