//! From where days are seen: the signed-in user's own, and how they write them.

use regula_api::Today;
use regula_schema::{AppResult, Timestamp, User};
use time::Date;

use super::{account, locale::Locale, natural_date::Order};
use crate::client::ApiClient;

/// A user's day, and how they write one.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// Their own today: by their time zone and the hour their day begins.
    pub today: Date,
    /// Their way of writing.
    pub locale: &'static Locale,
}

impl Calendar {
    /// That of whoever calls.
    ///
    /// # Errors
    /// What the API refuses with.
    pub async fn of(client: &ApiClient, now: Timestamp) -> AppResult<Self> {
        Ok(Self::of_user(&account::me(client).await?, now))
    }

    /// That of this user.
    #[must_use]
    pub fn of_user(user: &User, now: Timestamp) -> Self {
        Self {
            today: Today::of(user, now).date,
            locale: Locale::of(&user.locale),
        }
    }

    /// In which order they write day and month.
    #[must_use]
    pub fn order(self) -> Order {
        match self.locale.is_month_first() {
            true => Order::MonthFirst,
            false => Order::DayFirst,
        }
    }

    /// `3 December`; with the year, where it is another.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        if date.year() == self.today.year() {
            self.locale.day_and_month(date)
        } else {
            self.locale.full_date(date)
        }
    }

    /// `Thursday, 19 November`; with the year, where it is another.
    #[must_use]
    pub fn long_date(self, date: Date) -> String {
        if date.year() == self.today.year() {
            self.locale.long_date(date)
        } else {
            self.locale.full_date(date)
        }
    }
}
