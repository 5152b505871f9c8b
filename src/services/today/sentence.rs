//! The heading of *Today*, and the remark below it.

use regula_schema::TaskCounts;

use crate::{
    services::format,
    views::{DueItem, MarkStyle},
};

/// The sentence and the remark. `hour` is in the user's time zone; `is_resting` means that no
/// commitment is due although there are some.
pub(super) fn of(
    commitments: &[DueItem],
    is_resting: bool,
    tasks: &TaskCounts,
    hour: u8,
) -> (String, String) {
    // Commitments whose quota is met are extra, so they do not count.
    let asked: Vec<_> = commitments.iter().filter(|it| !it.is_extra).collect();
    if asked.is_empty() {
        let is_resting = is_resting || !commitments.is_empty();
        return (of_tasks(tasks), remark_on_tasks(tasks, is_resting));
    }
    let count = |is: fn(MarkStyle) -> bool| asked.iter().filter(|it| is(it.mark)).count();
    let (all, kept) = (asked.len(), count(MarkStyle::is_kept));
    let excused = count(MarkStyle::is_excused);
    let missed = count(|mark| mark == MarkStyle::Missed);
    let is_open = kept + excused + missed < all;
    let sentence = match kept {
        _ if excused == all => "A day of rest".to_owned(),
        kept if kept + excused == all => "All kept".to_owned(),
        0 if missed == 0 => format!("{} to keep today", format::capitalised(&format::count(all))),
        _ => format::capitalised(&format!(
            "{} of {} kept",
            format::count(kept).replace("no", "none"),
            format::count(all)
        )),
    };
    let remark = match (is_open, tasks.due) {
        (true, _) => format!("The {} is still yours.", part_of_day(hour)),
        (false, _) if missed > 0 => "Tomorrow is a new day.".to_owned(),
        (false, 0) => format!("The rest of the {} is yours.", part_of_day(hour)),
        (false, _) => "Only tasks are left.".to_owned(),
    };
    let remark = match tasks.due {
        0 => remark,
        1 => format!("{remark} One task is due today."),
        n => format!(
            "{remark} {} tasks are due today.",
            format::capitalised(&say(n))
        ),
    };
    (sentence, remark)
}

fn say(tasks: u32) -> String {
    format::count(tasks as usize)
}

fn part_of_day(hour: u8) -> &'static str {
    match hour {
        5..=11 => "morning",
        12..=17 => "afternoon",
        18..=22 => "evening",
        _ => "night",
    }
}

fn of_tasks(tasks: &TaskCounts) -> String {
    match (tasks.due, tasks.open, tasks.done) {
        (0, 0, 0) => "A clear day".to_owned(),
        (0, 0, _) => "All done for today".to_owned(),
        (0, _, _) => "Nothing is due today".to_owned(),
        (1, _, _) => "One task is due".to_owned(),
        (n, _, _) => format::capitalised(&format!("{} tasks are due", say(n))),
    }
}

fn remark_on_tasks(tasks: &TaskCounts, is_resting: bool) -> String {
    match (tasks.open, tasks.done) {
        (0, 0) if is_resting => "Nothing to do today.".to_owned(),
        (0, 0) => "Start a commitment, or add your first task.".to_owned(),
        (0, 1) => "You have done one thing today.".to_owned(),
        (0, n) => format!("You have done {} things today.", say(n)),
        (n, 0) => format::capitalised(&format!("{} open.", say(n))),
        (n, m) => format::capitalised(&format!("{} open, {} done today.", say(n), say(m))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(marks: &[MarkStyle], due: u32, hour: u8) -> String {
        let commitments: Vec<_> = marks
            .iter()
            .map(|mark| DueItem {
                mark: *mark,
                ..DueItem::default()
            })
            .collect();
        let tasks = TaskCounts {
            due,
            open: due,
            done: 0,
        };
        let (sentence, remark) = of(&commitments, false, &tasks, hour);
        format!("{sentence}: {remark}")
    }

    #[test]
    fn the_sentence_depends_on_commitments_tasks_and_hour() {
        use MarkStyle::{Done, Missed, Open, Paused, Skipped, SoFar};
        for (marks, due, hour, expected) in [
            (
                &[Done, SoFar, Done, Open, Open, Skipped, Open][..],
                2,
                19,
                "Three of seven kept: The evening is still yours. Two tasks are due today.",
            ),
            (
                &[Open, Open],
                0,
                7,
                "Two to keep today: The morning is still yours.",
            ),
            (
                &[Open],
                1,
                13,
                "One to keep today: The afternoon is still yours. One task is due today.",
            ),
            (
                &[Done, Skipped],
                0,
                23,
                "All kept: The rest of the night is yours.",
            ),
            (
                &[Done],
                1,
                14,
                "All kept: Only tasks are left. One task is due today.",
            ),
            (
                &[Done, Missed],
                0,
                20,
                "One of two kept: Tomorrow is a new day.",
            ),
            (
                &[Missed, Missed],
                0,
                20,
                "None of two kept: Tomorrow is a new day.",
            ),
            (
                &[Missed, Open],
                0,
                20,
                "None of two kept: The evening is still yours.",
            ),
            (
                &[Skipped, Paused],
                0,
                9,
                "A day of rest: The rest of the morning is yours.",
            ),
        ] {
            assert_eq!(said(marks, due, hour), expected);
        }
    }
}
