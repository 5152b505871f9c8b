//! Integration tests: the whole app in process, through its real router, on SQLite or, with
//! `REGULA_TEST_DATABASE=postgres`, on PostgreSQL.

#[cfg(test)]
mod api;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod operator;
#[cfg(test)]
mod process;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod web;
