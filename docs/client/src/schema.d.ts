// Made from /api/openapi.json by `npm run generate`. Not to be edited.

export interface paths {
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to whom, the newest first. `total` counts no further than 10,000. */
        get: operations["list_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table for spreadsheets: the newest 10,000 of what is asked for. */
        get: operations["export_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts for the overview. */
        get: operations["get_stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All users, filtered, in the order asked for. */
        get: operations["list_users"];
        put?: never;
        /** Makes an account without a password, and with `invite` a link at which its owner chooses one. Making an admin takes a recent sign-in. */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user. */
        get: operations["get_user"];
        put?: never;
        post?: never;
        /** Deletes a user with everything that is theirs. Takes a recent sign-in, and cannot be undone. */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        /** Changes what the body names. A role takes a recent sign-in, and is felt at the user's next request. */
        patch: operations["update_user"];
        trace?: never;
    };
    "/api/admin/users/{id}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bans a user, with a reason and perhaps an end. Sent again, it replaces both. */
        post: operations["ban_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's API keys, without their secrets. */
        get: operations["list_user_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of a user's API keys. */
        delete: operations["end_user_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link at which the user chooses another password, once and within a day. Nothing of theirs ends before they do. Takes a recent sign-in. */
        post: operations["make_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The devices that a user is signed in on. */
        get: operations["list_user_sessions"];
        put?: never;
        post?: never;
        /** Signs a user out everywhere, and ends their API keys. */
        delete: operations["end_user_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs a user out on one device. */
        delete: operations["end_user_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts a ban. The user can sign in again; nothing that the ban ended comes back. */
        post: operations["unban_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows again who the caller is. For twenty minutes the session may then do what is otherwise refused with `confirmation_required`. */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for another address. It becomes the account's once it is confirmed by the link that is sent to it; the old one is told at once. Takes a recent sign-in.
         * @description Where mail reaches people, the answer does not tell whether the address has an account.
         */
        post: operations["change_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the link that confirms the caller's address once more. */
        post: operations["resend_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the address that a link was sent to; where it was sent to a new address, that becomes the account's. Sessions stay. */
        post: operations["verify_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The linked accounts of OpenID providers, and whether there is a password. */
        get: operations["list_identities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlinks an account of a provider. The last way in stays. */
        delete: operations["unlink_identity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's API keys. All of them are one page: a user has at most 50. */
        get: operations["list_keys"];
        put?: never;
        /** Makes an API key: a bearer token that lives until it is ended, or until its own end. Its secret is in this answer and nowhere else. Takes a recent sign-in. */
        post: operations["make_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an API key of the caller. */
        delete: operations["end_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a session: the caller's, or the one of the refresh token in the body. Says 204 also when it was over already. */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        /** Deletes the caller's account with everything in it: sessions, keys and content. The last active admin must stay. */
        delete: operations["delete_me"];
        options?: never;
        head?: never;
        /** Changes what the body names. */
        patch: operations["update_me"];
        trace?: never;
    };
    "/api/auth/me/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the caller a picture: a PNG, JPEG, WebP or GIF of up to 5 MiB. It is cropped to a square and made anew, without what else the file says. */
        put: operations["set_image"];
        post?: never;
        /** Removes the caller's picture. */
        delete: operations["delete_image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the caller's password. Every other session and every API key ends, and so do one-time links; this session goes on. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link with which a new password can be chosen, if the address has an account.
         * @description Nobody is looked up here, so that the answer is the same, and as quick, whether there is an account or not; and nothing changes on one.
         */
        post: operations["forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a link. Ends every session and key of the account, and signs nobody in. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the next pair of tokens for the newest refresh token of a session. The token before it gets the *same* pair's refresh token within ten seconds, and ends the session after that. */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an account and signs in (201). Where mail is configured, or a confirmed address is needed to sign in, the rest goes by mail (202): the same for an address that has an account already. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in. All of it is one page: a user has at most 100 sessions. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** Signs the caller out everywhere else: ends every other session, and every API key. */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session of the caller: signs that device out. Another than the one that asks takes a recent sign-in. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An access token for the browser that is signed in by cookie, to call this API with. From outside it is opened by the session cookie, and only from a page of the same origin. */
        get: operations["get_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What today holds for the caller, by their own calendar. */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture. Its address never shows another one. */
        get: operations["get_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that there is about the user: one ZIP file with `regula.json`, which can be brought back, a CSV file for each list, and the picture. */
        get: operations["export_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings back what an export holds: the profile and the picture replace those that are there, tasks are added under new ids. A task that is already there, with the same title, description, due date, priority, completion and time of its making, is skipped. */
        post: operations["import_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The owner's tasks, oldest first. */
        get: operations["list_tasks"];
        put?: never;
        /** Adds a task at the end of the owner's order. */
        post: operations["create_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task. */
        get: operations["get_task"];
        /** Writes a task anew; whether it is done stays. */
        put: operations["replace_task"];
        post?: never;
        /** Removes a task. */
        delete: operations["delete_task"];
        options?: never;
        head?: never;
        /** Changes what the body names; `null` clears the due date. */
        patch: operations["update_task"];
        trace?: never;
    };
    "/api/users/{user_id}/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Makes an open task done, and a done one open. */
        patch: operations["complete_task"];
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alive: the process answers. Asks nothing else. */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready: the database answers, and every migration was run. */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description 202: the rest is said by mail. */
        Accepted: {
            /** @description What to do now, for people. */
            detail: string;
        };
        /** @description `GET /api/auth/token`: an access token for the browser that is signed in by cookie. */
        AccessToken: {
            /** @description For the `Authorization` header. */
            access_token: string;
            /**
             * Format: int64
             * @description The life of the access token in seconds.
             */
            expires_in: number;
            /** @description Always `bearer`. */
            token_type: string;
        };
        /** @description `DELETE /api/auth/me`. */
        AccountRemoval: {
            /**
             * Format: password
             * @description The caller's password. Nothing for an account that has none, which takes a recent sign-in
             *     instead.
             */
            password?: string | null;
        };
        /** @description A user, as an admin sees them. */
        AdminUser: components["schemas"]["User"] & {
            ban_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Why the user is banned. */
            ban_reason: string | null;
        };
        /** @description An API key, without its secret. */
        ApiKey: {
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description Names the key, and opens nothing.
             */
            id: string;
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description What its user calls it. */
            name: string;
            /** @description How the secret begins. */
            prefix: string;
            /** @description What it may do. */
            scope: components["schemas"]["KeyScope"];
        };
        /** @description A user's data, whole. Everything but the version may be left out of what is brought back. */
        Archive: {
            exported_at?: components["schemas"]["Timestamp"] | null;
            profile?: components["schemas"]["ArchivedProfile"] | null;
            /** @description The tasks, oldest first. */
            tasks?: components["schemas"]["ArchivedTask"][];
            /**
             * Format: int32
             * @description How this is written. Another number is refused.
             */
            version: number;
        };
        /** @description Who a user is. Address and age of the account are for reading: they are not brought back. */
        ArchivedProfile: {
            created_at?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: int32
             * @description The hour at which the user's day begins, 0 to 23.
             */
            day_start_hour?: number | null;
            /** @description The address of the account it came from. */
            email?: string | null;
            /** @description The language tag for dates. */
            locale?: string | null;
            /** @description What to call the user. */
            name?: string | null;
            theme?: components["schemas"]["Theme"] | null;
            /** @description The IANA time zone. */
            time_zone?: string | null;
        };
        /** @description A task without its id: brought back, it gets a new one. */
        ArchivedTask: {
            completed_at?: components["schemas"]["Timestamp"] | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description More about it. */
            description?: string;
            /**
             * Format: date
             * @description The day by which.
             */
            due_date?: string | null;
            /**
             * Format: int64
             * @description Where it stands in the owner's order.
             */
            position?: number;
            /** @description How much it matters. */
            priority?: components["schemas"]["Priority"];
            /** @description What is to be done. */
            title: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description Who did what to whom, when and from where. */
        AuditEntry: {
            /** @description What was done, such as `user.banned`. */
            action: string;
            /**
             * Format: uuid
             * @description Who did it; `null` for the server itself and for nobody known. The user may be gone.
             */
            actor_id?: string | null;
            /** @description From which address. */
            address: string;
            /** @description When it was done. */
            at: components["schemas"]["Timestamp"];
            /** @description More about it. */
            detail: Record<string, never>;
            /**
             * Format: uuid
             * @description The entry's id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Whom it was done to. The user may be gone.
             */
            target_id?: string | null;
            /** @description What kind of thing it was done to. */
            target_type: string;
        };
        /** @description `POST /api/admin/users/{id}/ban`. Sent again, it replaces reason *and* end. */
        BanRequest: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description Why; the user reads it. */
            reason: string;
        };
        /** @description `POST /api/auth/email`. */
        ChangeEmailRequest: {
            /** @description The address to be. */
            email: string;
        };
        /**
         * @description What went wrong, for machines. Stable: clients match on it.
         * @enum {string}
         */
        Code: "malformed" | "authorization_missing" | "authorization_malformed" | "token_expired" | "token_invalid" | "token_type_invalid" | "session_ended" | "user_not_found" | "invalid_credentials" | "user_banned" | "admin_required" | "access_denied" | "scope_insufficient" | "confirmation_required" | "email_unverified" | "origin_forbidden" | "not_found" | "method_not_allowed" | "timeout" | "email_taken" | "last_admin" | "cannot_act_on_self" | "conflict" | "too_large" | "unsupported_media_type" | "invalid" | "rate_limited" | "internal" | "unavailable";
        /** @description `POST /api/auth/confirm`. */
        ConfirmRequest: {
            /**
             * Format: password
             * @description The caller's password.
             */
            password: string;
        };
        /** @description `POST /api/admin/users`. */
        CreateUserRequest: {
            /** @description The address to sign in with. */
            email: string;
            /** @description Whether to make a link at which they choose a password. */
            invite?: boolean;
            /** @description What to call the user. */
            name: string;
            /** @description What the user may do; `user` when absent. */
            role?: components["schemas"]["Role"];
        };
        /** @description A user who has just been made. */
        CreatedUser: components["schemas"]["AdminUser"] & {
            /** @description Where they choose a password, once; shown this one time. `null` without an invitation. */
            link: string | null;
            link_expires_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description `GET /api/dashboard`: what today holds. */
        Dashboard: {
            /**
             * Format: date
             * @description The user's own today: by their time zone and the hour their day begins.
             */
            date: string;
            /** @description Open tasks by due date, and the ones done today behind them. */
            tasks: components["schemas"]["Task"][];
            /** @description Whose day it is. */
            user: components["schemas"]["User"];
        };
        /** @description A number for a day. */
        DayCount: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /**
             * Format: date
             * @description The day.
             */
            date: string;
        };
        /** @description One wrong field of a request. */
        FieldError: {
            /** @description What is wrong with it, for machines: `too_short`, `unknown_field` … */
            code: string;
            /** @description What is wrong with it, for people. */
            detail: string;
            /** @description The field's name in the request. */
            field: string;
        };
        /** @description `POST /api/auth/password/forgot`. */
        ForgotRequest: {
            /** @description The address of the account, if there is one. */
            email: string;
        };
        /** @description How it is. */
        Health: {
            status: string;
            version: string;
        };
        /** @description `GET /api/auth/identities`: a list, always whole, and what else there is to sign in with. */
        Identities: {
            /** @description Whether the account has a password. */
            has_password: boolean;
            /** @description The identities, the oldest first. */
            items: components["schemas"]["Identity"][];
            /** @description Always null. */
            next_cursor: string | null;
            /** @description The provider that more accounts may be linked of, by its name among people. */
            provider: string | null;
            /**
             * Format: int64
             * @description How many there are.
             */
            total: number;
        };
        /** @description An account of an OpenID provider that is linked to the user's. */
        Identity: {
            /** @description When it was linked. */
            created_at: components["schemas"]["Timestamp"];
            /** @description The address that the provider told last. */
            email: string | null;
            /**
             * Format: uuid
             * @description The identity's id.
             */
            id: string;
            /** @description The provider, by its name in tokens. */
            issuer: string;
            /** @description When somebody last came in by it. */
            last_used_at: components["schemas"]["Timestamp"];
            /** @description The provider, by its name among people. */
            provider: string;
        };
        /** @description How many of each. */
        ImportCounts: {
            /** @description Tasks. */
            tasks: number;
        };
        /** @description What an import did. */
        ImportSummary: {
            /** @description What was added. */
            imported: components["schemas"]["ImportCounts"];
            /** @description What was there already. */
            skipped: components["schemas"]["ImportCounts"];
        };
        /**
         * @description What a key may do.
         * @enum {string}
         */
        KeyScope: "read" | "write";
        /** @description `POST /api/auth/login` as JSON. */
        LoginRequest: {
            /** @description The address of the account. */
            email: string;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
        };
        /** @description An API key that was just made. */
        MadeApiKey: components["schemas"]["ApiKey"] & {
            /** @description For the `Authorization` header, after `Bearer`. Shown this once. */
            secret: string;
        };
        /** @description `POST /api/auth/keys`. */
        NewApiKey: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description What to call it: 1 to 100 characters. */
            name: string;
            /** @description What it may do. */
            scope: components["schemas"]["KeyScope"];
        };
        /** @description `POST` and `PUT` of a task: what is absent takes its default. */
        NewTask: {
            /** @description More about it. */
            description?: string;
            /**
             * Format: date
             * @description The day by which.
             */
            due_date?: string | null;
            /** @description How much it matters. */
            priority?: components["schemas"]["Priority"];
            /** @description What is to be done. */
            title: string;
        };
        /** @description A link that works once, shown this one time. */
        OneTimeLink: {
            /** @description Until when it works. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description The whole address. */
            link: string;
        };
        /** @description One page of a list. */
        Page_AdminUser: {
            /** @description The rows of this page. */
            items: components["schemas"]["AdminUser"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ApiKey: {
            /** @description The rows of this page. */
            items: components["schemas"]["ApiKey"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_AuditEntry: {
            /** @description The rows of this page. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Session: {
            /** @description The rows of this page. */
            items: components["schemas"]["Session"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Task: {
            /** @description The rows of this page. */
            items: components["schemas"]["Task"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /**
         * Format: password
         * @description A password, exactly as typed. Its `Debug` shows nothing, so that neither a log line nor the
         *     arguments of a server function can give it away.
         */
        Password: string;
        /** @description `POST /api/auth/password`. */
        PasswordChange: {
            /**
             * Format: password
             * @description The password until now. Nothing for an account that has none, which takes a recent sign-in
             *     instead.
             */
            current_password?: string | null;
            /** @description The password from now on. */
            new_password: components["schemas"]["Password"];
        };
        /** @description The OAuth2 form. Unknown parameters are ignored, as RFC 6749, section 3.2, says. */
        PasswordGrant: {
            /** @description `password`; may be left out. */
            grant_type?: string | null;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
            /** @description The address of the account. */
            username: string;
        };
        /**
         * @description How much a task matters.
         * @enum {string}
         */
        Priority: "none" | "low" | "medium" | "high";
        /** @description What every refusal looks like (RFC 9457). */
        Problem: {
            ban_expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description Why the caller is banned, with `user_banned`. */
            ban_reason?: string;
            /** @description For machines; stable. */
            code: components["schemas"]["Code"];
            /** @description For people. */
            detail: string;
            /** @description The wrong fields, with 422. */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Format: int32
             * @description Seconds to wait, with 429 and 503.
             */
            retry_after?: number;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The phrase of the status. */
            title: string;
            /** @description Always `about:blank`: `code` says more. */
            type: string;
        };
        /** @description `PATCH /api/auth/me`: what is absent stays. */
        ProfilePatch: {
            /**
             * Format: int32
             * @description The hour at which the user's day begins, 0 to 23.
             */
            day_start_hour?: number | null;
            /** @description `null` removes the picture. A new one is sent to `PUT /api/auth/me/image`. */
            image?: string | null;
            /** @description A language tag, such as `en-GB`. */
            locale?: string | null;
            /** @description What to call the user. */
            name?: string | null;
            theme?: components["schemas"]["Theme"] | null;
            /** @description An IANA time zone. */
            time_zone?: string | null;
        };
        /** @description `POST /api/auth/refresh`, and one of the two ways to call `POST /api/auth/logout`. */
        RefreshRequest: {
            /** @description The newest refresh token of the session. */
            refresh_token: string;
        };
        /** @description `POST /api/auth/register`. */
        RegisterRequest: {
            /** @description The address to sign in with. */
            email: string;
            /** @description What to call the user. */
            name: string;
            /** @description The password, exactly as it will be typed. */
            password: components["schemas"]["Password"];
            /** @description An IANA time zone, such as `Europe/Lisbon`; the server's default when absent. */
            time_zone?: string | null;
        };
        /** @description `POST /api/auth/password/reset`. */
        ResetRequest: {
            /**
             * Format: password
             * @description The password to be.
             */
            password: string;
            /** @description The secret of the link. */
            token: string;
        };
        /**
         * @description What a user may do.
         * @enum {string}
         */
        Role: "user" | "admin";
        /** @description One signed-in device. */
        Session: {
            /** @description The address that it signed in from. */
            address: string;
            /** @description When it signed in. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description What the device said it is: its `User-Agent`. */
            device: string;
            /**
             * Format: uuid
             * @description Names the session, and opens nothing.
             */
            id: string;
            /** @description What is signed in. */
            kind: components["schemas"]["SessionKind"];
            /** @description When it was last used, to the minute. */
            last_seen_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description What is signed in.
         * @enum {string}
         */
        SessionKind: "browser" | "api";
        /** @description `GET /api/admin/stats`. Days are those of UTC, thirty of them, today last. */
        Stats: {
            /**
             * Format: int64
             * @description How many of them were seen in the last thirty days.
             */
            active: number;
            /** @description Users who signed in that day or were last seen on it. */
            active_users: components["schemas"]["DayCount"][];
            /**
             * Format: int64
             * @description How many are admins.
             */
            admins: number;
            /**
             * Format: int64
             * @description How many are banned now.
             */
            banned: number;
            /** @description Sign-ins that were refused. */
            failed_sign_ins: components["schemas"]["DayCount"][];
            /** @description New accounts, day by day. */
            sign_ups: components["schemas"]["DayCount"][];
            /**
             * Format: int64
             * @description How many accounts there are.
             */
            users: number;
        };
        /** @description A task. */
        Task: {
            /** @description Whether it is done. */
            completed: boolean;
            completed_at: components["schemas"]["Timestamp"] | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description More about it. */
            description: string;
            /**
             * Format: date
             * @description The day by which, in the owner's calendar.
             */
            due_date: string | null;
            /**
             * Format: uuid
             * @description The task's id.
             */
            id: string;
            /**
             * Format: int64
             * @description Where it stands in the owner's order; smaller comes first.
             */
            position: number;
            /** @description How much it matters. */
            priority: components["schemas"]["Priority"];
            /** @description What is to be done. */
            title: string;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `PATCH` of a task: what is absent stays; `null` clears the due date and counts as absent elsewhere. */
        TaskPatch: {
            /** @description Whether it is done. */
            completed?: boolean | null;
            /** @description More about it. */
            description?: string | null;
            /**
             * Format: date
             * @description The day by which.
             */
            due_date?: string | null;
            /**
             * Format: int64
             * @description Where it stands in the owner's order.
             */
            position?: number | null;
            priority?: components["schemas"]["Priority"] | null;
            /** @description What is to be done. */
            title?: string | null;
        };
        /**
         * @description Light or dark.
         * @enum {string}
         */
        Theme: "system" | "light" | "dark";
        /** Format: date-time */
        Timestamp: string;
        /** @description What an API client gets when it signs in or refreshes (RFC 6749, section 5.1). */
        TokenPair: {
            /** @description For the `Authorization` header; 30 minutes. */
            access_token: string;
            /**
             * Format: int64
             * @description The life of the access token in seconds.
             */
            expires_in: number;
            /** @description For the next `POST /api/auth/refresh`; 7 days, and only once. */
            refresh_token: string;
            /** @description Always `bearer`. */
            token_type: string;
            /** @description Who signed in. */
            user: components["schemas"]["User"];
        };
        /** @description A user. */
        User: {
            /** @description When the account was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description The hour at which the user's day begins, 0 to 23.
             */
            day_start_hour: number;
            /** @description The address to sign in with, in its canonical form. */
            email: string;
            email_verified_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description The user's id.
             */
            id: string;
            /** @description Where the user's picture is. */
            image: string | null;
            /** @description Whether a ban is in force. */
            is_banned: boolean;
            last_seen_at: components["schemas"]["Timestamp"] | null;
            /** @description The language tag for dates and numbers. */
            locale: string;
            /** @description What to call the user. */
            name: string;
            /** @description What the user may do. */
            role: components["schemas"]["Role"];
            /** @description Light, dark, or as the device says. */
            theme: components["schemas"]["Theme"];
            /** @description The IANA time zone that decides which day it is. */
            time_zone: string;
            /** @description When the account was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `PATCH /api/admin/users/{id}`: what is absent stays. */
        UserPatch: {
            /** @description Whether the address counts as confirmed. */
            email_verified?: boolean | null;
            /** @description What to call the user. */
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
        /**
         * @description In which order to list users.
         * @enum {string}
         */
        UserSort: "newest" | "oldest" | "email" | "name" | "last_seen";
        /**
         * @description Which users to list.
         * @enum {string}
         */
        UserStatus: "active" | "banned" | "unverified";
        /** @description `POST /api/auth/email/verify`. */
        VerifyRequest: {
            /** @description The secret of the link. */
            token: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_audit_entries: {
        parameters: {
            query?: {
                /** @description Only what this user did. */
                actor_id?: string;
                /** @description Only what was done to this user. */
                target_id?: string;
                /** @description Only this act (`user.banned`), or all of a kind (`session.`). */
                action?: string;
                /** @description Only from this instant on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Only before this instant. */
                to?: components["schemas"]["Timestamp"];
                /** @description How many rows: 1 to 100, 20 when absent. The CSV has up to 10,000 and takes no limit. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_audit_entries: {
        parameters: {
            query?: {
                /** @description Only what this user did. */
                actor_id?: string;
                /** @description Only what was done to this user. */
                target_id?: string;
                /** @description Only this act (`user.banned`), or all of a kind (`session.`). */
                action?: string;
                /** @description Only from this instant on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Only before this instant. */
                to?: components["schemas"]["Timestamp"];
                /** @description How many rows: 1 to 100, 20 when absent. The CSV has up to 10,000 and takes no limit. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_stats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stats"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description A part of a name or an address, in any case. */
                q?: string;
                /** @description Only users with this role. */
                role?: components["schemas"]["Role"];
                /** @description Only users in this state. */
                status?: components["schemas"]["UserStatus"];
                /** @description The order. */
                sort?: components["schemas"]["UserSort"];
                /** @description How many rows: 1 to 100, 20 when absent. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AdminUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ban_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_user_keys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiKey"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
                /** @description The key's id. */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_reset_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Session"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_user_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
                /** @description The session's id. */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unban_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUser"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description Accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRequest"];
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_identities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identities"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_identity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiKey"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["PasswordGrant"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountRemoval"] | null;
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_image: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/gif": string;
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_image: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotRequest"];
            };
        };
        responses: {
            /** @description Accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description Accepted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Session"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Archive"];
                "application/zip": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                /** @description Only done ones, or only open ones. */
                completed?: boolean;
                /** @description Only those due on or before this day. */
                due_before?: string;
                /** @description A part of the title or description, in any case. */
                q?: string;
                /** @description How many rows: 1 to 100, 20 when absent. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem; `code` says which. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
