//! Demo data: deterministic, relative to the day of its creation.

mod discipline;
mod logs;
mod names;
mod tasks;
mod user_data;

use regula_schema::{Email, Password, PersonName, Role, Timestamp};
use uuid::Uuid;

use crate::{
    archive::Import,
    db::{
        Conn, archive, commitments,
        tasks::{TaskFilter, count},
        users,
        users::NewUser,
    },
    state::ApiState,
};

/// Password of all demo users.
const PASSWORD: &str = "Correct-Horse-9";
const USERS_WITH_DATA: u32 = 100;
/// Users per transaction.
const BATCH: u32 = 1000;

/// Creates `admin@example.com` and `user1…userN@example.com`; the admin and the first hundred users
/// get twenty tasks each, and commitments with a year of logs. Existing data is unchanged.
pub async fn demo(api: &ApiState, users: u32) -> anyhow::Result<()> {
    // One hash for all, since hashing a million passwords takes hours, and this one is public.
    let hash = api.hasher.hash(&Password::from(PASSWORD)).await?;
    let mut conn = api.db.begin().await?;
    let admin = "admin@example.com";
    let id = create_user(&mut conn, api, admin, &names::name(0), Role::Admin, &hash).await?;
    seed_user(&mut conn, id, 0, api.clock.now()).await?;
    conn.commit().await?;
    for first in (1..=users).step_by(BATCH as usize) {
        let mut conn = api.db.begin().await?;
        for n in first..=users.min(first + BATCH - 1) {
            let email = format!("user{n}@example.com");
            let id =
                create_user(&mut conn, api, &email, &names::name(n), Role::User, &hash).await?;
            if n <= USERS_WITH_DATA {
                seed_user(&mut conn, id, n, api.clock.now()).await?;
            }
        }
        conn.commit().await?;
        tracing::info!(users = users.min(first + BATCH - 1), "demo users");
    }
    Ok(())
}

async fn create_user(
    conn: &mut Conn,
    api: &ApiState,
    email: &str,
    name: &str,
    role: Role,
    hash: &str,
) -> anyhow::Result<Uuid> {
    let email = Email::parse(email).map_err(|v| anyhow::anyhow!(v.detail))?;
    let name = PersonName::parse(name).map_err(|v| anyhow::anyhow!(v.detail))?;
    if let Some(user) = users::find_by_email(conn, &email).await? {
        return Ok(user.id);
    }
    let new = NewUser {
        email: &email,
        name: &name,
        role,
        password_hash: Some(hash),
        time_zone: "UTC",
    };
    Ok(users::create(conn, &new, api.clock.now()).await?.id)
}

/// Creates the data of a user, except of kinds that the user has already.
async fn seed_user(conn: &mut Conn, owner: Uuid, n: u32, now: Timestamp) -> anyhow::Result<()> {
    let mut data = user_data::of(n, now);
    if count(conn, owner, &TaskFilter::default()).await? > 0 {
        (data.tasks, data.projects) = Default::default();
    }
    if commitments::count(conn, owner, true).await? > 0 {
        (data.commitments, data.asceticisms) = Default::default();
        (data.packages, data.vacations) = Default::default();
    }
    let plan = archive::default_plan(conn).await?;
    (data.reading_plan, data.readings) = user_data::read(n, now, &plan);
    Import::of(data, None).await?.write(conn, owner, now).await?;
    Ok(())
}
