//! Demo tasks and projects.

use regula_schema::{
    ArchivedProject, ArchivedTask, Color, Priority, Recurrence, RecurrenceFrom, RecurrenceUnit,
    Timestamp,
};
use time::{Date, Duration};

use super::discipline::at;

/// Distance between positions.
const GAP: i64 = 1024;

/// Title and description.
type TaskText = (&'static str, &'static str);

const HOUSE: [TaskText; 14] = [
    (
        "Clean the gutters",
        "Before the leaves of the plane tree are all down.",
    ),
    ("Oil the kitchen door", ""),
    ("Prune the pear tree", ""),
    (
        "Have the boiler looked at",
        "The last time was in March two years ago.",
    ),
    (
        "Paint the garden gate",
        "Green, as it was. Half a tin is in the shed.",
    ),
    ("Plant the tulips", "Forty bulbs, a hand apart."),
    ("Mend the tap in the bathroom", ""),
    ("Sort the cellar shelves", ""),
    ("Stack the firewood", "The dry half goes to the left."),
    ("Sharpen the kitchen knives", ""),
    (
        "Take the old sofa away",
        "The depot is open on Saturdays until noon.",
    ),
    ("Seal the window upstairs", ""),
    ("Turn the compost", ""),
    ("Hang the bookshelf", "Needs the long screws."),
];

const LETTERS: [TaskText; 9] = [
    ("Thank Aunt Rosa for the quinces", ""),
    ("Write to the teacher about the trip", ""),
    (
        "Answer the landlord",
        "He asks about the meter. It stood at 4,182.",
    ),
    ("Condolences to the neighbours", ""),
    ("Birthday card for Grandfather", "He turns eighty-four."),
    ("Ask Paul for his recipe", ""),
    (
        "Write to the town about the street lamp",
        "The third one on the left, dark since October.",
    ),
    ("Send the photographs to the cousins", ""),
    ("Reply to the old choirmaster", ""),
];

const HILLS: [TaskText; 10] = [
    ("Book the hut", "Two nights. They hold a place until noon."),
    ("Wax the boots", ""),
    ("Buy the map, 1 to 25,000", ""),
    ("Ask who brings the stove", ""),
    (
        "Find the train there",
        "The early one does not run on Sundays.",
    ),
    ("Borrow a rucksack", ""),
    ("Walk twelve miles with a load", ""),
    ("Leave the keys with the neighbours", ""),
    (
        "Pack the first-aid bag",
        "Plasters, and something for blisters.",
    ),
    ("Learn the three knots", ""),
];

const ELSE: [TaskText; 15] = [
    ("See the dentist", ""),
    ("Renew the library card", ""),
    ("Buy stamps", ""),
    ("Take the winter coat to the cleaner's", ""),
    ("Bring the glass away", ""),
    (
        "Read the contract to the end",
        "Above all the small print on page six.",
    ),
    ("Return the borrowed ladder", ""),
    ("Ask for Friday off", ""),
    ("Fix the bicycle lamp", "It is the cable, not the bulb."),
    (
        "Cook for the parish supper",
        "Soup for thirty. The large pot is in the hall.",
    ),
    ("Back up the photographs", ""),
    ("Choose a present for the twins", ""),
    ("Give blood", ""),
    (
        "Finish the tax return",
        "The receipts are in the blue folder.",
    ),
    ("Have the shoes soled", ""),
];

const AGAIN: [(&str, i64, u16, RecurrenceUnit); 6] = [
    ("Water the plants", 0, 3, RecurrenceUnit::Day),
    ("Put the bins out", 1, 1, RecurrenceUnit::Week),
    ("Wash the sheets", 3, 2, RecurrenceUnit::Week),
    ("Visit Mother", 2, 1, RecurrenceUnit::Week),
    ("Pay the rent", 6, 1, RecurrenceUnit::Month),
    ("Clean the filters", 9, 3, RecurrenceUnit::Month),
];

/// Projects of every user, created at `begin`.
pub fn projects(begin: Timestamp) -> Vec<ArchivedProject> {
    let project = |name: &str, description: &str, color| ArchivedProject {
        name: name.to_owned(),
        description: description.to_owned(),
        color,
        created_at: begin,
        ..ArchivedProject::default()
    };
    vec![
        project(
            "House and garden",
            "What falls apart when nobody looks.",
            Color::Moss,
        ),
        project("Letters owed", "", Color::Woad),
        project(
            "Three days in the hills",
            "With the old friends, in spring.",
            Color::Gold,
        ),
    ]
}

/// Twenty tasks of user `n`: half of them done over the past weeks, the others overdue, due today,
/// due this week, or without a date.
pub fn tasks(n: u32, today: Date) -> Vec<ArchivedTask> {
    let n = usize::try_from(n).unwrap_or_default();
    let pick = |pool: &[TaskText], many: usize, project| -> Vec<(TaskText, Option<usize>)> {
        (0..many).map(|k| (pool[(3 * n + k) % pool.len()], project)).collect()
    };
    let parts = [
        pick(&HOUSE, 6, Some(0)),
        pick(&LETTERS, 4, Some(1)),
        pick(&HILLS, 4, Some(2)),
        pick(&ELSE, 4, None),
    ];
    let once = parts.into_iter().flatten().enumerate();
    let once = once.map(|(k, (told, project))| one((n, k), told, project, today));
    let again = (0..2).map(|k| recurring(AGAIN[(n + 2 * k) % AGAIN.len()], today));
    // Manual order: recurring tasks are mixed with the others.
    let mut all: Vec<ArchivedTask> = once.collect();
    for (at, task) in [3, 8].into_iter().zip(again) {
        all.insert(at, task);
    }
    for (task, k) in all.iter_mut().zip(1..) {
        task.position = k * GAP;
    }
    all
}

fn one(
    (n, k): (usize, usize),
    (title, more): TaskText,
    project: Option<usize>,
    today: Date,
) -> ArchivedTask {
    let days = |later: i64| today.saturating_add(Duration::days(later));
    let some = |many: usize| i64::try_from(many).unwrap_or_default();
    // Every second one is done.
    let done = (k % 2 == 0).then(|| days(-1 - some((5 * k + 3 * n) % 26)));
    let due_date = match (done, k / 2 % 5) {
        (Some(date), 0 | 3) => Some(date),
        (Some(_), _) | (None, 4) => None,
        (None, 0) => Some(days(-1 - some(n % 4))),
        (None, 1) => Some(today),
        (None, 2) => Some(days(2)),
        (None, _) => Some(days(5)),
    };
    let completed_at = done.map(|date| at(date).get() + Duration::hours(some(k)));
    let completed_at = completed_at.map(Timestamp::new);
    ArchivedTask {
        title: title.to_owned(),
        description: more.to_owned(),
        due_date,
        priority: match k {
            3 => Priority::High,
            7 => Priority::Medium,
            13 => Priority::Low,
            _ => Priority::None,
        },
        project,
        completed_at,
        created_at: at(days(-30 - some(k))),
        updated_at: completed_at,
        ..ArchivedTask::default()
    }
}

fn recurring(
    (title, later, every, unit): (&str, i64, u16, RecurrenceUnit),
    today: Date,
) -> ArchivedTask {
    ArchivedTask {
        title: title.to_owned(),
        due_date: Some(today.saturating_add(Duration::days(later))),
        recurrence: Some(Recurrence {
            every,
            unit,
            from: RecurrenceFrom::Due,
            day: None,
        }),
        created_at: at(today.saturating_sub(Duration::days(60))),
        ..ArchivedTask::default()
    }
}
