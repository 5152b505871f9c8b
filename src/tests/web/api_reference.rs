//! API reference: complete, and without broken links.

use serde_json::Value;

use crate::support::{
    TestApp,
    html::{elements, find, words},
};

/// Text of the article with this id.
fn article(page: &str, id: &str) -> String {
    let from = page.find(&format!("<article id=\"{id}\"")).expect(id);
    let article = page[from..].split("</article>").next().unwrap();
    words(article).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_reference_covers_every_operation_and_error_code() {
    let app = TestApp::new().await;
    let page = app.browser().get("/docs/api").await.expect(200).text;
    let document: Value = app.anon().get("/api/openapi.json").await.json();

    let mut count = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let rest = article(&page, &format!("op-{id}"));
            for said in [path.as_str(), &method.to_uppercase(), id, "curl"] {
                assert!(
                    rest.contains(said),
                    "{method} {path} does not contain {said}: {rest}"
                );
            }
            let names = operation["parameters"].as_array().into_iter().flatten();
            for name in names.map(|parameter| parameter["name"].as_str().unwrap()) {
                assert!(rest.contains(name), "{method} {path}: no {name}");
            }
            count += 1;
        }
    }
    let articles = elements(&page);
    let articles = articles.iter().filter(|e| e.get("id").starts_with("op-"));
    assert_eq!(articles.count(), count);

    for code in document["components"]["schemas"]["Code"]["enum"].as_array().unwrap() {
        let id = format!("code-{}", code.as_str().unwrap());
        find(&page, |e| e.get("id") == id);
    }
    for (field, kind) in [
        ("due_date", "date or null"),
        ("priority", "Priority"),
        ("id", "id"),
    ] {
        let task = article(&page, "shape-Task");
        assert!(task.contains(&format!("{field} {kind}")), "{task}");
    }
}

#[tokio::test]
async fn fragment_links_resolve_and_ids_are_unique() {
    let app = TestApp::new().await;
    let page = app.browser().get("/docs/api").await.expect(200).text;
    let all = elements(&page);
    let mut ids: Vec<&str> = all.iter().filter(|e| e.has("id")).map(|e| e.get("id")).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let links = all.iter().filter(|e| e.tag == "a").map(|e| e.get("href"));
    for link in links.filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.binary_search(&link).is_ok(), "#{link}");
    }
}

#[tokio::test]
async fn operations_show_audience_request_body_and_response() {
    let app = TestApp::new().await;
    let page = app.browser().get("/docs/api").await.expect(200).text;
    let said = |id: &str| article(&page, &format!("op-{id}"));
    for (id, audience) in [
        ("login", "For: anyone, without a token"),
        ("get_token", "For: a page of this site, by its cookie"),
        ("get_me", "For: any signed-in user"),
        ("list_tasks", "For: the user, and admins"),
        ("ban_user", "For: admins"),
    ] {
        assert!(said(id).contains(audience), "{}", said(id));
    }
    let ban = said("ban_user");
    for words in [
        "reason string required",
        "expires_at time or null optional",
        r#"-d '{"reason":"Spam"}'"#,
        "200 Done. AdminUser",
    ] {
        assert!(ban.contains(words), "{words}: {ban}");
    }
}

#[tokio::test]
async fn the_reference_has_no_wasm_and_no_external_urls() {
    let app = TestApp::new().await;
    let page = app.browser().get("/docs/api").await.expect(200).text;
    assert!(!page.contains("wasm"));
    for element in elements(&page) {
        for from in [element.get("src"), element.get("href")] {
            assert!(!from.contains("://"), "{from}");
        }
    }
}
