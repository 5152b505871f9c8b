//! Model test of schedules, with random histories.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use serde_json::json;
use time::{Date, Duration};

use super::{MINE, MY_PLAN, begin, later, plan, today, told, with_key};
use crate::support::TestApp;

/// Number of readings of the plan.
const READINGS: u32 = 12;
const HISTORIES: usize = 60;

#[derive(Clone, Copy, Debug)]
enum Act {
    Wait(i64),
    Mark(i64),
    Unmark(i64),
    Rebase,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (1..5_i64).prop_map(Act::Wait),
        (-6..4_i64).prop_map(Act::Mark),
        (-6..4_i64).prop_map(Act::Unmark),
        Just(Act::Rebase),
    ]
}

/// Reference model: a simple list of dates, one per reading.
struct Model {
    days: BTreeMap<u32, Date>,
    read: BTreeSet<u32>,
}

impl Model {
    fn begin(start: Date, number: u32) -> Self {
        let days = (number..=READINGS).map(|n| (n, later(start, i64::from(n - number))));
        Self {
            days: days.collect(),
            read: BTreeSet::new(),
        }
    }

    fn on(&self, date: Date) -> Option<u32> {
        let found = self.days.iter().find(|(_, day)| **day == date);
        found.map(|(number, _)| *number)
    }

    fn rebase(&mut self, today: Date) {
        let is_read = self.on(today).is_some_and(|n| self.read.contains(&n));
        let base = if is_read { later(today, 1) } else { today };
        let mut next = base;
        for (number, day) in &mut self.days {
            if self.read.contains(number) && *day < base {
                continue;
            }
            *day = next;
            next = later(next, 1);
        }
    }

    fn told(&self) -> Vec<String> {
        let mut rows: Vec<_> = self.days.iter().map(|(n, day)| (*day, *n)).collect();
        rows.sort_unstable();
        rows.into_iter()
            .map(|(day, n)| {
                let mark = if self.read.contains(&n) { " x" } else { "" };
                format!("{day} R{n}{mark}")
            })
            .collect()
    }
}

#[tokio::test]
async fn schedules_match_the_model_over_random_histories() {
    let app = TestApp::new().await;
    let (ada, bob) = (app.admin("ada").await, app.user("bob").await);
    let id = plan(&ada, true, today(&app), i64::from(READINGS)).await;
    let bob = with_key(&app, &bob).await;
    let mut runner = TestRunner::new(Config::default());
    let histories = (1..=READINGS, -3..4_i64, prop::collection::vec(act(), 1..20));
    for _ in 0..HISTORIES {
        let (number, ahead, acts) = histories.new_tree(&mut runner).unwrap().current();
        let start = later(today(&app), ahead);
        begin(&bob, &id, start, number).await;
        let mut model = Model::begin(start, number);
        for act in &acts {
            let now = today(&app);
            match *act {
                Act::Wait(days) => app.clock.advance(Duration::days(days)),
                Act::Rebase => {
                    let path = format!("{MY_PLAN}/rebase");
                    bob.post(&path, &json!({})).await.expect(200);
                    model.rebase(now);
                }
                Act::Mark(days) => {
                    let date = later(now, days);
                    let path = format!("{MINE}/{date}");
                    let status = bob.put(&path, &json!({})).await.status;
                    let number = model.on(date);
                    assert_eq!(status == 200, number.is_some(), "{acts:?}");
                    model.read.extend(number);
                }
                Act::Unmark(days) => {
                    let date = later(now, days);
                    let status = bob.delete(&format!("{MINE}/{date}")).await.status;
                    let was_read = model.on(date).is_some_and(|n| model.read.remove(&n));
                    assert_eq!(status == 204, was_read, "{acts:?}");
                }
            }
            assert_eq!(
                told(&bob, "").await,
                model.told(),
                "{number} {start} {acts:?}"
            );
        }
        let behind =
            model.days.iter().filter(|(n, day)| **day < today(&app) && !model.read.contains(n));
        let progress = bob.read(MY_PLAN).await;
        assert_eq!(progress["behind"], behind.count(), "{acts:?}");
        assert_eq!(progress["read"], model.read.len(), "{acts:?}");
    }
}
