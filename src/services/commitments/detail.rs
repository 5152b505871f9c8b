//! The page of a commitment: year, streaks, history and rule.

use std::collections::BTreeMap;

use regula_schema::{AppResult, Commitment, CommitmentStats, Log, LogQuery, StatsQuery, Timestamp};
use time::{Date, Duration};

use super::{COMMITMENTS, Calendar, bars, form, status_text, streak_chart, summary, year};
use crate::{
    client::{ApiClient, item_path},
    services::{account, format, input, rule_text, today::wall_clock},
    views::{CommitmentDetails, DayItem, EntryItem, OpenDay, RuleItem},
};

/// Number of days of history per page.
const DAYS: i64 = 14;

/// A commitment with its history up to `until`, and `day` open for editing; both may be empty.
pub async fn find(
    client: &ApiClient,
    id: &str,
    until: &str,
    day: &str,
    now: Timestamp,
) -> AppResult<CommitmentDetails> {
    let user = account::me(client).await?;
    let calendar = Calendar::of_user(&user, now);
    let path = item_path(COMMITMENTS, id)?;
    // Mostly, the days up to today are those that are shown.
    let (it, mut logs) = with_logs(client, &path, calendar.today).await?;
    let range = Range::of(&it, calendar.today, until, day);
    if range.until != calendar.today {
        (_, logs) = with_logs(client, &path, range.until).await?;
    }
    let query = StatsQuery {
        until: Some(range.until),
    };
    let stats: CommitmentStats = client.get_with(&format!("{path}/stats"), &query).await?;
    Ok(details(it, stats, &logs, &range, calendar, &user.time_zone))
}

/// The date range that is shown.
struct Range {
    /// The commitment's last day so far.
    last: Date,
    /// The last day shown.
    until: Date,
    /// The first day of the history shown.
    from: Date,
    /// The requested day.
    day: Option<Date>,
}

impl Range {
    fn of(it: &Commitment, today: Date, until: &str, day: &str) -> Self {
        let last = it.end_date.map_or(today, |end| end.min(today));
        let read = |text| input::date("day", text).ok().flatten();
        let within = |date: Date| date.min(last).max(it.start_date.min(last));
        let until = within(read(until).unwrap_or(last));
        let day = read(day);
        let first = |until: Date| until.saturating_sub(Duration::days(DAYS - 1));
        // An open day is always within the range shown.
        let until = match day {
            Some(day) if !(first(until)..=until).contains(&day) => {
                within(day.saturating_add(Duration::days(DAYS / 2)))
            }
            _ => until,
        };
        Self {
            last,
            until,
            from: first(until).max(it.start_date),
            day,
        }
    }
}

/// The commitment, and its logs of the year up to `until`.
async fn with_logs(
    client: &ApiClient,
    path: &str,
    until: Date,
) -> AppResult<(Commitment, BTreeMap<Date, Log>)> {
    let query = LogQuery {
        start_date: Some(until.saturating_sub(Duration::days(year::DAYS - 1))),
        end_date: Some(until),
    };
    let mut it: Commitment = client.get_with(path, &query).await?;
    let logs = std::mem::take(&mut it.logs);
    let logs = logs.into_iter().map(|log| (log.date, log)).collect();
    Ok((it, logs))
}

