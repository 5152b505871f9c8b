//! Rules that the library proposes.

use regula_schema::{AsceticismKind, Fields, NewRule, TrackingType};
use time::macros::date;

use crate::commitments::{parse_rule, refuse};

/// The rule that is proposed for what is tracked like this: one that a commitment can have, with
/// what it leaves open still open. `name` is its field in the request.
pub fn parse_proposed(
    fields: &mut Fields,
    name: &str,
    new: &NewRule,
    what: (TrackingType, AsceticismKind),
) -> Option<NewRule> {
    if new.effective_from.is_some() {
        let name = format!("{name}.effective_from");
        let detail = "It begins when somebody takes it on.";
        refuse(fields, &name, "not_allowed", detail);
    }
    // Any day will do: what is proposed has none yet.
    let rule = parse_rule(fields, name, new, what, date!(2000 - 01 - 01))?;
    Some(NewRule {
        effective_from: None,
        schedule: rule.schedule,
        unit: new.unit.as_ref().map(|_| rule.unit),
        ..new.clone()
    })
}
