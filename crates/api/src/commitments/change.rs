//! `PATCH` of a commitment.

use regula_schema::{
    AppResult, Category, CommitmentPatch, Description, Fields, Icon, NewRule, Rule, Timestamp,
    Title,
};
use time::Date;

use super::{LoadedCommitment, parse_rule, status};
use crate::{
    checks::{check_day, check_end, check_position, refuse},
    db::{Conn, asceticisms, asceticisms::AsceticismTexts, logs, rules},
    limits::{Limit, count},
};

/// Applies `patch` and recalculates the streaks.
///
/// # Errors
/// `Code::Invalid` when a field is wrong, `Code::Conflict` when the change does not fit the status.
pub async fn change(
    conn: &mut Conn,
    mut commitment: LoadedCommitment,
    patch: &CommitmentPatch,
    today: Date,
    now: Timestamp,
) -> AppResult<()> {
    let logged = logs::bounds(conn, commitment.row.id).await?;
    let mut fields = Fields::default();
    let texts = texts(&mut fields, &commitment, patch);
    let note = patch.note.as_deref();
    if let Some(note) = note.and_then(|note| fields.take("note", Description::parse(note))) {
        commitment.row.note = note.as_str().to_owned();
    }
    if let Some(position) = patch.position {
        check_position(&mut fields, "position", position);
        commitment.row.position = position;
    }
    let began = commitment.row.start_date;
    set_term(&mut fields, &mut commitment, patch, logged, today);
    let mut versions = commitment.timeline.rules.clone();
    // Without logs, the only rule version starts with the commitment.
    if let [only] = versions.as_mut_slice()
        && logged.is_none()
        && only.effective_from == began
    {
        only.effective_from = commitment.row.start_date;
    }
    if let Some(new) = &patch.rule {
        let is_logged = logged.is_some();
        if let Some(rule) = version(&mut fields, &commitment, new, is_logged, today) {
            insert(&mut versions, rule);
        }
    }
    fields.finish(Some(()))?;

    if let Some(texts) = texts {
        let owner = commitment.row.user_id;
        asceticisms::update_texts(conn, owner, commitment.asceticism.id, &texts, now).await?;
    }
    if versions != commitment.timeline.rules {
        Limit::Rules.check(count(&versions))?;
        rules::clear(conn, commitment.row.id).await?;
        for version in &versions {
            rules::put(conn, commitment.row.id, version).await?;
        }
    }
    if let Some(status) = patch.status {
        status::change(conn, &mut commitment, status, today, now).await?;
    }
    commitment.save(conn, today, now).await
}

/// Changed texts of the user's own asceticism, if any.
fn texts(
    fields: &mut Fields,
    commitment: &LoadedCommitment,
    patch: &CommitmentPatch,
) -> Option<AsceticismTexts> {
    let given = [
        ("title", patch.title.is_some()),
        ("description", patch.description.is_some()),
        ("category", patch.category.is_some()),
        ("icon", patch.icon.is_some()),
    ];
    let mut given = given.into_iter().filter(|(_, is_given)| *is_given);
    if commitment.asceticism.creator_id != Some(commitment.row.user_id) {
        for (name, _) in given.clone() {
            refuse(
                fields,
                name,
                "template",
                "The text of a template cannot be changed.",
            );
        }
    }
    macro_rules! parse {
        ($name:ident: $Text:ty) => {{
            let text = patch.$name.as_deref();
            text.and_then(|text| fields.take(stringify!($name), <$Text>::parse(text)))
        }};
    }
    let texts = AsceticismTexts {
        title: parse!(title: Title),
        description: parse!(description: Description),
        category: parse!(category: Category),
        icon: parse!(icon: Icon),
    };
    given.next().map(|_| texts)
}

/// Sets start and end; existing logs must stay within them.
fn set_term(
    fields: &mut Fields,
    commitment: &mut LoadedCommitment,
    patch: &CommitmentPatch,
    logged: Option<(Date, Date)>,
    today: Date,
) {
    if let Some(start) = patch.start_date {
        check_day(fields, "start_date", start);
        if let Some((first, _)) = logged.filter(|(first, _)| start > *first) {
            let detail = format!("The first log is on {first}. The start cannot be later.");
            refuse(fields, "start_date", "logged", detail);
        }
        commitment.row.start_date = start;
    }
    if let Some(end) = patch.end_date {
        if let Some((_, last)) = logged.filter(|(_, last)| end.is_some_and(|end| end < *last)) {
            let detail = format!("The last log is on {last}. The end cannot be earlier.");
            refuse(fields, "end_date", "logged", detail);
        }
        if end != commitment.row.end_date {
            commitment.row.planned_end = None;
        }
        commitment.row.end_date = end;
        // A new end reopens a commitment that was completed by hand.
        if end.is_none_or(|end| end > today) {
            commitment.row.completed_at = None;
        }
    }
    let (start, end) = (commitment.row.start_date, commitment.row.end_date);
    check_end(fields, "end_date", start, end);
}

/// The requested rule version. It starts today or later; earlier only where no log would change its
/// meaning.
fn version(
    fields: &mut Fields,
    commitment: &LoadedCommitment,
    new: &NewRule,
    is_logged: bool,
    today: Date,
) -> Option<Rule> {
    const FIELD: &str = "rule.effective_from";
    let start = commitment.row.start_date;
    let from = new.effective_from.unwrap_or(today.max(start));
    check_day(fields, FIELD, from);
    if from < start {
        refuse(
            fields,
            FIELD,
            "before_start",
            "A rule cannot start before the commitment.",
        );
    } else if from < today && is_logged {
        let detail = "A new rule cannot start in the past.";
        refuse(fields, FIELD, "in_past", detail);
    }
    let what = (commitment.tracking(), commitment.asceticism.kind());
    parse_rule(fields, "rule", new, what, from)
}

/// Inserts a rule version. One equal to the version in force is left out, since it would split a
/// week in two.
fn insert(versions: &mut Vec<Rule>, new: Rule) {
    versions.retain(|old| old.effective_from != new.effective_from);
    let at = versions.partition_point(|old| old.effective_from < new.effective_from);
    let before = at.checked_sub(1).and_then(|before| versions.get(before));
    let is_same = before.is_some_and(|old| {
        let effective_from = new.effective_from;
        Rule {
            effective_from,
            ..old.clone()
        } == new
    });
    if !is_same {
        versions.insert(at, new);
    }
}
