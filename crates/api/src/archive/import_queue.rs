//! Queue for imports: one runs at a time.

use regula_schema::{AppError, AppResult};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Limit of waiting imports; each holds its file in memory.
const MAX_WAITING: usize = 8;

/// Runs imports one after the other: unpacked file and parsed rows can take some hundred megabytes.
/// Little time is lost, since SQLite has one writer anyway.
#[derive(Debug)]
pub struct ImportQueue {
    running: Semaphore,
    waiting: Semaphore,
}

impl Default for ImportQueue {
    fn default() -> Self {
        Self {
            running: Semaphore::const_new(1),
            waiting: Semaphore::const_new(1 + MAX_WAITING),
        }
    }
}

/// Guard of a running import.
#[must_use]
pub struct ImportSlot<'a> {
    _running: SemaphorePermit<'a>,
    _waiting: SemaphorePermit<'a>,
}

impl ImportQueue {
    /// Waits for the running import.
    ///
    /// # Errors
    /// [`Code::Unavailable`](regula_schema::Code::Unavailable) when the queue is full.
    pub async fn take(&self) -> AppResult<ImportSlot<'_>> {
        let busy = || AppError::unavailable(2);
        let _waiting = self.waiting.try_acquire().map_err(|_| busy())?;
        let _running = self.running.acquire().await.map_err(|_| busy())?;
        Ok(ImportSlot { _running, _waiting })
    }
}

#[cfg(test)]
mod tests {
    use std::{future::poll_fn, pin::Pin, task::Poll};

    use super::*;
    use regula_schema::Code;

    /// Polls once; true if the future is still pending.
    async fn is_waiting<T>(future: &mut Pin<Box<impl Future<Output = T>>>) -> bool {
        poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx).is_pending())).await
    }

    #[tokio::test]
    async fn one_import_runs_some_wait_and_more_are_refused() {
        let queue = ImportQueue::default();
        let first = queue.take().await.ok();
        assert!(first.is_some());
        let mut waiting: Vec<_> = (0..MAX_WAITING).map(|_| Box::pin(queue.take())).collect();
        for next in &mut waiting {
            assert!(is_waiting(next).await);
        }
        let refused = queue.take().await.err().map(|error| error.code);
        assert_eq!(refused, Some(Code::Unavailable));
        drop(first);
        assert!(waiting.remove(0).await.is_ok());
        // A request that is cancelled while waiting frees its place.
        drop(waiting);
        assert!(queue.take().await.is_ok());
    }
}
