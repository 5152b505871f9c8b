//! Background requests, one after the other.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use leptos::{
    prelude::{document, window},
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, CustomEventInit, FormData, Headers, HtmlFormElement, RequestInit, Response,
    UrlSearchParams,
};

use super::swap;

/// Reverts an optimistic update.
pub(crate) type Undo = Option<Box<dyn FnOnce()>>;

/// A request, and the region for its response.
pub(super) struct RegionRequest {
    pub(super) region: &'static str,
    url: String,
    /// Form fields of a `POST`; `None` is a `GET`.
    fields: Option<UrlSearchParams>,
    /// The submitted form; its input is not kept.
    pub(super) form: Option<HtmlFormElement>,
    /// True to add a history entry: for links, and for forms that ask for it.
    pub(super) is_step: bool,
    undo: Undo,
}

/// The response to a request.
pub(super) struct PageResponse {
    pub(super) url: String,
    pub(super) html: String,
    /// True if it is the page at `url`, and not a rejected form.
    pub(super) is_page: bool,
}

thread_local! {
    static WAITING: RefCell<VecDeque<RegionRequest>> = const { RefCell::new(VecDeque::new()) };
    static RUNNING: Cell<bool> = const { Cell::new(false) };
}

impl RegionRequest {
    /// Request for the page at `url`.
    pub(super) fn to(region: &'static str, url: String) -> Self {
        Self {
            region,
            url,
            fields: None,
            form: None,
            is_step: true,
            undo: None,
        }
    }

    /// Request for the page at `url`, without a history entry.
    pub(super) fn replacing(region: &'static str, url: String) -> Self {
        Self {
            is_step: false,
            ..Self::to(region, url)
        }
    }

    /// The request that the browser would send for this form.
    pub(super) fn of_form(
        region: &'static str,
        form: &HtmlFormElement,
        undo: Undo,
    ) -> Option<Self> {
        let data = FormData::new_with_form(form).ok()?;
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
        let action = form.get_attribute("action")?;
        if form.method() == "post" {
            let form = Some(form.clone());
            return Some(Self {
                region,
                url: action,
                fields: Some(fields),
                form,
                is_step: false,
                undo,
            });
        }
        let query = fields.to_string().as_string()?;
        // Leaves out empty fields, for a short address.
        let query: Vec<&str> = query.split('&').filter(|pair| !pair.ends_with('=')).collect();
        let sign = if query.is_empty() { "" } else { "?" };
        let url = format!("{action}{sign}{}", query.join("&"));
        let is_step = form.has_attribute("data-step");
        Some(Self {
            is_step,
            ..Self::to(region, url)
        })
    }

    /// Runs after all earlier requests, so that responses arrive in order.
    pub(super) fn queue(self) {
        WAITING.with_borrow_mut(|waiting| waiting.push_back(self));
        if RUNNING.replace(true) {
            return;
        }
        spawn_local(async {
            while let Some(request) = WAITING.with_borrow_mut(VecDeque::pop_front) {
                request.run().await;
            }
            RUNNING.set(false);
        });
    }

    async fn run(mut self) {
        // Requests in the offline queue go first.
        let is_in_turn = self.label().is_none() || !has_offline_queue();
        let answer = match is_in_turn {
            true => self.fetch().await,
            false => Err(JsValue::NULL),
        };
        match answer {
            Ok(answer) => swap::show(&self, &answer),
            Err(_) if self.queue_offline() => {}
            Err(_) => {
                if let Some(undo) = self.undo.take() {
                    undo();
                }
                swap::show_error(
                    self.region,
                    "The server could not be reached. Nothing was changed.",
                );
            }
        }
    }

    /// Label of the form in the offline queue, if it can be queued.
    fn label(&self) -> Option<String> {
        self.form.as_ref()?.get_attribute("data-keep")
    }

    /// Adds a failed request to the offline queue (`waiting.js`); returns false if it is full.
    fn queue_offline(&self) -> bool {
        let (Some(label), Some(fields)) = (self.label(), &self.fields) else {
            return false;
        };
        let body = String::from(fields.to_string());
        let init = CustomEventInit::new();
        init.set_cancelable(true);
        init.set_detail(&JsValue::from_str(
            &[&self.url, "\n", &label, "\n", &body].concat(),
        ));
        CustomEvent::new_with_event_init_dict("unsent", &init)
            .and_then(|event| window().dispatch_event(&event))
            .is_ok_and(|goes_on| !goes_on)
    }

    async fn fetch(&self) -> Result<PageResponse, JsValue> {
        let headers = Headers::new()?;
        headers.set("accept", "text/html")?;
        let init = RequestInit::new();
        init.set_headers(&headers);
        if let Some(fields) = &self.fields {
            init.set_method("POST");
            init.set_body(fields);
        }
        let request = window().fetch_with_str_and_init(&self.url, &init);
        let response: Response = JsFuture::from(request).await?.dyn_into()?;
        if (502..=504).contains(&response.status()) {
            // A proxy reports that the server is down, or the server is overloaded.
            return Err(JsValue::NULL);
        }
        let html = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        Ok(PageResponse {
            url: response.url(),
            html,
            is_page: self.fields.is_none() || response.redirected(),
        })
    }
}

/// True if the offline queue is not empty.
fn has_offline_queue() -> bool {
    document().document_element().is_some_and(|html| html.has_attribute("data-waits"))
}
