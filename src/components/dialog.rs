//! A dialog that asks before something is done.

use leptos::prelude::*;

use super::{ConfirmFirst, Form, Problem};

/// The element of a dialog that has the focus when it opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogFocus {
    /// A field among the children, or the first element that can have it.
    #[default]
    Field,
    /// The link that closes it: the safe choice before a deletion.
    Cancel,
    /// The button that submits it.
    Submit,
}

/// A modal dialog with a form: heading, explanation, fields, a link to close it and a button.
#[component]
pub fn Dialog(
    /// The prefix of the heading's id.
    name: &'static str,
    /// The heading.
    #[prop(into)]
    heading: String,
    /// The explanation.
    #[prop(into)]
    text: String,
    /// The server function's path.
    action: &'static str,
    /// The page's address with the dialog open.
    #[prop(into)]
    page: String,
    /// The redirect after a success; by default the page.
    #[prop(optional, into)]
    back: Option<String>,
    /// The id of the item that the form is about, sent as `id`.
    #[prop(optional, into)]
    item: Option<String>,
    /// The page's address without the dialog.
    #[prop(into)]
    cancel: String,
    /// The label of the link that closes it.
    #[prop(default = "Cancel")]
    cancel_label: &'static str,
    /// Ids of the elements that get the focus when it closes: the first that exists.
    #[prop(into)]
    origin: String,
    /// The label of the button.
    button: &'static str,
    /// The element that has the focus when it opens.
    #[prop(default = DialogFocus::Field)]
    focus: DialogFocus,
    /// True if an island replaces the page in place.
    #[prop(default = false)]
    live: bool,
    /// The purpose, if the button requires a recent sign-in: see [`ConfirmFirst`].
    #[prop(optional)]
    protected: Option<&'static str>,
    /// The error of the whole form.
    #[prop(optional_no_strip)]
    problem: Option<String>,
    /// The fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading_id = format!("{name}-heading");
    let live = live.then_some("");
    let submit = move || {
        let has_focus = focus == DialogFocus::Submit;
        view! { <button class="button primary" type="submit" autofocus=has_focus>{button}</button> }
    };
    let submit = match protected {
        Some(to) => view! { <ConfirmFirst to=to>{submit()}</ConfirmFirst> }.into_any(),
        None => submit().into_any(),
    };
    view! {
        <dialog class="dialog" open aria-labelledby=heading_id data-return=origin>
            <h2 id=heading_id.clone()>{heading}</h2>
            <p class="quiet">{text}</p>
            <Form action=action page=page class="form">
                {back.map(|back| view! { <input type="hidden" name="back" value=back /> })}
                {item.map(|id| view! { <input type="hidden" name="id" value=id /> })}
                <Problem text=problem />
                {children.map(|children| children())}
                <div class="actions end">
                    <a class="button" href=cancel data-live=live data-way-out="" autofocus=focus == DialogFocus::Cancel>
                        {cancel_label}
                    </a>
                    {submit}
                </div>
            </Form>
        </dialog>
    }
}
