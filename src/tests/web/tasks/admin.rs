//! Projects of other users, as admins see them.

use super::{bob, project};
use crate::support::{
    TestApp,
    html::{elements, find, words},
};

#[tokio::test]
async fn admins_see_project_owners_and_can_search_by_name() {
    let app = TestApp::new().await;
    let (user, _) = bob(&app).await;
    let ada = app.admin("ada").await;
    let mut admin = app.signed_in(&ada).await;
    let page = admin.get("/admin/projects").await.expect(200);
    assert!(words(&page.text).contains("No projects yet."));
    project(&user, "Garden <b>").await;
    for n in 0..21 {
        project(&ada, &format!("House {n}")).await;
    }
    let page = admin.get("/admin/projects?q=GARDEN").await.expect(200);
    assert!(words(&page.text).contains("1 project"));
    assert!(words(&page.text).contains("Garden <b>"));
    let owner = find(&page.text, |e| e.get("class") == "user-name");
    assert_eq!(owner.get("href"), format!("/admin/users/{}", user.id));
    admin.get(owner.get("href")).await.expect(200);

    let page = admin.get("/admin/projects?q=house").await.expect(200);
    let rows = |html: &str| elements(html).iter().filter(|e| e.get("scope") == "row").count();
    assert_eq!(rows(&page.text), 20);
    let next = find(&page.text, |e| e.get("rel") == "next").get("href").to_owned();
    let page = admin.get(&next).await.expect(200);
    assert_eq!(rows(&page.text), 1);
}
