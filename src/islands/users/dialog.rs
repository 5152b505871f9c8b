//! The ban dialog.

use leptos::{
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
    task::spawn_local,
};

use super::{DIALOG, Table, address};
use crate::{
    actions::admin::ban_user,
    components::{Field, Form, Problem},
    islands::browser,
    schema::{FormState, UserItem},
};

/// Says what will happen, and asks for the reason.
#[component]
pub(super) fn BanDialog(user: UserItem, table: Table, open: bool) -> impl IntoView {
    let refused = table.refused;
    let typed = refused.get_untracked();
    let search = table.search.get_untracked();
    let page = address(&search, &format!("ban={}", user.id));
    let back = address(&search, "");
    let id = user.id.clone();
    let ban = move |ev: SubmitEvent| {
        ev.prevent_default();
        let Some(form) = browser::form_of(&ev) else {
            return;
        };
        let ask = ban_user(
            id.clone(),
            browser::value_of(&form, "reason"),
            browser::value_of(&form, "until"),
        );
        spawn_local(async move {
            match ask.await {
                Ok(user) => {
                    table.banning.set(None);
                    table.replace(user);
                }
                Err(error) if browser::leaves_for_login(&error) => {}
                Err(error) => {
                    refused.set(FormState::refused(&error, &["reason"]));
                    browser::focus_first_error();
                }
            }
        });
    };
    let close = move |ev: MouseEvent| {
        ev.prevent_default();
        table.banning.set(None);
    };
    let until = typed.value("until");
    let options = [
        ("", "No end"),
        ("day", "For a day"),
        ("week", "For a week"),
        ("month", "For 30 days"),
        ("year", "For a year"),
    ];
    view! {
        <dialog id=DIALOG class="dialog" open=open aria-labelledby="ban-heading" on:close=move |_| table.banning.set(None)>
            <h2 id="ban-heading">{format!("Ban {}", user.name)}</h2>
            <p class="quiet">
                "They are signed out everywhere at once, and their tokens stop working. They will read the reason."
            </p>
            <Form action="/fn/ban_user" page=page back=back.clone() class="form" on_submit=Box::new(ban)>
                <Problem text=Signal::derive(move || refused.get().problem) />
                <input type="hidden" name="id" value=user.id />
                <Field label="Reason" name="reason" value=typed.value("reason")
                    error=Signal::derive(move || refused.get().error("reason")) />
                <div class="field">
                    <label for="until">"Until"</label>
                    <select id="until" name="until">
                        {options.into_iter().map(|(word, label)| view! {
                            <option value=word selected=until == word>{label}</option>
                        }).collect_view()}
                    </select>
                </div>
                <div class="actions end">
                    <a class="button" role="button" href=back on:click=close>"Cancel"</a>
                    <button class="button primary" type="submit">"Ban user"</button>
                </div>
            </Form>
        </dialog>
    }
}
