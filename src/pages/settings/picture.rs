//! The user's picture.

use leptos::prelude::*;
use regula_schema::User;

use super::section::{Saved, saved};
use crate::{
    components::{Field, Form, Portrait},
    context,
};

/// The picture, with forms to replace and to remove it.
#[component]
pub(super) fn Picture(user: User) -> impl IntoView {
    let state = context::form_state("/settings/picture", &["image"]);
    let error = state.error("image").or(state.problem);
    let remove = user.image.is_some().then(|| {
        view! {
            <Form action="/fn/remove_picture" page="/settings" back=saved("picture")>
                <button class="button danger" type="submit">"Remove the picture"</button>
            </Form>
        }
    });
    view! {
        <div id="picture" class="picture">
            <Saved id="picture" />
            <Portrait name=user.name image=user.image large=true />
            <Form action="/settings/picture" page="/settings" files=true class="form">
                <Field
                    label="Picture"
                    name="image"
                    kind="file"
                    accept="image/png,image/jpeg,image/webp,image/gif"
                    error=error
                    hint="A PNG, JPEG, WebP or GIF of up to 5 MB. It is cropped to a square, and its location data is removed."
                />
                <div class="actions"><button class="button" type="submit">"Upload"</button></div>
            </Form>
            {remove}
        </div>
    }
}
