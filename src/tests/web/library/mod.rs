//! Pages of the library, with plain forms.

mod admin;
mod browse;
mod editor;
mod packages;
