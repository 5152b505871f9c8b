//! Errors at sign-in with a provider: shown on a page of the site, without the provider's text.

use axum::http::Method;

use crate::support::{
    html::{Form, find},
    provider::{Mood, Provider, Way},
};

// RED-01, RED-02, RED-03
#[tokio::test]
async fn the_oidc_flow_redirects_only_to_pages_of_this_site() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let long = format!("/settings?x={}", "a".repeat(1900));
    for (next, to) in [
        ("/settings?tab=1", "/settings?tab=1"),
        (long.as_str(), long.as_str()),
        ("", "/dashboard"),
        ("//evil.example", "/dashboard"),
        ("/\\evil.example", "/dashboard"),
        ("https://evil.example", "/dashboard"),
        ("javascript:alert(1)", "/dashboard"),
        ("/auth/oidc", "/dashboard"),
        ("/fn/logout", "/dashboard"),
    ] {
        let mut browser = app.browser();
        let query = serde_urlencoded::to_string([("next", next)]).unwrap();
        let page = browser.get(&format!("/login?{query}")).await.expect(200);
        let form = Form::of(&page.text, "/fn/continue_with_provider");
        assert_eq!(form.value("next"), Some(next));
        let fields: Vec<_> = form.fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let way = Way::from(&mut browser, &form.action, &fields).await;
        let arrived = provider.try_come_back(&app, &mut browser, &way, "ana", |_| {}).await;
        assert_eq!(arrived.expect(303).header("location"), to, "{next}");
    }
}

#[tokio::test]
async fn provider_errors_show_an_alert_and_keep_the_next_parameter() {
    let provider = Provider::start().await;
    let app = provider.app().await;
    let cases = [
        (
            "error=access_denied&error_description=CANARY",
            403,
            "Access was denied at Example ID",
        ),
        ("error=CANARY", 503, "Example ID could not sign you in."),
        (
            "error=server_error&error_uri=https://CANARY",
            503,
            "Example ID could not sign",
        ),
        ("code=", 503, "Example ID could not sign you in."),
        ("nothing=CANARY", 503, "Example ID could not sign you in."),
    ];
    for (answer, status, said) in cases {
        let mut browser = app.browser();
        let fields = [
            ("page", "/register?next=%2Fsettings"),
            ("next", "/settings"),
        ];
        let way = Way::from(&mut browser, "/fn/continue_with_provider", &fields).await;
        let path = format!("/auth/oidc/callback?{answer}&state={}", way.param("state"));
        let page = browser.get(&path).await.expect(status);
        let problem = find(&page.text, |e| {
            e.has("role") && e.text.contains("Example ID")
        });
        assert!(
            problem.get("role") == "alert" && problem.text.contains(said),
            "{answer}"
        );
        assert!(!page.text.contains("CANARY"), "{answer}");
        assert!(page.text.contains("<h1>Create an account<"), "{answer}");
        let form = Form::of(&page.text, "/fn/continue_with_provider");
        assert_eq!(form.value("next"), Some("/settings"));
        assert!(app.sql("SELECT id FROM users").await.is_empty());
    }
    // The callback does not accept POST.
    provider.is(Mood::Hanging);
    let mut browser = app.browser();
    let request = browser.request(Method::POST, "/auth/oidc/callback");
    browser.run(request.body(axum::body::Body::empty()).unwrap()).await.expect(405);
}
