//! The form of a rule.

use regula_schema::{AppError, AppResult, NewRule, Rule, Schedule};

use crate::{
    services::{format, input},
    views::RuleForm,
};

/// Parses the form. Target and unit are ignored unless the commitment is measured.
pub(in crate::services) fn parse(form: &RuleForm, is_measured: bool) -> AppResult<NewRule> {
    let target = match is_measured {
        true => input::amount("target", &form.target)?,
        false => None,
    };
    let unit = input::text(&form.unit).filter(|_| is_measured);
    Ok(NewRule {
        effective_from: None,
        schedule: schedule(form)?,
        target,
        unit,
        direction: form.direction.parse().ok(),
        unlogged: form.unlogged.parse().ok(),
    })
}

fn schedule(form: &RuleForm) -> AppResult<Schedule> {
    match form.schedule.as_str() {
        "weekdays" => {
            let days: Vec<u8> = (1..)
                .zip(form.weekdays())
                .filter_map(|(day, field)| (!field.is_empty()).then_some(day))
                .collect();
            if days.is_empty() {
                return Err(AppError::invalid_field(
                    "weekdays",
                    "required",
                    "Choose at least one day.",
                ));
            }
            Ok(Schedule::Weekdays { days })
        }
        "per_week" => {
            number(&form.per_week, 7).map(|times| Schedule::PerWeek { times }).ok_or_else(|| {
                AppError::invalid_field("per_week", "out_of_range", "Enter a number from 1 to 7.")
            })
        }
        "per_month" => {
            number(&form.per_month, 31).map(|times| Schedule::PerMonth { times }).ok_or_else(|| {
                AppError::invalid_field("per_month", "out_of_range", "Enter a number from 1 to 31.")
            })
        }
        "every" => number(&form.every, 365).map(|days| Schedule::Every { days }).ok_or_else(|| {
            AppError::invalid_field("every", "out_of_range", "Enter a number from 1 to 365.")
        }),
        _ => Ok(Schedule::Daily),
    }
}

fn number<N: std::str::FromStr + PartialOrd + From<u8>>(text: &str, most: N) -> Option<N> {
    let number = text.trim().parse().ok()?;
    (N::from(1) <= number && number <= most).then_some(number)
}

/// The form of a rule.
pub(in crate::services) fn of(rule: &Rule) -> RuleForm {
    of_proposal(&NewRule {
        effective_from: None,
        schedule: rule.schedule.clone(),
        target: rule.target,
        unit: Some(rule.unit.clone()),
        direction: Some(rule.direction),
        unlogged: Some(rule.unlogged),
    })
}

/// The form of a suggested rule; unset parts stay empty.
pub(in crate::services) fn of_proposal(rule: &NewRule) -> RuleForm {
    let mut form = RuleForm {
        schedule: "daily".to_owned(),
        target: format::or_empty(rule.target),
        unit: rule.unit.clone().unwrap_or_default(),
        direction: format::or_empty(rule.direction.map(|it| it.as_str())),
        unlogged: format::or_empty(rule.unlogged.map(|it| it.as_str())),
        ..RuleForm::default()
    };
    match &rule.schedule {
        Schedule::Daily => {}
        Schedule::Weekdays { days } => {
            form.schedule = "weekdays".to_owned();
            let on = |day: u8| match days.contains(&day) {
                true => "on".to_owned(),
                false => String::new(),
            };
            form.monday = on(1);
            form.tuesday = on(2);
            form.wednesday = on(3);
            form.thursday = on(4);
            form.friday = on(5);
            form.saturday = on(6);
            form.sunday = on(7);
        }
        Schedule::PerWeek { times } => {
            form.schedule = "per_week".to_owned();
            form.per_week = times.to_string();
        }
        Schedule::PerMonth { times } => {
            form.schedule = "per_month".to_owned();
            form.per_month = times.to_string();
        }
        Schedule::Every { days } => {
            form.schedule = "every".to_owned();
            form.every = days.to_string();
        }
    }
    form
}

/// Maps the API's field errors to form fields.
pub(in crate::services) fn at_fields(mut error: AppError, form: &RuleForm) -> AppError {
    for wrong in &mut error.errors {
        let path = wrong.field.as_str();
        let name =
            path.strip_prefix("rule.").or_else(|| path.strip_prefix("custom.")).unwrap_or(path);
        let name = match name.split('.').next().unwrap_or_default() {
            "schedule" => form.schedule.clone(),
            name => name.to_owned(),
        };
        wrong.field = name;
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_round_trip_through_the_form() {
        for schedule in [
            Schedule::Daily,
            Schedule::Weekdays {
                days: vec![2, 4, 7],
            },
            Schedule::PerWeek { times: 7 },
            Schedule::PerMonth { times: 31 },
            Schedule::Every { days: 365 },
        ] {
            let rule = NewRule {
                schedule,
                target: "2.5".parse().ok(),
                unit: Some("miles".to_owned()),
                ..NewRule::default()
            };
            assert_eq!(parse(&of_proposal(&rule), true), Ok(rule.clone()));
            let unmeasured = NewRule {
                target: None,
                unit: None,
                ..rule
            };
            assert_eq!(parse(&of_proposal(&unmeasured), false), Ok(unmeasured));
        }
    }

    #[test]
    fn invalid_numbers_are_errors_at_their_field() {
        let field = |form: RuleForm| parse(&form, true).unwrap_err().errors[0].field.clone();
        let of = |schedule: &str| RuleForm {
            schedule: schedule.to_owned(),
            ..RuleForm::default()
        };
        assert_eq!(field(of("weekdays")), "weekdays");
        for text in ["", "0", "8", "-1", "three", "1.5", "256", "99999999999"] {
            let form = RuleForm {
                per_week: text.to_owned(),
                ..of("per_week")
            };
            assert_eq!(field(form), "per_week", "{text}");
        }
        for text in ["0", "366", "70000"] {
            let form = RuleForm {
                every: text.to_owned(),
                ..of("every")
            };
            assert_eq!(field(form), "every", "{text}");
        }
        let form = RuleForm {
            target: "a few".to_owned(),
            ..of("daily")
        };
        assert_eq!(field(form), "target");
    }
}
