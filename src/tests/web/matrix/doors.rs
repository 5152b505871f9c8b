//! The doors, and for whom each is.

/// For whom a door is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Audience {
    Everybody,
    /// Those who are signed in are sent home.
    Strangers,
    Users,
    Admins,
}
use Audience::{Admins, Everybody, Strangers, Users};

/// Every page.
pub(super) const PAGES: &[(&str, Audience)] = &[
    ("/", Strangers),
    ("/admin", Admins),
    ("/admin/audit", Admins),
    ("/admin/projects", Admins),
    ("/admin/readings", Admins),
    ("/admin/readings/import", Admins),
    ("/admin/readings/new", Admins),
    ("/admin/readings/plans/{id}", Admins),
    ("/admin/readings/{id}", Admins),
    ("/admin/users", Admins),
    ("/admin/users/new", Admins),
    ("/admin/users/{id}", Admins),
    ("/auth/oidc", Everybody),
    ("/confirm", Users),
    ("/dashboard", Users),
    ("/docs/api", Everybody),
    ("/forgot-password", Everybody),
    ("/login", Strangers),
    ("/offline", Everybody),
    ("/projects/{id}", Users),
    ("/readings", Users),
    ("/readings/{date}", Users),
    ("/register", Strangers),
    ("/reset-password", Everybody),
    ("/settings", Users),
    ("/setup", Everybody),
    ("/tasks", Users),
    ("/verify-email", Everybody),
];

pub(super) const NOBODY: &str = "018f0000-0000-7000-8000-000000000000";

/// What is sent to a server function.
type Fields = &'static [(&'static str, &'static str)];

