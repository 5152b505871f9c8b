//! The pages of the library, in plain forms.

mod admin;
mod browse;
mod editor;
mod packages;
