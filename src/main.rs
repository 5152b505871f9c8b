//! The `regula` program.

use std::process::ExitCode;

use clap::Parser;
use regula::commands::Cli;

/// Uses less memory than the system's allocator under many small requests.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the log may not have started")]
            {
                eprintln!("regula: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
