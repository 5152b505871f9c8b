#![doc = include_str!("../docs/architecture.md")]

pub mod actions;
pub mod app;
pub mod client;
pub mod commands;
pub mod components;
pub mod context;
pub mod pages;
pub mod serve;
pub mod services;
pub mod startup;
pub mod telemetry;
pub mod views;
pub mod web;
