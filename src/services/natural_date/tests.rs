use proptest::prelude::*;
use regula_schema::{Priority, Recurrence, RecurrenceFrom, RecurrenceUnit};
use time::macros::date;

use super::*;

/// A Saturday.
const TODAY: Date = date!(2026 - 11 - 21);

fn said(text: &str) -> String {
    day(text, TODAY, Order::DayFirst).map_or_else(String::new, |date| date.to_string())
}

#[test]
fn natural_language_dates_are_parsed() {
    let table = [
        ("today", "2026-11-21"),
        ("Tomorrow", "2026-11-22"),
        ("tom", "2026-11-22"),
        ("fri", "2026-11-27"),
        ("on Friday", "2026-11-27"),
        // A weekday is never today.
        ("saturday", "2026-11-28"),
        ("this sunday", "2026-11-22"),
        ("next sunday", "2026-11-29"),
        ("next friday", "2026-11-27"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("in 3 days", "2026-11-24"),
        ("in two weeks", "2026-12-05"),
        ("in a month", "2026-12-21"),
        ("+3d", "2026-11-24"),
        ("+1w", "2026-11-28"),
        ("end of week", "2026-11-22"),
        ("end of the month", "2026-11-30"),
        // A date that is over this year is next year's.
        ("20 nov", "2027-11-20"),
        ("21 nov", "2026-11-21"),
        ("nov 30", "2026-11-30"),
        ("Nov. 30th", "2026-11-30"),
        ("3 sept", "2027-09-03"),
        ("29 feb", "2028-02-29"),
        ("24 December 2041", "2041-12-24"),
        ("December 24, 2041", "2041-12-24"),
        ("30.11.", "2026-11-30"),
        ("30.11", "2026-11-30"),
        ("1.12.26", "2026-12-01"),
        ("2026-11-30", "2026-11-30"),
        ("30/11/2026", "2026-11-30"),
        ("11/30/2026", "2026-11-30"),
        // An explicit past year is kept.
        ("2020-01-05", "2020-01-05"),
        ("", ""),
        ("soon", ""),
        ("31 feb", ""),
        ("2026-02-30", ""),
        ("32.1.", ""),
        ("+3", ""),
        ("in 3", ""),
        ("0 nov", ""),
        ("31.12.9999", "9999-12-31"),
        ("1.1.10000", ""),
        ("2026-11-30 ja", ""),
    ];
    for (text, date) in table {
        assert_eq!(said(text), date, "{text}");
    }
}

#[test]
fn numeric_dates_use_the_given_day_and_month_order() {
    let dates = |text: &str| [Order::DayFirst, Order::MonthFirst].map(|it| day(text, TODAY, it));
    let (december, november) = (date!(2026 - 12 - 11), date!(2027 - 11 - 12));
    assert_eq!(dates("11/12"), [Some(december), Some(november)]);
    let march = [Some(date!(2027 - 4 - 3)), Some(date!(2027 - 3 - 4))];
    assert_eq!(dates("3/4/2027"), march);
    // Dates with dots are always day first.
    assert_eq!(dates("11.12."), [Some(december); 2]);
}

#[test]
fn short_months_clamp_to_their_last_day() {
    let of = |text, today| day(text, today, Order::DayFirst).unwrap();
    assert_eq!(of("in 1 month", date!(2027 - 1 - 31)), date!(2027 - 2 - 28));
    assert_eq!(of("in 1 year", date!(2028 - 2 - 29)), date!(2029 - 2 - 28));
    assert_eq!(
        of("next week", date!(2026 - 11 - 23)),
        date!(2026 - 11 - 30)
    );
    assert_eq!(day("tomorrow", Date::MAX, Order::DayFirst), None);
}

#[test]
fn natural_language_recurrences_are_parsed() {
    let table = [
        ("every day", "every day"),
        ("daily", "every day"),
        ("every other day", "every 2 days"),
        ("Every two weeks", "every 2 weeks"),
        ("each month", "every month"),
        ("yearly", "every year"),
        ("every monday", "every week"),
        ("every weekday", "every weekday"),
        (
            "every 2 weekdays after done",
            "every 2 weekdays after it is done",
        ),
        ("every 3 days after done", "every 3 days after it is done"),
        ("every day after it is done", "every day after it is done"),
        ("every monday after done", ""),
        ("every", ""),
        ("every 0 days", ""),
        ("every 1000 days", ""),
        ("every so often", ""),
        ("after done", ""),
    ];
    for (text, expected) in table {
        let found = repeat(text).map_or_else(String::new, |it| repeat_words(&it.recurrence()));
        assert_eq!(found, expected, "{text}");
    }
}

fn reader(today: Date) -> Reader {
    Reader {
        today,
        order: Order::DayFirst,
        due: None,
        projects: vec!["Garden".to_owned(), "Spring cleaning".to_owned()],
    }
}

/// A summary of a parsed line.
fn told(text: &str) -> String {
    let reader = reader(TODAY);
    let line = line(text, &reader);
    let mut told = line.title;
    if let Some(due) = line.due {
        told += &format!(" | {due}");
    }
    if let Some(priority) = line.priority {
        told += &format!(" | {}", priority.as_str());
    }
    if let Some(project) = line.project {
        told += &format!(" | {}", reader.projects[project]);
    }
    if let Some(repeat) = line.repeat {
        told += &format!(" | {}", repeat_words(&repeat.recurrence()));
    }
    told
}

#[test]
fn quick_add_lines_are_parsed_into_fields() {
    let table = [
        (
            "water the figs tomorrow !high #garden every week",
            "water the figs | 2026-11-22 | high | Garden | every week",
        ),
        ("Call mum on fri", "Call mum | 2026-11-27"),
        ("Send the lease by 30 nov", "Send the lease | 2026-11-30"),
        ("#garden Order garlic !1", "Order garlic | high | Garden"),
        ("Dust #spring-cleaning", "Dust | Spring cleaning"),
        // The first occurrence.
        ("Sweep every monday", "Sweep | 2026-11-23 | every week"),
        (
            "Sweep every monday starting 30.11.",
            "Sweep | 2026-11-30 | every week",
        ),
        ("Sweep  the  yard today", "Sweep  the  yard | 2026-11-21"),
    ];
    for (text, expected) in table {
        assert_eq!(told(text), expected);
    }
}

#[test]
fn words_that_are_not_syntax_stay_in_the_title() {
    let kept = [
        "Read Friday by Tournier",
        "Prepare for Friday",
        "Prepare for next Friday",
        "Watch the sun",
        "Call Tom",
        "Buy 1/2",
        "tomorrow",
        "next week",
        "!high #garden",
        "Look into #42",
        "Wow !important",
        "Read \"The End of Friday\"",
        "Read “Thank God It’s Friday”",
        "",
        "\\o/",
        "\\",
        "Read Friday every now and then",
    ];
    for text in kept {
        assert_eq!(told(text), text);
    }
    assert_eq!(told("\\Read Friday"), "Read Friday");
    assert_eq!(
        told("Cut a 5\" pipe tomorrow"),
        "Cut a 5\" pipe | 2026-11-22"
    );
    assert_eq!(told("Meet Tom on sat"), "Meet Tom | 2026-11-28");
    // Only one word of each kind is parsed; another one stays in the title.
    assert_eq!(told("Plan Monday tomorrow"), "Plan Monday | 2026-11-22");
    assert_eq!(told("Weigh !1 !2"), "Weigh !2 | high");
}

#[test]
fn a_due_date_field_disables_date_parsing_in_the_line() {
    let due = Some(date!(2026 - 12 - 1));
    let reader = Reader {
        due,
        ..reader(TODAY)
    };
    let line = line("Plan tomorrow !high every monday", &reader);
    assert_eq!(line.title, "Plan tomorrow");
    assert_eq!((line.due, line.priority), (None, Some(Priority::High)));
}

/// From the year 1 on, the range of both databases.
fn any_day() -> impl Strategy<Value = Date> {
    (date!(0001 - 01 - 01).to_julian_day()..=Date::MAX.to_julian_day())
        .prop_map(|day| Date::from_julian_day(day).unwrap())
}

// Longer lines are refused as titles, so parsing stops early.
#[test]
fn a_line_of_thousands_of_words_is_not_parsed() {
    let long = "#garden ".repeat(8_000) + "tomorrow";
    assert!(line(&long, &reader(TODAY)).is_plain());
    let fits = format!("{} tomorrow #garden", "fig ".repeat(60).trim_end());
    let read = line(&fits, &reader(TODAY));
    assert!(read.due.is_some() && read.project.is_some(), "{read:?}");
}

/// Words with and without a meaning to the parser; none can be read as a year.
const WORDS: [&str; 32] = [
    "every", "and", "mon", "tuesday,", "next", "week", "weeks", "in", "3", "two", "+3d", "tom",
    "tomorrow", "end", "of", "month", "on", "by", "nov", "20.11.", "1/2", "!high", "!", "#garden",
    "#", "\"", "figs", "\\", "daily", "starting", "65535", "days",
];

fn line_of(words: Vec<&'static str>) -> impl Strategy<Value = String> {
    let words = prop::sample::select(words);
    prop::collection::vec(words, 0..9).prop_map(|words| words.join(" "))
}

fn any_line() -> impl Strategy<Value = String> {
    line_of([&WORDS[..], &["20", "2027"]].concat())
}

proptest! {
    #[test]
    fn parsing_never_panics_and_never_empties_a_title(text in any::<String>(), today in any_day()) {
        let _ = day(&text, today, Order::MonthFirst);
        let line = line(&text, &reader(today));
        prop_assert_eq!(line.title.is_empty(), text.trim().is_empty());
    }

    #[test]
    fn title_words_are_a_subsequence_of_the_line(text in any_line(), today in any_day()) {
        let line = line(&text, &reader(today));
        let mut words = text.split_whitespace();
        let kept: Vec<&str> = line.title.split_whitespace().collect();
        if !text.trim_start().starts_with('\\') {
            prop_assert!(kept.iter().all(|word| words.any(|it| it == *word)), "{:?}", line);
            prop_assert_eq!(line.is_plain(), line.title == text.trim());
        }
    }

    #[test]
    fn dates_without_a_year_are_never_past(text in line_of(WORDS.to_vec()), today in any_day()) {
        let line = line(&text, &reader(today));
        prop_assert!(line.due.is_none_or(|due| due >= today), "{:?}", line);
    }

    #[test]
    fn recurrences_round_trip_through_text(
        every in 1..=365_u16,
        unit in prop::sample::select(RecurrenceUnit::ALL),
        from in prop::sample::select(RecurrenceFrom::ALL),
    ) {
        let recurrence = Recurrence { every, unit, from, day: None };
        let read = repeat(&repeat_words(&recurrence)).map(Repeat::recurrence);
        prop_assert_eq!(read, Some(recurrence));
    }

    #[test]
    fn iso_dates_round_trip(date in any_day(), today in any_day()) {
        let text = date.to_string();
        prop_assert_eq!(day(&text, today, Order::MonthFirst), Some(date));
    }
}
