//! The pages of the library, in plain forms.

mod admin;
mod packages;
mod shelves;
