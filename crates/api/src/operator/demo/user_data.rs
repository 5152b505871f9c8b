//! Demo data of one user: a year of commitments, some projects and twenty tasks.

use regula_schema::{
    Amount, Archive, ArchivedAsceticism, ArchivedCommitment, ArchivedEnrolment, ArchivedFollow,
    ArchivedMark, ArchivedPause, AsceticismKind, NewRule, Schedule, Timestamp, TrackingType,
};
use time::{Date, Duration};

use super::{
    discipline::{Discipline, at},
    logs::logs,
    tasks,
};

const YEAR: i64 = 364;

/// Disciplines of a user, from the seed library if installed.
fn disciplines(n: u32) -> Vec<Discipline> {
    use AsceticismKind::{Abstain, Do};
    use TrackingType::{Check, Count, Duration, Text};
    let discipline = |title, tracking, kind, schedule, target, kept| Discipline {
        title,
        tracking,
        kind,
        schedule,
        target,
        kept,
    };
    let workdays = Schedule::Weekdays {
        days: vec![1, 2, 3, 4, 5],
    };
    let often = u8::try_from(2 + n % 3).unwrap_or(3);
    vec![
        discipline("Morning prayer", Check, Do, Schedule::Daily, None, 93),
        discipline(
            "Sit in silence",
            Duration,
            Do,
            Schedule::Daily,
            Some((15, "minutes")),
            78,
        ),
        discipline(
            "Read a book",
            Count,
            Do,
            Schedule::Daily,
            Some((10, "pages")),
            70,
        ),
        discipline(
            "Train",
            Duration,
            Do,
            Schedule::PerWeek { times: often },
            Some((30, "minutes")),
            84,
        ),
        discipline("Clear the desk", Check, Do, workdays, None, 88),
        discipline("No sweets", Check, Abstain, Schedule::Daily, None, 95),
        discipline("Evening examen", Text, Do, Schedule::Daily, None, 60),
        discipline(
            "Call somebody",
            Check,
            Do,
            Schedule::PerMonth { times: 4 },
            None,
            90,
        ),
        discipline(
            "Drink water",
            Count,
            Do,
            Schedule::Daily,
            Some((6, "glasses")),
            82,
        ),
    ]
}

/// All data of user `n`, relative to `now`.
pub fn of(n: u32, now: Timestamp) -> Archive {
    let today = now.get().date();
    let begin = today.saturating_sub(Duration::days(YEAR));
    let made = at(begin);
    let ways = disciplines(n);
    let away = today.saturating_sub(Duration::days(60 + i64::from(n % 40)));
    let package = today.saturating_sub(Duration::days(10 + i64::from(n % 20)));
    Archive {
        version: Archive::VERSION,
        exported_at: None,
        profile: None,
        projects: tasks::projects(made),
        tasks: tasks::tasks(n, today),
        asceticisms: ways.iter().map(|discipline| asceticism(discipline, made)).collect(),
        packages: vec![ArchivedEnrolment {
            title: "Forty days".to_owned(),
            package: Some("Forty days".to_owned()),
            term_days: 40,
            start_date: package,
            left_at: None,
            created_at: at(package),
        }],
        commitments: (ways.iter().enumerate())
            .map(|(i, discipline)| {
                // The last ones belong to the package.
                let in_package = (5..7).contains(&i);
                let start = if in_package { package } else { begin };
                let days = (start, now);
                ArchivedCommitment {
                    package: in_package.then_some(0),
                    end_date: in_package.then(|| package.saturating_add(Duration::days(39))),
                    ..commitment((n, i), discipline, days, away)
                }
            })
            .collect(),
        vacations: vec![ArchivedPause {
            from_date: away,
            until_date: Some(away.saturating_add(Duration::days(9))),
            reason: "At the sea".to_owned(),
            created_at: at(away),
        }],
        reading_plan: None,
        readings: Vec::new(),
    }
}

/// Read readings of user `n`, who began the plan some days ago and is behind.
pub fn read(
    n: u32,
    now: Timestamp,
    plan: &[(String, Date)],
) -> (Option<ArchivedFollow>, Vec<ArchivedMark>) {
    let Some((title, first)) = plan.first() else {
        return (None, Vec::new());
    };
    let base = now.get().date().saturating_sub(Duration::days(12));
    let follow = ArchivedFollow {
        plan: title.clone(),
        base_date: base,
        first_date: Some(*first),
        created_at: at(base),
    };
    let read = (0..).zip(plan).take(usize::try_from(9 + n % 4).unwrap_or(9));
    let mark = |(later, (plan, reading)): (i64, &(String, Date))| {
        let date = base.saturating_add(Duration::days(later));
        ArchivedMark {
            plan: plan.clone(),
            reading: *reading,
            date,
            note: if later == 3 {
                "To be read again.".to_owned()
            } else {
                String::new()
            },
            read_at: Some(at(date)),
        }
    };
    (Some(follow), read.map(mark).collect())
}

fn asceticism(discipline: &Discipline, made: Timestamp) -> ArchivedAsceticism {
    ArchivedAsceticism {
        title: discipline.title.to_owned(),
        description: String::new(),
        category: String::new(),
        icon: String::new(),
        tracking_type: discipline.tracking,
        kind: discipline.kind,
        is_template: true,
        suggested_rule: None,
        created_at: made,
        updated_at: None,
    }
}

fn commitment(
    (n, i): (u32, usize),
    discipline: &Discipline,
    (start, now): (Date, Timestamp),
    away: Date,
) -> ArchivedCommitment {
    let rule = |from: Date, target: i64| NewRule {
        effective_from: Some(from),
        schedule: discipline.schedule.clone(),
        target: discipline.target.and_then(|_| Amount::from_thousandths(target * 1000)),
        unit: discipline.target.map(|(_, unit)| unit.to_owned()),
        ..NewRule::default()
    };
    let target = discipline.target.map_or(0, |(target, _)| target);
    let mut rules = vec![rule(start, target)];
    // The target was raised later.
    let harder = now.get().date().saturating_sub(Duration::days(90));
    if i == 1 && harder > start {
        rules.push(rule(harder, target + 5));
    }
    ArchivedCommitment {
        asceticism: i,
        package: None,
        start_date: start,
        end_date: None,
        planned_end: None,
        note: if i == 0 {
            "Before the telephone.".to_owned()
        } else {
            String::new()
        },
        position: i64::try_from(i).unwrap_or_default() + 1,
        completed_at: None,
        archived_at: None,
        created_at: at(start),
        updated_at: None,
        rules,
        pauses: Vec::new(),
        logs: logs((n, i), discipline, (start, now), away),
    }
}
