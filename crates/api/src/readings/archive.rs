//! Export and import of read readings and of the followed plan.

use regula_schema::{
    AppResult, ArchivedFollow, ArchivedMark, Description, Fields, Timestamp, Title,
};
use uuid::Uuid;

use crate::{
    archive::parse_rows::parse_rows,
    checks::check_date,
    csv::{date, instant, to_csv},
    db::{
        Conn, archive,
        archive::{FollowRow, MarkRow},
    },
};

/// Exports the followed plan and the read readings.
pub async fn export(
    conn: &mut Conn,
    user_id: Uuid,
) -> AppResult<(Option<ArchivedFollow>, Vec<ArchivedMark>)> {
    let follow = archive::follow(conn, user_id).await?;
    let follow = follow.map(|row| ArchivedFollow {
        plan: row.plan,
        base_date: row.base_date,
        first_date: row.first_date,
        created_at: row.created_at.into(),
    });
    let archived = |row: MarkRow| ArchivedMark {
        plan: row.plan,
        reading: row.reading,
        date: row.date,
        note: row.note,
        read_at: row.read_at.map(Timestamp::new),
    };
    let marks = archive::marks(conn, user_id).await?;
    Ok((follow, marks.into_iter().map(archived).collect()))
}

/// Read readings as CSV.
pub fn csv(marks: &[ArchivedMark]) -> AppResult<Vec<u8>> {
    to_csv(
        marks,
        &[
            ("plan", &|it| it.plan.clone()),
            ("reading", &|it| date(it.reading)),
            ("date", &|it| date(it.date)),
            ("note", &|it| it.note.clone()),
            ("read_at", &|it| instant(it.read_at)),
        ],
    )
}

/// The plan and readings to import.
#[derive(Default)]
pub struct ImportedReadings {
    follow: Option<FollowRow>,
    marks: Vec<MarkRow>,
}

/// Validates the plan and the readings.
pub fn parse(
    fields: &mut Fields,
    follow: Option<ArchivedFollow>,
    marks: Vec<ArchivedMark>,
) -> ImportedReadings {
    let follow = follow.and_then(|it| {
        check_date(fields, "reading_plan.base_date", Some(it.base_date))?;
        check_date(fields, "reading_plan.first_date", it.first_date)?;
        let plan = fields.take("reading_plan.plan", Title::parse(&it.plan))?;
        Some(FollowRow {
            plan: plan.as_str().to_owned(),
            base_date: it.base_date,
            first_date: it.first_date,
            created_at: it.created_at.get(),
        })
    });
    let marks = parse_rows(fields, "readings", marks, |fields, row, it| {
        let reading = check_date(fields, &format!("{row}.reading"), Some(it.reading));
        let date = check_date(fields, &format!("{row}.date"), Some(it.date));
        let note = fields.take(&format!("{row}.note"), Description::parse(&it.note));
        let plan = fields.take(&format!("{row}.plan"), Title::parse(&it.plan));
        Some(MarkRow {
            plan: plan?.as_str().to_owned(),
            reading: reading??,
            date: date??,
            note: note?.as_str().to_owned(),
            read_at: it.read_at.map(Timestamp::get),
        })
    });
    ImportedReadings { follow, marks }
}

/// Marks readings of existing plans as read. Returns the number of new marks and of skipped rows.
pub async fn import(
    conn: &mut Conn,
    user_id: Uuid,
    readings: &ImportedReadings,
) -> AppResult<(usize, usize)> {
    if let Some(row) = &readings.follow
        && let Some(plan) = archive::find_plan(conn, &row.plan).await?
    {
        archive::restore_follow(conn, user_id, plan, row).await?;
    }
    let (mut imported, mut skipped) = (0, 0);
    let mut last: Option<(&str, Option<Uuid>)> = None;
    for row in &readings.marks {
        let plan = match last.filter(|(title, _)| *title == row.plan) {
            Some((_, plan)) => plan,
            None => archive::find_plan(conn, &row.plan).await?,
        };
        last = Some((&row.plan, plan));
        let reading = match plan {
            Some(plan) => archive::find_reading(conn, plan, row.reading).await?,
            None => None,
        };
        let is_new = match reading {
            Some(reading) => archive::restore_mark(conn, user_id, reading, row).await?,
            None => false,
        };
        imported += usize::from(is_new);
        skipped += usize::from(!is_new);
    }
    Ok((imported, skipped))
}
