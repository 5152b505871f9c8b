//! Pages and server functions, with cookies.

mod ban;
