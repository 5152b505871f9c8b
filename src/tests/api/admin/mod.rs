//! Admin routes.

mod audit;
mod audited_writes;
mod ban;
mod ban_races;
mod last_admin;
mod links;
mod peers;
mod sessions;
mod stats;
mod user;
mod users;
