//! The seed reading plan.

use regula_schema::{Description, ReadingText, Reference, Title, Violation};
use time::{Date, Duration};

use crate::{
    db::readings::{plans, plans::PlanFields, texts, texts::ReadingFields},
    state::ApiState,
};

/// Name in the table `installed`.
const NAME: &str = "readings: the desert";
/// Title, reference and text of each reading, after a line that begins with a number sign. The text
/// before the first describes the plan.
const TEXT: &str = include_str!("seed.txt");

/// Installs the plan once: its readings are dated from today on, and it becomes the default plan,
/// unless there is one. Safe for two servers that start at once.
pub async fn install(api: &ApiState) -> anyhow::Result<()> {
    let now = api.clock.now();
    let mut conn = api.db.begin().await?;
    if !plans::install(&mut conn, NAME, now).await? {
        return Ok(());
    }
    plans::lock_all(&mut conn).await?;
    let has_default = plans::default(&mut conn).await?.is_some();
    let (plan, readings) = parse(TEXT, !has_default, now.get().date())
        .map_err(|violation| anyhow::anyhow!(violation.detail))?;
    let id = plans::create(&mut conn, &plan, now).await?;
    for reading in &readings {
        texts::create(&mut conn, id, reading, now).await?;
    }
    Ok(conn.commit().await?)
}

fn parse(
    text: &str,
    is_default: bool,
    first: Date,
) -> Result<(PlanFields, Vec<ReadingFields>), Violation> {
    let mut parts = text.split("\n# ");
    let (title, description) = parts
        .next()
        .and_then(|head| head.trim_start_matches("# ").split_once('\n'))
        .unwrap_or_default();
    let plan = PlanFields {
        title: Title::parse(title)?,
        // Line breaks within a paragraph are only for editing the file.
        description: Description::parse(&description.trim().replace('\n', " "))?,
        is_default,
    };
    let mut readings = Vec::new();
    for (day, part) in (0..).zip(parts) {
        let (title, rest) = part.split_once('\n').unwrap_or((part, ""));
        let (reference, body) = rest.split_once('\n').unwrap_or((rest, ""));
        let paragraphs = body.trim().split("\n\n").map(|it| it.replace('\n', " "));
        readings.push(ReadingFields {
            date: first.saturating_add(Duration::days(day)),
            title: Title::parse(title)?,
            reference: Reference::parse(reference)?,
            body: ReadingText::parse(&paragraphs.collect::<Vec<_>>().join("\n\n"))?,
        });
    }
    Ok((plan, readings))
}
