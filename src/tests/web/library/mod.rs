//! The pages of the library, in plain forms.

mod admin;
mod editor;
mod packages;
mod shelves;
