//! The HTML shell and the table of routes.

use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};
use regula_schema::{Code, Theme};

use crate::{
    context,
    pages::{
        admin::{
            AdminAudit, AdminImportReadings, AdminLibrary, AdminNewReading, AdminNewUser,
            AdminOverview, AdminPackage, AdminProjects, AdminReading, AdminReadingPlan,
            AdminReadings, AdminTemplate, AdminUser, AdminUsers,
        },
        api_reference::ApiReferencePage,
        commitments::{CommitmentPage, Commitments, TakeOn},
        confirm::Confirm,
        dashboard::Dashboard,
        error::ErrorPage,
        forgot_password::ForgotPassword,
        landing::Landing,
        library::{Library, LibraryPackage},
        login::Login,
        offline::Offline,
        oidc_redirect::OidcRedirect,
        readings::{ReadingOfDay, Readings},
        register::Register,
        reset_password::ResetPassword,
        settings::Settings,
        setup::Setup,
        tasks::{ProjectPage, TasksPage},
        verify_email::VerifyEmail,
    },
    web::viewer::Viewer,
};

/// The HTML document around every page.
pub fn shell() -> impl IntoView {
    let theme = context::viewer().user().map_or(Theme::System, |user| user.theme);
    let user = context::viewer().user().map(|user| {
        let id = user.id.to_string();
        view! {
            <meta name="regula-user" content=id />
            <script type="module" src="/static/waiting.js"></script>
        }
    });
    let css = context::state().map(|state| state.assets.css.clone());
    view! {
        <!DOCTYPE html>
        <html lang="en" data-theme=theme.as_str()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f1e6" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15161a" />
                <link rel="stylesheet" href=css />
                <link rel="icon" type="image/svg+xml" href="/static/icon.svg" />
                <link rel="apple-touch-icon" href="/static/icon-192.png" />
                <link rel="manifest" href="/static/manifest.webmanifest" />
                <script type="module" src="/static/plain.js"></script>
                {user}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The requested page, or an error page. Pages are rendered completely before they are sent, so
/// that status, redirects and cookies are set.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    if let Viewer::Refused(error, _) = context::viewer() {
        return view! { <ErrorPage error=error /> }.into_any();
    }
    view! {
        <Router>
            <FlatRoutes fallback=|| view! { <ErrorPage error=Code::NotFound.into() /> }>
                <Route path=path!("/") view=Landing ssr=SsrMode::Async />
                <Route path=path!("/login") view=Login ssr=SsrMode::Async />
                <Route path=path!("/register") view=Register ssr=SsrMode::Async />
                <Route path=path!("/setup") view=Setup ssr=SsrMode::Async />
                <Route path=path!("/forgot-password") view=ForgotPassword ssr=SsrMode::Async />
                <Route path=path!("/confirm") view=Confirm ssr=SsrMode::Async />
                <Route path=path!("/reset-password") view=ResetPassword ssr=SsrMode::Async />
                <Route path=path!("/verify-email") view=VerifyEmail ssr=SsrMode::Async />
                <Route path=path!("/auth/oidc") view=OidcRedirect ssr=SsrMode::Async />
                <Route path=path!("/dashboard") view=Dashboard ssr=SsrMode::Async />
                <Route path=path!("/library") view=Library ssr=SsrMode::Async />
                <Route path=path!("/library/packages/:id") view=LibraryPackage ssr=SsrMode::Async />
                <Route path=path!("/commitments") view=Commitments ssr=SsrMode::Async />
                <Route path=path!("/commitments/new") view=TakeOn ssr=SsrMode::Async />
                <Route path=path!("/commitments/:id") view=CommitmentPage ssr=SsrMode::Async />
                <Route path=path!("/offline") view=Offline ssr=SsrMode::Async />
                <Route path=path!("/tasks") view=TasksPage ssr=SsrMode::Async />
                <Route path=path!("/projects/:id") view=ProjectPage ssr=SsrMode::Async />
                <Route path=path!("/readings") view=Readings ssr=SsrMode::Async />
                <Route path=path!("/readings/:date") view=ReadingOfDay ssr=SsrMode::Async />
                <Route path=path!("/settings") view=Settings ssr=SsrMode::Async />
                <Route path=path!("/docs/api") view=ApiReferencePage ssr=SsrMode::Async />
                <Route path=path!("/admin") view=AdminOverview ssr=SsrMode::Async />
                <Route path=path!("/admin/users") view=AdminUsers ssr=SsrMode::Async />
                <Route path=path!("/admin/users/new") view=AdminNewUser ssr=SsrMode::Async />
                <Route path=path!("/admin/users/:id") view=AdminUser ssr=SsrMode::Async />
                <Route path=path!("/admin/library") view=AdminLibrary ssr=SsrMode::Async />
                <Route path=path!("/admin/library/templates/new") view=AdminTemplate ssr=SsrMode::Async />
                <Route path=path!("/admin/library/templates/:id") view=AdminTemplate ssr=SsrMode::Async />
                <Route path=path!("/admin/library/packages/new") view=AdminPackage ssr=SsrMode::Async />
                <Route path=path!("/admin/library/packages/:id") view=AdminPackage ssr=SsrMode::Async />
                <Route path=path!("/admin/projects") view=AdminProjects ssr=SsrMode::Async />
                <Route path=path!("/admin/readings") view=AdminReadings ssr=SsrMode::Async />
                <Route path=path!("/admin/readings/new") view=AdminNewReading ssr=SsrMode::Async />
                <Route path=path!("/admin/readings/import") view=AdminImportReadings ssr=SsrMode::Async />
                <Route path=path!("/admin/readings/plans/:id") view=AdminReadingPlan ssr=SsrMode::Async />
                <Route path=path!("/admin/readings/:id") view=AdminReading ssr=SsrMode::Async />
                <Route path=path!("/admin/audit") view=AdminAudit ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
    .into_any()
}
