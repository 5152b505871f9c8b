//! Demo data: the same set every time.

use time::Duration;
use uuid::Uuid;

use crate::{
    schema::{Description, Email, Password, PersonName, Priority, Role, Title},
    server::{
        api::{
            db::{
                Conn,
                tasks::{self, TaskFields, TaskFilter},
                users::{self, NewUser},
            },
            state::ApiState,
        },
        clock::later,
    },
};

/// The password of everybody in the demo.
const PASSWORD: &str = "Correct-Horse-9";
const USERS_WITH_TASKS: u32 = 100;
const TASKS_EACH: u32 = 20;
/// Users per transaction.
const BATCH: u32 = 1000;

/// Makes `admin@example.com` and `user1…userN@example.com`; the first hundred users have twenty
/// tasks each. What is there already stays as it is.
///
/// # Errors
/// When the database fails.
pub async fn demo(api: &ApiState, users: u32) -> anyhow::Result<()> {
    // One hash for all: a million of them would take hours, and this is no secret.
    let hash = api.hasher.hash(&Password::from(PASSWORD)).await?;
    let mut conn = api.db.begin().await?;
    person(
        &mut conn,
        api,
        "admin@example.com",
        "Admin",
        Role::Admin,
        &hash,
    )
    .await?;
    conn.commit().await?;
    for first in (1..=users).step_by(BATCH as usize) {
        let mut conn = api.db.begin().await?;
        for n in first..=users.min(first + BATCH - 1) {
            let email = format!("user{n}@example.com");
            let id = person(
                &mut conn,
                api,
                &email,
                &format!("User {n}"),
                Role::User,
                &hash,
            )
            .await?;
            if n <= USERS_WITH_TASKS {
                add_tasks(&mut conn, api, id, n).await?;
            }
        }
        conn.commit().await?;
        tracing::info!(users = users.min(first + BATCH - 1), "demo users");
    }
    Ok(())
}

async fn person(
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

async fn add_tasks(conn: &mut Conn, api: &ApiState, owner: Uuid, n: u32) -> anyhow::Result<()> {
    if tasks::count(conn, owner, &TaskFilter::default()).await? > 0 {
        return Ok(());
    }
    let now = api.clock.now();
    for k in 1..=TASKS_EACH {
        let title = Title::parse(&format!("Task {k} of user {n}"))
            .map_err(|v| anyhow::anyhow!(v.detail))?;
        let description = Description::parse("").map_err(|v| anyhow::anyhow!(v.detail))?;
        let due_date =
            (k % 4 == 1).then(|| later(now, Duration::days(i64::from(k / 4))).get().date());
        let priority = if k % 7 == 0 {
            Priority::High
        } else {
            Priority::None
        };
        tasks::create(
            conn,
            owner,
            &TaskFields {
                title,
                description,
                due_date,
                priority,
                project_id: None,
                recurrence: None,
            },
            now,
        )
        .await?;
    }
    Ok(())
}