/// Every server function, with fields that it can read, and that change nothing that matters: the
/// wrong password, nobody's id, no title.
pub(super) const FUNCTIONS: &[(&str, Audience, Fields)] = &[
    ("/fn/admin_overview", Admins, &[]),
    (
        "/fn/archive_project",
        Users,
        &[("id", NOBODY), ("archived", "true")],
    ),
    ("/fn/ban_user", Admins, &[("id", NOBODY), ("reason", "x")]),
    ("/fn/ban_users", Admins, &[("ids", NOBODY), ("reason", "x")]),
    ("/fn/begin_reading_plan", Users, &[("plan_id", NOBODY)]),
    ("/fn/change_email", Users, &[("email", "")]),
    (
        "/fn/change_password",
        Users,
        &[("current_password", "x"), ("new_password", "x")],
    ),
    (
        "/fn/change_role",
        Admins,
        &[("id", NOBODY), ("role", "user")],
    ),
    (
        "/fn/clear_log",
        Users,
        &[("commitment_id", NOBODY), ("date", "2026-11-20")],
    ),
    (
        "/fn/complete_task",
        Users,
        &[("id", NOBODY), ("completed", "true")],
    ),
    ("/fn/compose_reading", Admins, &[("plan_id", NOBODY)]),
    ("/fn/confirm", Users, &[("password", "x")]),
    ("/fn/confirm_with_provider", Users, &[]),
    ("/fn/continue_with_provider", Everybody, &[]),
    ("/fn/create_project", Users, &[("name", "")]),
    ("/fn/create_task", Users, &[("title", "")]),
    ("/fn/create_user", Admins, &[("email", ""), ("name", "")]),
    ("/fn/delete_account", Users, &[("password", "x")]),
    ("/fn/delete_project", Users, &[("id", NOBODY)]),
    ("/fn/delete_reading", Admins, &[("id", NOBODY)]),
    ("/fn/delete_reading_plan", Admins, &[("id", NOBODY)]),
    ("/fn/delete_task", Users, &[("id", NOBODY)]),
    ("/fn/delete_user", Admins, &[("id", NOBODY)]),
    ("/fn/edit_user", Admins, &[("id", NOBODY), ("name", "x")]),
    ("/fn/end_key", Users, &[("id", NOBODY)]),
    ("/fn/end_session", Users, &[("id", NOBODY)]),
    (
        "/fn/end_user_key",
        Admins,
        &[("id", NOBODY), ("key_id", NOBODY)],
    ),
    (
        "/fn/end_user_session",
        Admins,
        &[("id", NOBODY), ("session_id", NOBODY)],
    ),
    ("/fn/end_user_sessions", Admins, &[("id", NOBODY)]),
    ("/fn/find_audit_entries", Admins, &[("search[by]", "")]),
    ("/fn/find_project", Users, &[("id", NOBODY)]),
    ("/fn/find_projects", Admins, &[]),
    ("/fn/find_my_reading", Users, &[("date", "2026-11-20")]),
    ("/fn/find_reading", Admins, &[("id", NOBODY)]),
    ("/fn/find_user", Admins, &[("id", NOBODY)]),
    ("/fn/find_user_details", Admins, &[("id", NOBODY)]),
    ("/fn/find_users", Admins, &[("search[q]", "")]),
    (
        "/fn/forgot_password",
        Everybody,
        &[("email", "nobody@example.com")],
    ),
    ("/fn/link_identity", Users, &[]),
    ("/fn/list_keys", Users, &[]),
    ("/fn/list_projects", Users, &[]),
    ("/fn/list_reading_plans", Admins, &[]),
    ("/fn/list_sessions", Users, &[]),
    ("/fn/list_tasks", Users, &[("search[q]", "")]),
    ("/fn/list_ways_in", Users, &[]),
    (
        "/fn/log_entry",
        Users,
        &[
            ("commitment_id", NOBODY),
            ("date", "2026-11-20"),
            ("entry_id", NOBODY),
            ("value", "1"),
        ],
    ),
    (
        "/fn/log_mark",
        Users,
        &[
            ("commitment_id", NOBODY),
            ("date", "2026-11-20"),
            ("status", "kept"),
        ],
    ),
    (
        "/fn/log_note",
        Users,
        &[
            ("commitment_id", NOBODY),
            ("date", "2026-11-20"),
            ("note", "x"),
        ],
    ),
    (
        "/fn/log_value",
        Users,
        &[
            ("commitment_id", NOBODY),
            ("date", "2026-11-20"),
            ("value", "1"),
        ],
    ),
    (
        "/fn/login",
        Everybody,
        &[("email", "nobody@example.com"), ("password", "x")],
    ),
    ("/fn/logout", Everybody, &[]),
    ("/fn/look_at_link", Everybody, &[("token", "x")]),
    ("/fn/look_at_reset", Everybody, &[("token", "x")]),
    ("/fn/make_key", Users, &[("name", "")]),
    ("/fn/make_reset_link", Admins, &[("id", NOBODY)]),
    ("/fn/move_task", Users, &[("id", NOBODY)]),
    ("/fn/mark_reading", Users, &[("date", "2026-11-20")]),
    ("/fn/password_strength", Everybody, &[("password", "x")]),
    ("/fn/preview_reading", Admins, &[("plan_id", NOBODY)]),
    ("/fn/read_api_reference", Everybody, &[]),
    ("/fn/read_plan_month", Admins, &[("id", NOBODY)]),
    ("/fn/read_readings", Users, &[]),
    ("/fn/rebase_readings", Users, &[]),
    (
        "/fn/register",
        Everybody,
        &[("name", ""), ("email", ""), ("password", "")],
    ),
    ("/fn/remove_picture", Users, &[]),
    ("/fn/resend_verification", Users, &[]),
    (
        "/fn/reset_password",
        Everybody,
        &[("token", "x"), ("password", "x")],
    ),
    ("/fn/restore_task", Users, &[("id", NOBODY)]),
    (
        "/fn/save_reading",
        Admins,
        &[("plan_id", NOBODY), ("date", "2026-11-20"), ("title", "")],
    ),
    ("/fn/save_reading_plan", Admins, &[("title", "")]),
    ("/fn/setup", Everybody, &[("token", "x"), ("password", "x")]),
    ("/fn/stop_reading_plan", Users, &[]),
    ("/fn/today", Users, &[]),
    (
        "/fn/undo_log",
        Users,
        &[("commitment_id", NOBODY), ("date", "2026-11-20")],
    ),
    ("/fn/unmark_reading", Users, &[("date", "2026-11-20")]),
    ("/fn/unban_user", Admins, &[("id", NOBODY)]),
    ("/fn/unban_users", Admins, &[("ids", NOBODY)]),
    ("/fn/understood_task", Users, &[("id", NOBODY)]),
    ("/fn/unlink_identity", Users, &[("id", NOBODY)]),
    ("/fn/update_appearance", Users, &[("theme", "dark")]),
    (
        "/fn/update_profile",
        Users,
        &[
            ("name", ""),
            ("time_zone", "UTC"),
            ("day_start_hour", "0"),
            ("locale", ""),
        ],
    ),
    ("/fn/update_project", Users, &[("id", NOBODY), ("name", "")]),
    ("/fn/update_task", Users, &[("id", NOBODY), ("title", "")]),
    ("/fn/verify_email", Everybody, &[("token", "x")]),
    // The last: it ends the sessions that stand at the other doors.
    ("/fn/end_other_sessions", Users, &[]),
];
