//! Export and import of asceticisms and package enrolments.

use std::collections::HashMap;

use regula_schema::{
    AppResult, ArchivedAsceticism, ArchivedEnrolment, Asceticism, AsceticismKind, Fields,
    NewAsceticism, Timestamp, Title, TrackingType, Violation,
};
use time::Date;
use uuid::Uuid;

use super::fields::parse_without_rule;
use crate::{
    archive::parse_rows::parse_rows,
    checks::check_day,
    commitments::parse_rule,
    csv::{date, instant, to_csv},
    db::{
        Conn, archive,
        archive::EnrolmentRow,
        asceticisms,
        asceticisms::{AsceticismFields, AsceticismInsert},
    },
};

/// Exports asceticisms; also returns their ids.
pub async fn export_asceticisms(
    conn: &mut Conn,
    user_id: Uuid,
) -> AppResult<(Vec<Uuid>, Vec<ArchivedAsceticism>)> {
    let archived = |it: Asceticism| {
        let archived = ArchivedAsceticism {
            title: it.title,
            description: it.description,
            category: it.category,
            icon: it.icon,
            tracking_type: it.tracking_type,
            kind: it.kind,
            is_template: it.is_template,
            suggested_rule: it.suggested_rule,
            created_at: it.created_at,
            updated_at: Some(it.updated_at),
        };
        (it.id, archived)
    };
    let rows = archive::asceticisms(conn, user_id).await?;
    Ok(rows.into_iter().map(|row| archived(row.into())).unzip())
}

/// Exports enrolments; also returns their ids.
pub async fn export_packages(
    conn: &mut Conn,
    user_id: Uuid,
) -> AppResult<(Vec<Uuid>, Vec<ArchivedEnrolment>)> {
    let archived = |row: EnrolmentRow| {
        let archived = ArchivedEnrolment {
            title: row.title,
            package: row.package,
            term_days: row.term_days,
            start_date: row.start_date,
            left_at: row.left_at.map(Timestamp::new),
            created_at: row.created_at.into(),
        };
        (row.id, archived)
    };
    let rows = archive::enrolments(conn, user_id).await?;
    Ok(rows.into_iter().map(archived).unzip())
}

/// Enrolments as CSV.
pub fn packages_csv(packages: &[ArchivedEnrolment]) -> AppResult<Vec<u8>> {
    to_csv(
        packages,
        &[
            ("title", &|it| it.title.clone()),
            ("start_date", &|it| date(it.start_date)),
            ("term_days", &|it| it.term_days.to_string()),
            ("left_at", &|it| instant(it.left_at)),
            ("created_at", &|it| instant(it.created_at)),
        ],
    )
}

/// An asceticism to import.
pub struct ImportedAsceticism {
    insert: AsceticismInsert,
    is_template: bool,
}

/// Validates asceticisms, row by row.
pub fn parse_asceticisms(
    fields: &mut Fields,
    rows: Vec<ArchivedAsceticism>,
) -> Vec<ImportedAsceticism> {
    parse_rows(fields, "asceticisms", rows, |fields, row, it| {
        let new = NewAsceticism {
            title: it.title,
            description: it.description,
            category: it.category,
            icon: it.icon,
            tracking_type: it.tracking_type,
            kind: it.kind,
            suggested_rule: None,
        };
        let new = parse_without_rule(fields, &format!("{row}."), &new);
        if let Some(rule) = &it.suggested_rule {
            let at = format!("{row}.suggested_rule");
            parse_rule(fields, &at, rule, (it.tracking_type, it.kind), Date::MIN)?;
        }
        Some(ImportedAsceticism {
            insert: AsceticismInsert {
                fields: AsceticismFields {
                    suggested_rule: it.suggested_rule,
                    ..new?
                },
                created_at: it.created_at,
                updated_at: it.updated_at.unwrap_or(it.created_at),
            },
            is_template: it.is_template,
        })
    })
}

