//! The user's date and locale.

use regula_api::Today;
use regula_schema::{AppResult, Timestamp, User};
use time::Date;

use super::{account, locale::Locale, natural_date::Order};
use crate::client::ApiClient;

/// The user's date and locale.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// Today in the user's time zone, by the hour at which their day starts.
    pub today: Date,
    /// The user's locale.
    pub locale: &'static Locale,
}

impl Calendar {
    /// The calendar of the caller.
    pub async fn of(client: &ApiClient, now: Timestamp) -> AppResult<Self> {
        Ok(Self::of_user(&account::me(client).await?, now))
    }

    /// The calendar of `user`.
    #[must_use]
    pub fn of_user(user: &User, now: Timestamp) -> Self {
        Self {
            today: Today::of(user, now).date,
            locale: Locale::of(&user.locale),
        }
    }

    /// The order of day and month in the user's locale.
    #[must_use]
    pub fn order(self) -> Order {
        match self.locale.is_month_first() {
            true => Order::MonthFirst,
            false => Order::DayFirst,
        }
    }

    /// `3 December`; with the year unless it is the current one.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        if date.year() == self.today.year() {
            self.locale.day_and_month(date)
        } else {
            self.locale.full_date(date)
        }
    }

    /// `Thursday, 19 November`; with the year unless it is the current one.
    #[must_use]
    pub fn long_date(self, date: Date) -> String {
        if date.year() == self.today.year() {
            self.locale.long_date(date)
        } else {
            self.locale.full_date(date)
        }
    }
}