fn details(
    it: Commitment,
    stats: CommitmentStats,
    logs: &BTreeMap<Date, Log>,
    range: &Range,
    calendar: Calendar,
    zone: &str,
) -> CommitmentDetails {
    let days: BTreeMap<Date, DayItem> = stats
        .heatmap
        .iter()
        .map(|day| {
            let log = logs.get(&day.date);
            let value = day
                .value
                .map(|value| rule_text::amount(value, status_text::unit_on(&it, day.date)));
            let item = DayItem {
                date: day.date.to_string(),
                day: calendar.long_date(day.date),
                status: day.status,
                says: status_text::day(day.status, log, value),
                note: log.map(|log| log.note.clone()).unwrap_or_default(),
            };
            (day.date, item)
        })
        .collect();
    let history: Vec<DayItem> = days
        .range(range.from.min(range.until)..=range.until)
        .rev()
        .map(|(_, day)| day.clone())
        .collect();
    let older =
        (it.start_date < range.from).then(|| range.from.saturating_sub(Duration::DAY).to_string());
    let (opened, refused_day) = match range.day {
        None => (None, String::new()),
        Some(day) => match days.get(&day) {
            Some(item) => (
                Some(open(
                    item.clone(),
                    logs.get(&day),
                    status_text::unit_on(&it, day),
                    zone,
                )),
                String::new(),
            ),
            None => (None, outside(&it, day, calendar)),
        },
    };
    let begins = if it.start_date > calendar.today {
        "from"
    } else {
        "since"
    };
    CommitmentDetails {
        eyebrow: format!("Commitment, {begins} {}", calendar.date(it.start_date)),
        title: it.asceticism.title.clone(),
        description: it.asceticism.description.clone(),
        category: it.asceticism.category.clone(),
        icon: it.asceticism.icon.clone(),
        tracking: it.asceticism.tracking_type,
        kind: it.asceticism.kind,
        is_custom: !it.asceticism.is_template,
        rule: rule_text::rule(&it.rule),
        status: it.status,
        remark: status_text::remark(&it, calendar),
        package: status_text::package(&it),
        figures: summary::of(&it, &stats),
        year: year::year(
            days,
            it.start_date,
            range.until,
            range.until < range.last,
            calendar,
        ),
        climb: streak_chart::climb(&stats.streaks, range.until, calendar),
        runs: bars::runs(&stats.streaks, calendar),
        weekdays: bars::weekdays(&stats, calendar),
        days: history,
        older,
        opened,
        refused_day,
        rules: it
            .rules
            .iter()
            .rev()
            .map(|rule| RuleItem {
                since: format!("From {}", calendar.date(rule.effective_from)),
                rule: rule_text::rule(rule),
            })
            .collect(),
        rule_form: form::of(&it.rule),
        pauses: it.pauses.iter().rev().map(|pause| status_text::pause(pause, calendar)).collect(),
        note: it.note,
        start_words: match it.start_date > calendar.today {
            true => format!("It begins on {}.", calendar.date(it.start_date)),
            false => format!("It began on {}.", calendar.date(it.start_date)),
        },
        end_words: it.end_date.map(|end| end_words(end, calendar)).unwrap_or_default(),
        start_date: it.start_date.to_string(),
        end_date: format::or_empty(it.end_date),
        today: calendar.today.to_string(),
        id: it.id.to_string(),
    }
}

fn end_words(end: Date, calendar: Calendar) -> String {
    match end < calendar.today {
        true => format!("It ended on {}.", calendar.date(end)),
        false => format!("It ends on {}.", calendar.date(end)),
    }
}

/// The reason why a day cannot be edited.
fn outside(it: &Commitment, day: Date, calendar: Calendar) -> String {
    if day < it.start_date {
        let start = calendar.date(it.start_date);
        format!("This commitment began on {start}. Days before it cannot be logged.")
    } else if day > calendar.today {
        "That day is in the future.".to_owned()
    } else {
        "That day is not part of this commitment.".to_owned()
    }
}

fn open(day: DayItem, log: Option<&Log>, unit: &str, zone: &str) -> OpenDay {
    let Some(log) = log else {
        return OpenDay {
            day,
            ..OpenDay::default()
        };
    };
    OpenDay {
        day,
        is_logged: true,
        mark: format::or_empty(log.mark.map(|it| it.as_str())),
        value: format::or_empty(log.value),
        reason: log.reason.clone(),
        entries: log
            .entries
            .iter()
            .map(|entry| {
                let at = wall_clock(zone, entry.at);
                let at = at.map_or_else(String::new, |(_, h, m)| format!("{h}:{m:02}: "));
                EntryItem {
                    id: entry.id.to_string(),
                    says: format!("{at}{}", rule_text::amount(entry.value, unit)),
                }
            })
            .collect(),
    }
}
