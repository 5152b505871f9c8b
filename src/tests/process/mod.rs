//! The real program: its command line, its start and its stop, its patience and its log.

mod calls;
mod commands;
mod crash;
mod logs;
mod mail;
mod rotation;
mod sign_up;
mod slow;
mod start;
mod statements;
mod stop;
mod storm;
mod timing;