/// Validates enrolments, row by row.
pub fn parse_packages(fields: &mut Fields, rows: Vec<ArchivedEnrolment>) -> Vec<EnrolmentRow> {
    parse_rows(fields, "packages", rows, |fields, row, it| {
        let title = fields.take(&format!("{row}.title"), Title::parse(&it.title));
        let start_date = check_day(fields, &format!("{row}.start_date"), it.start_date);
        let term = (1..=1000).contains(&it.term_days).then_some(it.term_days);
        let violation = Violation::new("out_of_range", "A term has 1 to 1000 days.");
        let term_days = fields.take(&format!("{row}.term_days"), term.ok_or(violation));
        let package = it.package.as_deref();
        let package =
            package.map(|title| fields.take(&format!("{row}.package"), Title::parse(title)));
        let package = match package {
            Some(title) => Some(title?.as_str().to_owned()),
            None => None,
        };
        Some(EnrolmentRow {
            id: Uuid::nil(),
            title: title?.as_str().to_owned(),
            package,
            term_days: term_days?,
            start_date: start_date?,
            left_at: it.left_at.map(Timestamp::get),
            created_at: it.created_at.get(),
        })
    })
}

/// Identity of a custom asceticism, to find duplicates.
type Key = (String, String, TrackingType, AsceticismKind, Timestamp);

/// Finds or inserts asceticisms. Returns all ids and the number of inserts.
pub async fn import_asceticisms(
    conn: &mut Conn,
    user_id: Uuid,
    rows: &[ImportedAsceticism],
) -> AppResult<(Vec<Uuid>, usize)> {
    let mut there: HashMap<Key, Vec<Uuid>> = HashMap::new();
    let own = archive::asceticisms(conn, user_id).await?;
    for it in own.into_iter().rev().map(Asceticism::from) {
        if !it.is_template {
            let key = (
                it.title,
                it.description,
                it.tracking_type,
                it.kind,
                it.created_at,
            );
            there.entry(key).or_default().push(it.id);
        }
    }
    let (mut ids, mut added) = (Vec::with_capacity(rows.len()), 0);
    for ImportedAsceticism {
        insert,
        is_template,
    } in rows
    {
        let fields = &insert.fields;
        let template = match is_template {
            true => archive::find_template(conn, fields).await?,
            false => None,
        };
        let key = (
            fields.title.as_str().to_owned(),
            fields.description.as_str().to_owned(),
            fields.tracking,
            fields.kind,
            insert.created_at,
        );
        let found = template.or_else(|| there.get_mut(&key).and_then(Vec::pop));
        ids.push(match found {
            Some(id) => id,
            None => {
                added += 1;
                asceticisms::insert(conn, Some(user_id), insert).await?.id
            }
        });
    }
    Ok((ids, added))
}

/// Inserts enrolments that do not exist yet. Returns all ids and the number of inserts.
pub async fn import_packages(
    conn: &mut Conn,
    user_id: Uuid,
    rows: &[EnrolmentRow],
) -> AppResult<(Vec<Uuid>, usize)> {
    let mut there: HashMap<_, Vec<Uuid>> = HashMap::new();
    for row in archive::enrolments(conn, user_id).await?.into_iter().rev() {
        let key = (row.title, row.start_date, row.created_at);
        there.entry(key).or_default().push(row.id);
    }
    let (mut ids, mut added) = (Vec::with_capacity(rows.len()), 0);
    for row in rows {
        let key = (row.title.clone(), row.start_date, row.created_at);
        if let Some(id) = there.get_mut(&key).and_then(Vec::pop) {
            ids.push(id);
            continue;
        }
        let package = match &row.package {
            Some(title) => archive::find_package(conn, title).await?,
            None => None,
        };
        ids.push(archive::restore_enrolment(conn, user_id, package, row).await?);
        added += 1;
    }
    Ok((ids, added))
}
