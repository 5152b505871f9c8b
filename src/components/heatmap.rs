//! A heatmap of a year, drawn on the server. A table with the same data follows it.

use leptos::prelude::*;

use crate::views::{DayItem, YearView};

/// Distance between squares.
const STEP: usize = 12;
/// Size of a square.
const SIDE: usize = 10;
/// Height of the month labels.
const HEAD: usize = 14;

/// The year in two halves: side by side, or stacked on phones.
#[component]
pub fn Heatmap(
    /// The year.
    year: YearView,
) -> impl IntoView {
    let middle = year.weeks.len().div_ceil(2);
    let (earlier, later) = year.weeks.split_at(middle);
    let half = |weeks: &[Vec<Option<DayItem>>], first: usize| {
        let months = year
            .months
            .iter()
            .filter(|(week, _)| (first..first + weeks.len()).contains(week))
            // No room for a label in the last week.
            .filter(|(week, _)| week - first + 1 < weeks.len())
            .map(|(week, name)| {
                view! { <text x=(week - first) * STEP y=HEAD - 5>{name.clone()}</text> }
            })
            .collect_view();
        let squares = weeks
            .iter()
            .enumerate()
            .flat_map(|(week, days)| {
                days.iter()
                    .enumerate()
                    .map(move |(day, item)| square(week * STEP, HEAD + day * STEP, item.as_ref()))
            })
            .collect_view();
        let width = weeks.len() * STEP - (STEP - SIDE);
        let height = HEAD + 7 * STEP - (STEP - SIDE);
        view! { <svg viewBox=format!("0 0 {width} {height}") aria-hidden="true">{months}{squares}</svg> }
    };
    view! {
        <div class="heatmap" role="img" aria-label=year.words.clone()>
            {half(earlier, 0)}
            {half(later, middle)}
        </div>
    }
}

fn square(x: usize, y: usize, day: Option<&DayItem>) -> impl IntoView + use<> {
    let class = day.map_or("none", |day| day.status.as_str());
    let words = day.map(|day| {
        let words = format!("{}: {}", day.day, day.says);
        view! { <title>{words}</title> }
    });
    view! { <rect class=class x=x y=y width=SIDE height=SIDE rx="2">{words}</rect> }
}

#[cfg(test)]
mod tests {
    use regula_schema::DayStatus;

    use super::*;

    #[test]
    fn days_are_labelled_squares_with_escaped_text() {
        let day = |status, says: &str| {
            Some(DayItem {
                day: "Monday, 2 March".to_owned(),
                status,
                says: says.to_owned(),
                ..DayItem::default()
            })
        };
        let mut weeks = vec![vec![None; 7]; 53];
        weeks[0][0] = day(DayStatus::Kept, "Kept");
        weeks[52][6] = day(DayStatus::Skipped, "Skipped: <ill>");
        let year = YearView {
            weeks,
            months: vec![(2, "Mar".to_owned())],
            ..YearView::default()
        };
        let html = Owner::new_root(None).with(|| view! { <Heatmap year=year /> }.to_html());
        assert_eq!(html.matches("<svg").count(), 2, "{html}");
        assert_eq!(html.matches("<rect").count(), 53 * 7, "{html}");
        assert_eq!(html.matches("class=\"none\"").count(), 53 * 7 - 2, "{html}");
        assert!(
            html.contains("Monday, 2 March: Skipped: &lt;ill&gt;"),
            "{html}"
        );
    }
}
