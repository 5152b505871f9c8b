//! Tests of the real program: command line, startup, shutdown, timeouts and log.

mod calls;
mod commands;
mod crash;
mod disk;
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
