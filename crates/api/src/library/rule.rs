//! Validation of suggested rules.

use regula_schema::{AsceticismKind, Fields, NewRule, TrackingType};
use time::macros::date;

use crate::{checks::refuse, commitments::parse_rule};

/// Validates a suggested rule for an asceticism of this tracking type and kind. Unset fields stay
/// unset. `name` is its field in the request.
pub fn parse_proposed(
    fields: &mut Fields,
    name: &str,
    new: &NewRule,
    what: (TrackingType, AsceticismKind),
) -> Option<NewRule> {
    if new.effective_from.is_some() {
        let name = format!("{name}.effective_from");
        let detail = "This is set when someone takes it on.";
        refuse(fields, &name, "not_allowed", detail);
    }
    // A placeholder date, since a suggested rule has none.
    let rule = parse_rule(fields, name, new, what, date!(2000 - 01 - 01))?;
    Some(NewRule {
        effective_from: None,
        schedule: rule.schedule,
        unit: new.unit.as_ref().map(|_| rule.unit),
        ..new.clone()
    })
}
