//! A bar chart, drawn on the server, with a table behind it.

use leptos::prelude::*;

const WIDTH: i64 = 300;
const HEIGHT: i64 = 72;

/// A bar chart of one number per day, with the same numbers in a collapsible table.
#[component]
pub fn BarChart(
    /// The title.
    title: String,
    /// Days with their numbers.
    days: Vec<(String, i64)>,
) -> impl IntoView {
    let most = days.iter().map(|(_, n)| *n).max().unwrap_or_default();
    let sum: i64 = days.iter().map(|(_, n)| *n).sum();
    let step = WIDTH / i64::try_from(days.len().max(1)).unwrap_or(1);
    let bars = (0..)
        .zip(&days)
        .filter(|(_, (_, n))| *n > 0)
        .map(|(i, (day, n))| {
            // At least 2 units high, so that small numbers are visible.
            let height = (n * (HEIGHT - 2) / most.max(1)).max(2);
            let words = format!("{day}: {n}");
            view! {
                <rect x=i * step y=HEIGHT - height width=step - 2 height=height rx="1.5">
                    <title>{words}</title>
                </rect>
            }
        })
        .collect_view();
    let ends = (
        days.first().map(|(day, _)| day.clone()),
        days.last().map(|(day, _)| day.clone()),
    );
    let label = format!(
        "{title}: {sum} in {} days, at most {most} a day",
        days.len()
    );
    let rows = days
        .into_iter()
        .rev()
        .map(|(day, n)| view! { <tr><th scope="row">{day}</th><td>{n}</td></tr> })
        .collect_view();
    view! {
        <figure class="chart">
            <figcaption><h2>{title.clone()}</h2><p class="quiet">{format!("at most {most} a day")}</p></figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label preserveAspectRatio="none">
                {bars}
            </svg>
            <p class="chart-ends"><span>{ends.0}</span><span>{ends.1}</span></p>
            <details>
                <summary>"Numbers"</summary>
                <table class="numbers" aria-label=title>
                    <thead><tr><th scope="col">"Day"</th><th scope="col">"Number"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_scale_to_the_maximum_and_zero_has_no_bar() {
        let days = [("1 May", 0), ("2 May", 1), ("3 May", 1000)];
        let days = days.map(|(day, n)| (day.to_owned(), n)).to_vec();
        let html = Owner::new_root(None)
            .with(|| view! { <BarChart title="Sign-ups".to_owned() days=days /> }.to_html());
        assert_eq!(html.matches("<rect").count(), 2, "{html}");
        assert!(
            html.contains("height=\"70\"") && html.contains("height=\"2\""),
            "{html}"
        );
        assert_eq!(html.matches("<tr>").count(), 4, "{html}");
        assert!(
            html.contains("Sign-ups: 1001 in 3 days, at most 1000 a day"),
            "{html}"
        );
    }
}
