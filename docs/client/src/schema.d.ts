// Made from /api/openapi.json by `npm run generate`. Not to be edited.

export interface paths {
    "/api/admin/asceticisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all templates, oldest first, including retired ones. */
        get: operations["list_templates"];
        put?: never;
        /** Adds a template. */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/asceticisms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one template. */
        get: operations["get_template"];
        /**
         * Replaces a template, except whether it is retired.
         * @description Its kind and what it tracks cannot be changed once a user has taken it on.
         */
        put: operations["replace_template"];
        post?: never;
        /**
         * Deletes a template, or retires it if it is in use.
         * @description A template that users have taken on or that a package contains is retired: no longer offered, but kept for those who have it. The answer says which.
         */
        delete: operations["delete_template"];
        options?: never;
        head?: never;
        /** Updates the given fields; `"retired": false` offers a retired template again. */
        patch: operations["update_template"];
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists audit entries, newest first. `total` is at most 10,000. */
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
        /** Exports audit entries as CSV: the newest 10,000 that match. */
        get: operations["export_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packages, oldest first. */
        get: operations["list_all_packages"];
        put?: never;
        /** Adds a package. */
        post: operations["create_package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one package. */
        get: operations["get_one_package"];
        /** Replaces a package and its items. Enrolled users keep their commitments. */
        put: operations["replace_package"];
        post?: never;
        /** Deletes a package. Enrolled users keep their commitments until their end. */
        delete: operations["delete_package"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the projects of all users, newest first, including archived ones.
         * @description `total` is at most 10,000.
         */
        get: operations["list_all_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reading-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all plans, oldest first. */
        get: operations["list_all_reading_plans"];
        put?: never;
        /** Adds a plan. A new default plan replaces the current default. */
        post: operations["create_reading_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reading-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one plan. */
        get: operations["get_one_reading_plan"];
        /** Replaces a plan. A new default plan replaces the current default. */
        put: operations["replace_reading_plan"];
        post?: never;
        /**
         * Deletes a plan with its readings and the users' marks and notes.
         * @description Users who follow it read the default plan again. Requires a recent sign-in, and cannot be undone.
         */
        delete: operations["delete_reading_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the readings of a plan by date. */
        get: operations["list_all_readings"];
        put?: never;
        /** Adds a reading to a plan, on a date that has none. */
        post: operations["create_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/readings/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports readings into a plan, all or nothing.
         * @description The body is a JSON list, or CSV with the columns `date`, `title`, `reference` and `body`. Errors are reported by row, at `rows[6].date`, and their text begins with the row and its line in the file. A date that the plan already has is an error, unless it is to be replaced; marks and notes of users then stay.
         */
        post: operations["import_readings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/readings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one reading. */
        get: operations["get_one_reading"];
        /** Replaces a reading; its plan and the users' marks and notes stay. */
        put: operations["replace_reading"];
        post?: never;
        /**
         * Deletes a reading with the users' marks and notes.
         * @description Requires a recent sign-in, and cannot be undone.
         */
        delete: operations["delete_reading"];
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
        /** Returns counts for the overview. */
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
        /**
         * Creates an account without a password.
         * @description With `invite`, the answer has a link at which the owner chooses one. Creating an admin requires a recent sign-in.
         */
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
        /** Returns one user. */
        get: operations["get_user"];
        put?: never;
        post?: never;
        /** Deletes a user with all their data. Requires a recent sign-in, and cannot be undone. */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        /**
         * Updates the given fields.
         * @description Changing the role requires a recent sign-in, and applies from the user's next request.
         */
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
        /** Bans a user, with a reason and an optional end. Replaces an earlier ban. */
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
        /** Lists a user's API keys, without their secrets. */
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
        /**
         * Creates a link at which the user chooses a new password, once, within a day.
         * @description Until then the old password and all sessions stay valid. Requires a recent sign-in.
         */
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
        /** Lists the devices that a user is signed in on. */
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
        /** Lifts a ban. The user can sign in again; ended sessions and keys stay ended. */
        post: operations["unban_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asceticisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the library's templates and the caller's own asceticisms, oldest first.
         * @description Retired templates are left out.
         */
        get: operations["list_asceticisms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asceticisms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one of these, or a retired template that the caller has taken on. */
        get: operations["get_asceticism"];
        put?: never;
        post?: never;
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
        /**
         * Re-authenticates the caller.
         * @description For twenty minutes the session may then send requests that are otherwise refused with `confirmation_required`.
         */
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
         * Requests a change of the email address.
         * @description The address changes once it is confirmed by the link that is sent to it; the old address gets a notice at once. Requires a recent sign-in. With a mail server, the answer does not reveal whether the address has an account.
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
        /** Sends the verification link again. */
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
        /**
         * Confirms the address that a link was sent to. Sessions stay.
         * @description For a link to a new address, it becomes the account's.
         */
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
        /** Lists linked OpenID accounts, and whether there is a password. */
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
        /** Unlinks an account of a provider. The last sign-in method cannot be removed. */
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
        /** Lists the caller's API keys, on a single page: a user has at most 50. */
        get: operations["list_keys"];
        put?: never;
        /**
         * Creates an API key: a bearer token that is valid until it is ended or expires.
         * @description Only this answer contains its secret. Requires a recent sign-in.
         */
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
        /**
         * Ends a session: the caller's, or the one of the refresh token in the body.
         * @description Answers 204 even if the session has already ended.
         */
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
        /** Returns the caller's account. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        /**
         * Deletes the caller's account with all its data: sessions, keys and content.
         * @description The last active admin cannot be deleted.
         */
        delete: operations["delete_me"];
        options?: never;
        head?: never;
        /** Updates the given fields. */
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
        /**
         * Sets the caller's picture: a PNG, JPEG, WebP or GIF of up to 5 MiB.
         * @description It is cropped to a square and encoded again, without metadata.
         */
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
        /**
         * Changes the caller's password.
         * @description All other sessions, all API keys and one-time links end; the current session stays.
         */
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
         * Sends a link to reset the password, if the address has an account.
         * @description The account is not looked up by this request, so that the answer and its timing do not reveal whether it exists. Nothing changes until the link is used.
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
        /** Sets a new password with a link. Ends all sessions and keys, and does not sign in. */
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
        /**
         * Rotates the newest refresh token of a session.
         * @description Within ten seconds, the previous token gets the same successor; after that, its use ends the session.
         */
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
        /**
         * Creates an account and signs in (201).
         * @description With a mail server, or if a verified address is required, sign-up continues by mail (202): the answer is the same for an address that already has an account.
         */
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
        /** Lists the caller's sessions, on a single page: a user has at most 100. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** Signs the caller out everywhere else: ends all other sessions and all API keys. */
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
        /**
         * Ends one session of the caller, which signs that device out.
         * @description Any other than the current session requires a recent sign-in.
         */
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
        /**
         * Returns an access token for the signed-in browser, to call this API with.
         * @description Over HTTP it is authenticated by the session cookie, and same-origin only.
         */
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
        /** Returns the caller's current day, in their calendar. */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the packages of the library, oldest first. */
        get: operations["list_packages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one package. */
        get: operations["get_package"];
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
        /** Returns a picture. A URL never shows a different picture. */
        get: operations["get_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reading-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all plans, oldest first. */
        get: operations["list_reading_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reading-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one plan. */
        get: operations["get_reading_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the readings of a plan by date. */
        get: operations["list_readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the reading of the default plan for one date. */
        get: operations["get_reading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the owner's commitments in their order.
         * @description Each has its streak, its last seven days, and the logs of the requested days.
         */
        get: operations["list_commitments"];
        put?: never;
        /** Creates a commitment from a template or a custom asceticism, last in the owner's order. */
        post: operations["create_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one commitment, with the logs of the requested days. */
        get: operations["get_commitment"];
        put?: never;
        post?: never;
        /**
         * Deletes a commitment and its logs.
         * @description A custom asceticism without other commitments is deleted too. To keep the history, archive it instead: `PATCH` with `"status": "archived"`.
         */
        delete: operations["delete_commitment"];
        options?: never;
        head?: never;
        /**
         * Updates the given fields; `null` clears the end.
         * @description A new rule applies from today on, or later; the past does not change.
         */
        patch: operations["update_commitment"];
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}/logs/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces a day's log. Idempotent. */
        put: operations["put_log"];
        post?: never;
        /** Deletes a day's log with its entries. */
        delete: operations["delete_log"];
        options?: never;
        head?: never;
        /**
         * Updates the given fields of a day's log, in one transaction; returns the previous log.
         * @description A log that becomes empty is deleted.
         */
        patch: operations["update_log"];
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}/logs/{date}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an entry to a day's log.
         * @description With an `id` chosen by the client it is idempotent: 201 the first time, 200 after that.
         */
        post: operations["add_log_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}/logs/{date}/entries/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes an entry of a day's log. A log that becomes empty is deleted. */
        delete: operations["delete_log_entry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a commitment after another, or to the beginning. The others keep their order. */
        post: operations["move_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/commitments/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns streaks and their history, the rate, totals, weekdays and the heatmap of a year. */
        get: operations["get_commitment_stats"];
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
        /**
         * Exports all data of the user as a ZIP file.
         * @description It has `regula.json`, which can be imported, a CSV file for each list, and the picture.
         */
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
        /**
         * Imports an export, all or nothing.
         * @description The profile and the picture replace the current ones; all else (tasks and projects, commitments with their rules, logs and pauses, packages, vacations, reading marks and notes) is added under new ids. Identical duplicates are skipped. Errors name their place in the file.
         */
        post: operations["import_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owner's enrolments, newest first. */
        get: operations["list_enrolments"];
        put?: never;
        /**
         * Enrols the owner in a package: creates its commitments.
         * @description 409 while already enrolled; after its end, or after leaving, it is allowed again.
         */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one enrolment. */
        get: operations["get_enrolment"];
        put?: never;
        post?: never;
        /**
         * Leaves a package: its commitments end today, and those that have not begun are deleted.
         * @description Logs stay.
         */
        delete: operations["leave_package"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owner's pauses and vacations, oldest first. */
        get: operations["list_pauses"];
        put?: never;
        /**
         * Pauses one commitment, or all without a `commitment_id`: paused days do not count.
         * @description Past days can be paused too.
         */
        post: operations["create_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/pauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces a pause. */
        put: operations["replace_pause"];
        post?: never;
        /** Deletes a pause: its days count again. */
        delete: operations["delete_pause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the owner's projects, oldest first, each with its number of tasks. */
        get: operations["list_projects"];
        put?: never;
        /** Adds a project. */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one project. */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /** Deletes a project. Its tasks are kept, without a project. */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /** Updates the given fields. */
        patch: operations["update_project"];
        trace?: never;
    };
    "/api/users/{user_id}/reading-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the user's progress in their plan, or else in the default one. */
        get: operations["get_user_reading_plan"];
        /**
         * Starts or restarts a plan: its reading `number` falls on `start_date`.
         * @description The next falls on the day after, and so on. All readings are unread; earlier notes stay.
         */
        put: operations["begin_user_reading_plan"];
        post?: never;
        /**
         * Stops following the plan, and returns to the default plan at its original dates.
         * @description Marks and notes stay.
         */
        delete: operations["stop_user_reading_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/reading-plan/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedules the unread readings to today and the days after, in order.
         * @description Readings already read keep their day; if today's was read, the unread begin tomorrow.
         */
        post: operations["rebase_user_reading_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the user's readings by day, with their marks.
         * @description With `unread`, only those due before today and not read, oldest first. With `noted`, only those with a note, latest first.
         */
        get: operations["list_user_readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/readings/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the user's reading of one day. */
        get: operations["get_user_reading"];
        /**
         * Marks the day's reading as read, with an optional note.
         * @description If it is already read, only the note changes. Future days can be read ahead.
         */
        put: operations["mark_user_reading"];
        post?: never;
        /** Removes the mark of the day's reading; the note stays. */
        delete: operations["unmark_user_reading"];
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
        /**
         * Lists the owner's tasks, oldest first by default.
         * @description With `deleted`, lists those that can still be restored.
         */
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
        /** Returns one task. */
        get: operations["get_task"];
        /** Replaces a task, except whether it is done. */
        put: operations["replace_task"];
        post?: never;
        /** Deletes a task. It can be restored for thirty days. */
        delete: operations["delete_task"];
        options?: never;
        head?: never;
        /** Updates the given fields; `null` clears due date, project and recurrence. */
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
        /**
         * Completes an open task, or reopens a done one.
         * @description Completing a recurring task creates the next one, once; reopening it deletes that one, unless it was changed.
         */
        patch: operations["complete_task"];
        trace?: never;
    };
    "/api/users/{user_id}/tasks/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a task after another one, to the beginning, or to the end of the owner's order. */
        post: operations["move_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restores a deleted task. No-op for one that is not deleted. */
        post: operations["restore_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness: the process responds. */
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
        /** Readiness: the database can be read and written, and all migrations are applied. */
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
        /** @description 202: the answer comes by mail. */
        Accepted: {
            /** @description Next step for the user. */
            detail: string;
        };
        /** @description `GET /api/auth/token`: an access token for a browser that is signed in by cookie. */
        AccessToken: {
            /** @description For the `Authorization` header. */
            access_token: string;
            /**
             * Format: int64
             * @description Lifetime of the access token in seconds.
             */
            expires_in: number;
            /** @description Always `bearer`. */
            token_type: string;
        };
        /** @description `DELETE /api/auth/me`. */
        AccountRemoval: {
            /**
             * Format: password
             * @description The caller's password. Absent for an account without one, which needs a recent sign-in
             *     instead.
             */
            password?: string | null;
        };
        /** @description A project, as admins see it. */
        AdminProject: components["schemas"]["Project"] & {
            /**
             * Format: uuid
             * @description Id of the owner.
             */
            owner_id: string;
            /** @description Name of the owner. */
            owner_name: string;
        };
        /** @description A user, as an admin sees them. */
        AdminUser: components["schemas"]["User"] & {
            ban_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Reason of the ban. */
            ban_reason: string | null;
        };
        /**
         * Format: double
         * @description A non-negative decimal: 0 to 1,000,000,000 with up to three decimals. Exact: three times 0.1 is
         *     0.3, unlike with floats.
         */
        Amount: number;
        /** @description An API key, without its secret. */
        ApiKey: {
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description Public id of the key, which gives no access.
             */
            id: string;
            last_used_at: components["schemas"]["Timestamp"] | null;
            /** @description The user's name for the key. */
            name: string;
            /** @description Beginning of the secret. */
            prefix: string;
            /** @description Scope. */
            scope: components["schemas"]["KeyScope"];
        };
        /** @description All of a user's data. An import may leave out everything but the version. */
        Archive: {
            /** @description Asceticisms that the user has commitments to, and custom ones. */
            asceticisms?: components["schemas"]["ArchivedAsceticism"][];
            /** @description Commitments, oldest first. */
            commitments?: components["schemas"]["ArchivedCommitment"][];
            exported_at?: components["schemas"]["Timestamp"] | null;
            /** @description Enrolments, oldest first. */
            packages?: components["schemas"]["ArchivedEnrolment"][];
            profile?: components["schemas"]["ArchivedProfile"] | null;
            /** @description Projects, oldest first. */
            projects?: components["schemas"]["ArchivedProject"][];
            reading_plan?: components["schemas"]["ArchivedFollow"] | null;
            /** @description Read readings, oldest first. */
            readings?: components["schemas"]["ArchivedMark"][];
            /** @description Tasks, oldest first. */
            tasks?: components["schemas"]["ArchivedTask"][];
            /** @description Vacations from all commitments, oldest first. */
            vacations?: components["schemas"]["ArchivedPause"][];
            /**
             * Format: int32
             * @description Format version. Any other is rejected.
             */
            version: number;
        };
        /**
         * @description An asceticism in an export, by its content. A template is matched by title, tracking type and kind with one of
         *     this server; any other becomes a custom asceticism.
         */
        ArchivedAsceticism: {
            /** @description Category. */
            category?: string;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description?: string;
            /** @description Icon. */
            icon?: string;
            /** @description True for a template of the library. */
            is_template?: boolean;
            /** @description Kind: something to do, or to abstain from. */
            kind?: components["schemas"]["AsceticismKind"];
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description Title. */
            title: string;
            /** @description Tracking type: the kind of value that is logged. */
            tracking_type?: components["schemas"]["TrackingType"];
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A commitment in an export, without its id. */
        ArchivedCommitment: {
            archived_at?: components["schemas"]["Timestamp"] | null;
            /** @description Index in `asceticisms`, from 0. */
            asceticism: number;
            completed_at?: components["schemas"]["Timestamp"] | null;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Last day.
             */
            end_date?: string | null;
            /** @description Logs by month (`2026-11`) and day of the month. Their creation times are not exported. */
            logs?: {
                [key: string]: {
                    [key: string]: components["schemas"]["ArchivedLog"];
                };
            };
            /** @description The user's note. */
            note?: string;
            /** @description Index in `packages`, from 0, if it came with a package. */
            package?: number | null;
            /** @description Pauses. */
            pauses?: components["schemas"]["ArchivedPause"][];
            /**
             * Format: date
             * @description End date from before it was completed by hand.
             */
            planned_end?: string | null;
            /**
             * Format: int64
             * @description Position in the owner's order.
             */
            position?: number;
            /**
             * @description Rule versions; the first is in force from the start unless it has a date. Without any, the
             *     commitment is due every day.
             */
            rules?: components["schemas"]["NewRule"][];
            /**
             * Format: date
             * @description First day.
             */
            start_date: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description An enrolment in an export. */
        ArchivedEnrolment: {
            /** @description Time of enrolment. */
            created_at: components["schemas"]["Timestamp"];
            left_at?: components["schemas"]["Timestamp"] | null;
            /** @description Current title of the package in the library; `null` if it is gone. */
            package?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            start_date: string;
            /**
             * Format: int64
             * @description Term in days.
             */
            term_days: number;
            /** @description Title of the package at enrolment. */
            title: string;
        };
        /** @description An entry in an export. */
        ArchivedEntry: {
            /** @description Time of the entry. */
            at: components["schemas"]["Timestamp"];
            /** @description Value: a count, or minutes. */
            value: components["schemas"]["Amount"];
        };
        /** @description The followed plan in an export. */
        ArchivedFollow: {
            /**
             * Format: date
             * @description Date from which unread readings are scheduled.
             */
            base_date: string;
            /** @description Time when the user began to follow it. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description First reading of the plan that the user reads, by its own date.
             */
            first_date?: string | null;
            /** @description Title of the plan. */
            plan: string;
        };
        /** @description A day's log in an export, in its shortest form: the mark, the value, or the whole log. */
        ArchivedLog: components["schemas"]["Mark"] | components["schemas"]["Amount"] | components["schemas"]["WholeLog"];
        /** @description A read reading in an export. */
        ArchivedMark: {
            /**
             * Format: date
             * @description The user's date of the reading.
             */
            date: string;
            /** @description The user's note. */
            note?: string;
            /** @description Title of the plan. */
            plan: string;
            read_at?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: date
             * @description The reading's own date.
             */
            reading: string;
        };
        /** @description A pause or vacation in an export. */
        ArchivedPause: {
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description First day.
             */
            from_date: string;
            /** @description Reason. */
            reason?: string;
            /**
             * Format: date
             * @description Last day.
             */
            until_date?: string | null;
        };
        /**
         * @description A user's profile. Email address and creation time of the account are informational and not
         *     imported.
         */
        ArchivedProfile: {
            created_at?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: int32
             * @description Hour at which the user's day begins, 0 to 23.
             */
            day_start_hour?: number | null;
            /** @description Email address of the exported account. */
            email?: string | null;
            /** @description Language tag for dates. */
            locale?: string | null;
            /** @description Display name. */
            name?: string | null;
            theme?: components["schemas"]["Theme"] | null;
            /** @description IANA time zone. */
            time_zone?: string | null;
        };
        /** @description A project without its id; an import assigns a new one. */
        ArchivedProject: {
            archived_at?: components["schemas"]["Timestamp"] | null;
            /** @description Colour. */
            color?: components["schemas"]["Color"];
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description?: string;
            /** @description Name. */
            name: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A task in an export, without its id; an import assigns a new one. */
        ArchivedTask: {
            completed_at?: components["schemas"]["Timestamp"] | null;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description?: string;
            /**
             * Format: date
             * @description Due date.
             */
            due_date?: string | null;
            /**
             * Format: int64
             * @description Position in the owner's order.
             */
            position?: number;
            /** @description Priority. */
            priority?: components["schemas"]["Priority"];
            /** @description Index in `projects`, from 0. */
            project?: number | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** @description Title. */
            title: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description An asceticism. */
        Asceticism: {
            /** @description Category. */
            category: string;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description Owner of a custom asceticism; `null` for a template.
             */
            creator_id: string | null;
            /** @description Description. */
            description: string;
            /** @description Icon: one character. */
            icon: string;
            /**
             * Format: uuid
             * @description The asceticism's id.
             */
            id: string;
            /** @description True for a template, which everybody can commit to; otherwise it is custom. */
            is_template: boolean;
            /** @description Kind: something to do, or to abstain from. */
            kind: components["schemas"]["AsceticismKind"];
            suggested_rule: components["schemas"]["NewRule"] | null;
            /** @description Title. */
            title: string;
            /** @description Tracking type: the kind of value that is logged. */
            tracking_type: components["schemas"]["TrackingType"];
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Kind of an asceticism.
         * @enum {string}
         */
        AsceticismKind: "do" | "abstain";
        /**
         * @description `PATCH` of a template: absent fields are unchanged. Tracking type and kind of a template that
         *     has commitments cannot be changed, since that would change the meaning of their logs.
         */
        AsceticismPatch: {
            /** @description Category. */
            category?: string | null;
            /** @description Description. */
            description?: string | null;
            /** @description Icon. */
            icon?: string | null;
            kind?: components["schemas"]["AsceticismKind"] | null;
            /** @description `true` retires the template, so that it is no longer offered; `false` offers it again. */
            retired?: boolean | null;
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description Title. */
            title?: string | null;
            tracking_type?: components["schemas"]["TrackingType"] | null;
        };
        /** @description An audit log entry: who did what to whom, when and from where. */
        AuditEntry: {
            /** @description Action, such as `user.banned`. */
            action: string;
            /**
             * Format: uuid
             * @description The acting user; `null` for the server and for unknown clients. The user may have been
             *     deleted.
             */
            actor_id?: string | null;
            /** @description Name of the acting user; `null` if they have no account. */
            actor_name?: string | null;
            /** @description Client IP address. */
            address: string;
            /** @description Time of the action. */
            at: components["schemas"]["Timestamp"];
            /** @description Details. */
            detail: Record<string, never>;
            /**
             * Format: uuid
             * @description The entry's id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Id of the target, which may have been deleted.
             */
            target_id?: string | null;
            /** @description Name of the user acted on; `null` if they have no account. */
            target_name?: string | null;
            /** @description Type of the target. */
            target_type: string;
        };
        /** @description `POST /api/admin/users/{id}/ban`. A second request replaces reason *and* end. */
        BanRequest: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description Reason, shown to the user. */
            reason: string;
        };
        /** @description `POST /api/auth/email`. */
        ChangeEmailRequest: {
            /** @description New email address. */
            email: string;
        };
        /**
         * @description Error code. Stable, for clients to match on.
         * @enum {string}
         */
        Code: "malformed" | "authorization_missing" | "authorization_malformed" | "token_expired" | "token_invalid" | "token_type_invalid" | "session_ended" | "user_not_found" | "invalid_credentials" | "user_banned" | "admin_required" | "access_denied" | "scope_insufficient" | "confirmation_required" | "email_unverified" | "origin_forbidden" | "not_found" | "method_not_allowed" | "timeout" | "email_taken" | "last_admin" | "cannot_act_on_self" | "conflict" | "too_large" | "unsupported_media_type" | "invalid" | "rate_limited" | "internal" | "unavailable";
        /**
         * @description Project colours, each with a shade for both themes.
         * @enum {string}
         */
        Color: "ink" | "rubric" | "moss" | "gold" | "woad" | "plum";
        /** @description A commitment. */
        Commitment: {
            /** @description The asceticism. */
            asceticism: components["schemas"]["Asceticism"];
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Last day, if any.
             */
            end_date: string | null;
            /**
             * Format: uuid
             * @description The enrolment it came with.
             */
            enrolment_id: string | null;
            /**
             * Format: uuid
             * @description The commitment's id.
             */
            id: string;
            /** @description Logs of the requested days, oldest first. */
            logs: components["schemas"]["Log"][];
            /** @description The user's note. */
            note: string;
            /**
             * Format: uuid
             * @description The package it came with.
             */
            package_id: string | null;
            /** @description Title of that package at enrolment; the package may have been deleted. */
            package_title: string | null;
            /** @description Pauses of the commitment and the user's vacations, oldest first. */
            pauses: components["schemas"]["Pause"][];
            /**
             * Format: int64
             * @description Position in the owner's order, ascending.
             */
            position: number;
            /** @description The rule in force today; before the start, the first one. */
            rule: components["schemas"]["Rule"];
            /** @description All rule versions, oldest first. */
            rules: components["schemas"]["Rule"][];
            /**
             * Format: date
             * @description First day.
             */
            start_date: string;
            /** @description Status today. */
            status: components["schemas"]["CommitmentStatus"];
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `POST …/move`: a new position in the owner's order. */
        CommitmentMove: {
            /**
             * Format: uuid
             * @description The commitment to place it after; `null` moves it to the first position.
             */
            after?: string | null;
        };
        /** @description `PATCH` of a commitment: absent fields are unchanged; `null` removes the end. */
        CommitmentPatch: {
            /** @description Category of a custom asceticism. */
            category?: string | null;
            /** @description Description of a custom asceticism. */
            description?: string | null;
            /**
             * Format: date
             * @description Last day.
             */
            end_date?: string | null;
            /** @description Icon of a custom asceticism. */
            icon?: string | null;
            /** @description Note. */
            note?: string | null;
            /**
             * Format: int64
             * @description Position in the owner's order.
             */
            position?: number | null;
            rule?: components["schemas"]["NewRule"] | null;
            /**
             * Format: date
             * @description First day. Not after its first log.
             */
            start_date?: string | null;
            status?: components["schemas"]["CommitmentStatus"] | null;
            /** @description Title of a custom asceticism. Templates cannot be changed. */
            title?: string | null;
        };
        /** @description `GET /api/users/{user_id}/commitments/{id}/stats`. */
        CommitmentStats: {
            /** @description Days of the last year up to today, from the start on, oldest first. */
            heatmap: components["schemas"]["Day"][];
            /**
             * Format: int32
             * @description Number of kept days, weeks or months.
             */
            kept: number;
            /**
             * Format: int32
             * @description Number of missed days, weeks or months.
             */
            missed: number;
            /**
             * Format: double
             * @description Completion rate: the share of kept units among those decided in the last 90 days, 0 to 1, so
             *     that one miss costs a ninetieth and is forgotten after ninety days. For a commitment that
             *     has ended, is archived or paused without an end: its own last 90 days. `null` when nothing
             *     was decided.
             */
            rate: number | null;
            /**
             * Format: int32
             * @description Number of skipped days.
             */
            skipped: number;
            /** @description Streaks. */
            streaks: components["schemas"]["Streaks"];
            /** @description Sum of all values; without values, the number of kept days. */
            total: components["schemas"]["Amount"];
            /** @description Counts by weekday, from Monday to Sunday. */
            weekdays: components["schemas"]["WeekdayCount"][];
        };
        /**
         * @description Status of a commitment today.
         * @enum {string}
         */
        CommitmentStatus: "active" | "paused" | "completed" | "archived";
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
            /** @description Email address for signing in. */
            email: string;
            /** @description True to create a link at which the user chooses a password. */
            invite?: boolean;
            /** @description Display name. */
            name: string;
            /** @description Role; default `user`. */
            role?: components["schemas"]["Role"];
        };
        /** @description A new user. */
        CreatedUser: components["schemas"]["AdminUser"] & {
            /** @description One-time link for choosing a password; shown only once. `null` without an invitation. */
            link: string | null;
            link_expires_at: components["schemas"]["Timestamp"] | null;
        };
        /** @description `GET /api/dashboard`: the user's day. */
        Dashboard: {
            /** @description Commitments due today, in the user's order. */
            commitments: components["schemas"]["DueCommitment"][];
            /**
             * Format: date
             * @description The user's current date, by their time zone and the hour at which their day begins.
             */
            date: string;
            /** @description Enrolments in progress. */
            packages: components["schemas"]["Enrolment"][];
            reading: components["schemas"]["UserReading"] | null;
            /**
             * Format: int32
             * @description Number of other commitments: not due today, paused, or not started.
             */
            resting: number;
            /** @description Numbers of all tasks. */
            task_counts: components["schemas"]["TaskCounts"];
            /** @description The first hundred open tasks by due date, then up to a hundred of those completed today. */
            tasks: components["schemas"]["Task"][];
            /** @description The user. */
            user: components["schemas"]["User"];
            vacation: components["schemas"]["Pause"] | null;
        };
        /** @description A day of the heatmap. */
        Day: {
            /**
             * Format: date
             * @description Date.
             */
            date: string;
            /** @description Status. */
            status: components["schemas"]["DayStatus"];
            value: components["schemas"]["Amount"] | null;
        };
        /** @description Count of a day. */
        DayCount: {
            /**
             * Format: int64
             * @description Count.
             */
            count: number;
            /**
             * Format: date
             * @description Date.
             */
            date: string;
        };
        /**
         * @description Result of a day by the rule.
         * @enum {string}
         */
        DayStatus: "kept" | "missed" | "partial" | "skipped" | "paused" | "open" | "free";
        /**
         * @description Direction of a target.
         * @enum {string}
         */
        Direction: "at_least" | "at_most";
        /** @description A commitment due today. */
        DueCommitment: components["schemas"]["Commitment"] & {
            log: components["schemas"]["Log"] | null;
            progress: components["schemas"]["Progress"] | null;
            /** @description Current and longest streak. */
            streak: components["schemas"]["Streak"];
            /** @description Status of today. */
            today: components["schemas"]["DayStatus"];
            /** @description Status of the seven days up to today, oldest first, without days before the start. */
            week: components["schemas"]["DayStatus"][];
        };
        /** @description `POST /api/users/{user_id}/packages`. */
        EnrolRequest: {
            /**
             * Format: uuid
             * @description The package.
             */
            package_id: string;
            /**
             * Format: date
             * @description First day of the term; default today.
             */
            start_date?: string | null;
        };
        /** @description A user's enrolment in a package. */
        Enrolment: {
            /** @description Ids of the commitments that came with it. */
            commitment_ids: string[];
            /** @description Time of enrolment. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description Current day of the term: 0 before the start, `term_days` from the end on.
             */
            day: number;
            /**
             * Format: int32
             * @description Number of decided ones: kept or missed.
             */
            decided: number;
            /**
             * Format: date
             * @description Last day of the term.
             */
            end_date: string;
            /**
             * Format: uuid
             * @description The enrolment's id.
             */
            id: string;
            /**
             * Format: int32
             * @description Number of kept days, weeks and months.
             */
            kept: number;
            left_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description The package; `null` if it was deleted.
             */
            package_id: string | null;
            /**
             * Format: date
             * @description First day of the term.
             */
            start_date: string;
            /**
             * Format: int32
             * @description Term in days.
             */
            term_days: number;
            /** @description Title of the package. */
            title: string;
        };
        /** @description An invalid field of a request. */
        FieldError: {
            /** @description Error code: `too_short`, `unknown_field` … */
            code: string;
            /** @description Text for users. */
            detail: string;
            /** @description Field name in the request. */
            field: string;
        };
        /** @description `PUT /api/users/{user_id}/reading-plan`: starts or restarts a plan. */
        FollowRequest: {
            /**
             * Format: int32
             * @description Number of the first reading, counted from 1; default: the first of the plan.
             */
            number?: number | null;
            /**
             * Format: uuid
             * @description The plan.
             */
            plan_id: string;
            /**
             * Format: date
             * @description Date of the first reading; default today.
             */
            start_date?: string | null;
        };
        /** @description `POST /api/auth/password/forgot`. */
        ForgotRequest: {
            /** @description Email address of the account. */
            email: string;
        };
        /** @description Health status. */
        Health: {
            status: string;
            version: string;
        };
        /** @description `GET /api/auth/identities`: the full list, and the other sign-in methods. */
        Identities: {
            /** @description True if the account has a password. */
            has_password: boolean;
            /** @description Identities, oldest first. */
            items: components["schemas"]["Identity"][];
            /** @description Always null. */
            next_cursor: string | null;
            /** @description Display name of the provider at which more accounts can be linked, if any. */
            provider: string | null;
            /**
             * Format: int64
             * @description Number of identities.
             */
            total: number;
        };
        /** @description An account at an OpenID provider, linked to the user. */
        Identity: {
            /** @description Time of linking. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Email address that the provider last reported. */
            email: string | null;
            /**
             * Format: uuid
             * @description The identity's id.
             */
            id: string;
            /** @description Issuer identifier of the provider. */
            issuer: string;
            /** @description Time of the last sign-in with it. */
            last_used_at: components["schemas"]["Timestamp"];
            /** @description Display name of the provider. */
            provider: string;
        };
        /** @description Number of rows by type. */
        ImportCounts: {
            /** @description Templates and custom asceticisms. */
            asceticisms: number;
            /** @description Commitments. */
            commitments: number;
            /** @description Logged days. */
            logs: number;
            /** @description Enrolments in packages. */
            packages: number;
            /** @description Projects. */
            projects: number;
            /** @description Read readings. */
            readings: number;
            /** @description Tasks. */
            tasks: number;
            /** @description Vacations. */
            vacations: number;
        };
        /** @description Result of an import. */
        ImportSummary: {
            /** @description Rows added. */
            imported: components["schemas"]["ImportCounts"];
            /** @description Rows that existed already, and readings of plans that this server does not have. */
            skipped: components["schemas"]["ImportCounts"];
        };
        /**
         * @description Scope of an API key.
         * @enum {string}
         */
        KeyScope: "read" | "write";
        /** @description A commitment in a list, with its streak and recent days. */
        ListedCommitment: components["schemas"]["Commitment"] & {
            /** @description Current and longest streak. */
            streak: components["schemas"]["Streak"];
            /** @description The seven days up to today, oldest first, without days before the start and after the end. */
            week: components["schemas"]["Day"][];
        };
        /** @description A commitment's log of one day. */
        Log: {
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Date, in the owner's calendar.
             */
            date: string;
            /** @description Entries of the day. */
            entries: components["schemas"]["LogEntry"][];
            mark: components["schemas"]["Mark"] | null;
            /** @description Note. */
            note: string;
            /** @description Reason for skipping the day. */
            reason: string;
            /** @description Result of the day by the rule. */
            status: components["schemas"]["DayStatus"];
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
            value: components["schemas"]["Amount"] | null;
        };
        /** @description Result of a `PATCH` of a day's log. Both are equal if nothing changed. */
        LogChange: {
            after: components["schemas"]["Log"] | null;
            before: components["schemas"]["Log"] | null;
        };
        /** @description An entry of a day's log. */
        LogEntry: {
            /** @description Time of the entry. */
            at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The entry's id.
             */
            id: string;
            /** @description Value: a count, or minutes. */
            value: components["schemas"]["Amount"];
        };
        /**
         * @description `PATCH` of a day's log, in one transaction. Absent fields are unchanged; the others are applied in
         *     this order. A log with nothing left is deleted.
         */
        LogPatch: {
            add_entry?: components["schemas"]["NewLogEntry"] | null;
            /**
             * @description True to clear the mark if the value alone has another result, otherwise mark and value. If the
             *     commitment logs texts, the note is cleared in both cases.
             * @default false
             */
            clear?: boolean;
            mark?: components["schemas"]["Mark"] | null;
            /** @description Note. */
            note?: string | null;
            /** @description Reason for skipping the day; removed together with the skip. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry to remove; an unknown one is ignored.
             */
            remove_entry?: string | null;
            value?: components["schemas"]["Amount"] | null;
        };
        /** @description `POST /api/auth/login` as JSON. */
        LoginRequest: {
            /** @description Email address of the account. */
            email: string;
            /**
             * Format: password
             * @description The password.
             */
            password: string;
        };
        /** @description A new API key. */
        MadeApiKey: components["schemas"]["ApiKey"] & {
            /** @description For the `Authorization` header, after `Bearer`. Shown only once. */
            secret: string;
        };
        /**
         * @description The user's mark of a day.
         * @enum {string}
         */
        Mark: "kept" | "missed" | "skipped";
        /** @description `POST /api/auth/keys`. */
        NewApiKey: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description Name: 1 to 100 characters. */
            name: string;
            /** @description Scope. */
            scope: components["schemas"]["KeyScope"];
        };
        /** @description `POST` and `PUT` of a template, and the custom asceticism of a new commitment. */
        NewAsceticism: {
            /** @description Category. */
            category?: string;
            /** @description Description. */
            description?: string;
            /** @description Icon: one character; default none. */
            icon?: string;
            /** @description Kind: something to do, or to abstain from. */
            kind?: components["schemas"]["AsceticismKind"];
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description Title. */
            title: string;
            /** @description Tracking type: the kind of value that is logged. */
            tracking_type?: components["schemas"]["TrackingType"];
        };
        /** @description `POST` of a commitment: either `asceticism_id` or `custom`. */
        NewCommitment: {
            /**
             * Format: uuid
             * @description A template, or one of the user's custom asceticisms.
             */
            asceticism_id?: string | null;
            custom?: components["schemas"]["NewAsceticism"] | null;
            /**
             * Format: date
             * @description Last day.
             */
            end_date?: string | null;
            /**
             * @description Note.
             * @default
             */
            note?: string;
            rule?: components["schemas"]["NewRule"] | null;
            /**
             * Format: date
             * @description First day; default today.
             */
            start_date?: string | null;
        };
        /**
         * @description `PUT` of a whole log. Requires at least one of `mark`, `value` and `note`. A value alone is judged
         *     by the rule; a note alone decides nothing. Idempotent.
         */
        NewLog: {
            mark?: components["schemas"]["Mark"] | null;
            /**
             * @description Note.
             * @default
             */
            note?: string;
            /**
             * @description Reason for skipping the day.
             * @default
             */
            reason?: string;
            value?: components["schemas"]["Amount"] | null;
        };
        /** @description `POST` of an entry. */
        NewLogEntry: {
            /**
             * Format: uuid
             * @description Id chosen by the client, so that a repeated request counts once. Default: a new id.
             */
            id?: string | null;
            /** @description Value to add: a count, or minutes. */
            value: components["schemas"]["Amount"];
        };
        /** @description `POST` and `PUT` of a package, with all its items. */
        NewPackage: {
            /** @description Description. */
            description?: string;
            /** @description Icon: one character; default none. */
            icon?: string;
            /** @description Items, in order: 1 to 30. */
            items: components["schemas"]["NewPackageItem"][];
            /**
             * Format: int32
             * @description Term in days: 1 to 1,000.
             */
            term_days: number;
            /** @description Title. */
            title: string;
        };
        /** @description An item of a new package. */
        NewPackageItem: {
            /**
             * Format: uuid
             * @description A template of the library.
             */
            asceticism_id: string;
            /**
             * Format: int32
             * @description First day within the term, counted from 1; default: the first.
             */
            first_day?: number | null;
            /**
             * Format: int32
             * @description Last day within the term; default: the last.
             */
            last_day?: number | null;
            rule?: components["schemas"]["NewRule"] | null;
        };
        /** @description `POST` and `PUT` of a pause. Past days can be paused too. */
        NewPause: {
            /**
             * Format: uuid
             * @description Commitment; absent or `null` for a vacation from all.
             */
            commitment_id?: string | null;
            /**
             * Format: date
             * @description First day; default today.
             */
            from_date?: string | null;
            /**
             * @description Reason.
             * @default
             */
            reason?: string;
            /**
             * Format: date
             * @description Last day; `null` while open.
             */
            until_date?: string | null;
        };
        /** @description `POST` of a project. */
        NewProject: {
            /** @description Colour. */
            color?: components["schemas"]["Color"];
            /** @description Description. */
            description?: string;
            /** @description Name. */
            name: string;
        };
        /** @description `POST` and `PUT` of a reading, and an item of an import. */
        NewReading: {
            /** @description Text or commentary. */
            body?: string;
            /**
             * Format: date
             * @description Date.
             */
            date: string;
            /**
             * Format: uuid
             * @description The reading's plan; default: the default plan.
             */
            plan_id?: string | null;
            /** @description Reference: book and chapter, for example. */
            reference?: string;
            /** @description Title. */
            title: string;
        };
        /** @description `POST` and `PUT` of a plan. */
        NewReadingPlan: {
            /** @description Description. */
            description?: string;
            /** @description True to make it the plan of users who have chosen none, in place of the current default. */
            is_default?: boolean;
            /** @description Title. */
            title: string;
        };
        /** @description A new rule: absent fields have defaults. */
        NewRule: {
            direction?: components["schemas"]["Direction"] | null;
            /**
             * Format: date
             * @description First day on which it is in force: today or later; default today, or the commitment's start.
             */
            effective_from?: string | null;
            /**
             * @description Schedule; default every day.
             * @default {
             *       "type": "daily"
             *     }
             */
            schedule?: components["schemas"]["Schedule"];
            target?: components["schemas"]["Amount"] | null;
            /** @description Unit. */
            unit?: string | null;
            unlogged?: components["schemas"]["Unlogged"] | null;
        };
        /** @description `POST` and `PUT` of a task: absent fields have defaults. */
        NewTask: {
            /** @description Description. */
            description?: string;
            /**
             * Format: date
             * @description Due date.
             */
            due_date?: string | null;
            /** @description Priority. */
            priority?: components["schemas"]["Priority"];
            /**
             * Format: uuid
             * @description Project of the same owner.
             */
            project_id?: string | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** @description Title. */
            title: string;
        };
        /** @description A one-time link, shown only once. */
        OneTimeLink: {
            /** @description Expiry. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description Full URL. */
            link: string;
        };
        /** @description A package. */
        Package: {
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description: string;
            /** @description Icon: one character. */
            icon: string;
            /**
             * Format: uuid
             * @description The package's id.
             */
            id: string;
            /** @description Items, in order. */
            items: components["schemas"]["PackageItem"][];
            /**
             * Format: int32
             * @description Term in days.
             */
            term_days: number;
            /** @description Title. */
            title: string;
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An item of a package: an asceticism with its rule and days. */
        PackageItem: {
            /** @description The asceticism. */
            asceticism: components["schemas"]["Asceticism"];
            /**
             * Format: int32
             * @description First day within the term, counted from 1.
             */
            first_day: number;
            /**
             * Format: int32
             * @description Last day within the term.
             */
            last_day: number;
            rule: components["schemas"]["NewRule"] | null;
        };
        /** @description One page of a list. */
        Page_AdminProject: {
            /** @description Rows of this page. */
            items: components["schemas"]["AdminProject"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_AdminUser: {
            /** @description Rows of this page. */
            items: components["schemas"]["AdminUser"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ApiKey: {
            /** @description Rows of this page. */
            items: components["schemas"]["ApiKey"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Asceticism: {
            /** @description Rows of this page. */
            items: components["schemas"]["Asceticism"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_AuditEntry: {
            /** @description Rows of this page. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Enrolment: {
            /** @description Rows of this page. */
            items: components["schemas"]["Enrolment"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ListedCommitment: {
            /** @description Rows of this page. */
            items: components["schemas"]["ListedCommitment"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Package: {
            /** @description Rows of this page. */
            items: components["schemas"]["Package"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Pause: {
            /** @description Rows of this page. */
            items: components["schemas"]["Pause"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Project: {
            /** @description Rows of this page. */
            items: components["schemas"]["Project"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Reading: {
            /** @description Rows of this page. */
            items: components["schemas"]["Reading"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ReadingPlan: {
            /** @description Rows of this page. */
            items: components["schemas"]["ReadingPlan"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Session: {
            /** @description Rows of this page. */
            items: components["schemas"]["Session"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Task: {
            /** @description Rows of this page. */
            items: components["schemas"]["Task"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Template: {
            /** @description Rows of this page. */
            items: components["schemas"]["Template"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_UserReading: {
            /** @description Rows of this page. */
            items: components["schemas"]["UserReading"][];
            /** @description Cursor of the next page; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description Total number of rows on all pages.
             */
            total: number;
        };
        /**
         * Format: password
         * @description A password as typed. Its `Debug` hides it, so that it cannot get into logs, or into the recorded
         *     arguments of a server function.
         */
        Password: string;
        /** @description `POST /api/auth/password`. */
        PasswordChange: {
            /**
             * Format: password
             * @description Current password. Absent for an account without one, which needs a recent sign-in instead.
             */
            current_password?: string | null;
            /** @description New password. */
            new_password: components["schemas"]["Password"];
        };
        /** @description The OAuth2 form. Unknown parameters are ignored (RFC 6749, section 3.2). */
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
        /** @description A period that does not count: a pause of one commitment, or a vacation from all. */
        Pause: {
            /**
             * Format: uuid
             * @description Commitment; `null` for a vacation from all.
             */
            commitment_id: string | null;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description First day.
             */
            from_date: string;
            /**
             * Format: uuid
             * @description The pause's id.
             */
            id: string;
            /** @description Reason. */
            reason: string;
            /**
             * Format: date
             * @description Last day; `null` while open.
             */
            until_date: string | null;
        };
        /**
         * @description Priority of a task.
         * @enum {string}
         */
        Priority: "none" | "low" | "medium" | "high";
        /** @description Every error response (RFC 9457). */
        Problem: {
            ban_expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description The reason of the ban, with `user_banned`. */
            ban_reason?: string;
            /** @description Stable error code for programs. */
            code: components["schemas"]["Code"];
            /** @description Explanation for people. */
            detail: string;
            /** @description Invalid fields, with 422. */
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
            /** @description The reason phrase of the status. */
            title: string;
            /** @description Always `about:blank`: see `code`. */
            type: string;
        };
        /** @description `PATCH /api/auth/me`: absent fields are unchanged. */
        ProfilePatch: {
            /**
             * Format: int32
             * @description Hour at which the user's day begins, 0 to 23.
             */
            day_start_hour?: number | null;
            /** @description `null` removes the picture. Use `PUT /api/auth/me/image` for a new one. */
            image?: string | null;
            /** @description Language tag, such as `en-GB`. */
            locale?: string | null;
            /** @description Display name. */
            name?: string | null;
            theme?: components["schemas"]["Theme"] | null;
            /** @description IANA time zone. */
            time_zone?: string | null;
        };
        /** @description Progress of a week or month. */
        Progress: {
            /**
             * Format: int32
             * @description Number of kept days.
             */
            kept: number;
            /**
             * Format: int32
             * @description Number of required days: the share of the days that are neither excused nor outside the
             *     term, rounded.
             */
            required: number;
        };
        /** @description A project. */
        Project: {
            archived_at: components["schemas"]["Timestamp"] | null;
            /** @description Colour. */
            color: components["schemas"]["Color"];
            /**
             * Format: int32
             * @description Number of completed tasks.
             */
            completed_count: number;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description: string;
            /**
             * Format: uuid
             * @description The project's id.
             */
            id: string;
            /** @description Name. */
            name: string;
            /**
             * Format: int32
             * @description Number of tasks.
             */
            task_count: number;
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `PATCH` of a project: absent fields are unchanged. */
        ProjectPatch: {
            /** @description True to archive, false to restore. */
            archived?: boolean | null;
            color?: components["schemas"]["Color"] | null;
            /** @description Description. */
            description?: string | null;
            /** @description Name. */
            name?: string | null;
        };
        /** @description A reading of the library. */
        Reading: {
            /** @description Text or commentary. */
            body: string;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Date: one reading per date and plan.
             */
            date: string;
            /**
             * Format: uuid
             * @description The reading's id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The reading's plan.
             */
            plan_id: string;
            /** @description Reference: book and chapter, for example. */
            reference: string;
            /** @description Title. */
            title: string;
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Result of an import of readings. */
        ReadingImport: {
            /**
             * Format: int32
             * @description Number of new readings.
             */
            created: number;
            /**
             * Format: int32
             * @description Number of replaced readings; users' marks and notes are kept.
             */
            replaced: number;
        };
        /** @description `PUT /api/users/{user_id}/readings/{date}`: marks the day's reading as read. */
        ReadingNote: {
            /** @description Note; absent leaves it unchanged. */
            note?: string | null;
        };
        /** @description A reading plan. */
        ReadingPlan: {
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            /** @description Description. */
            description: string;
            /**
             * Format: date
             * @description Date of the first reading.
             */
            first_date: string | null;
            /**
             * Format: uuid
             * @description The plan's id.
             */
            id: string;
            /** @description True for the plan of users who have chosen none. */
            is_default: boolean;
            /**
             * Format: date
             * @description Date of the last reading.
             */
            last_date: string | null;
            /**
             * Format: int32
             * @description Number of readings.
             */
            readings: number;
            /** @description Title. */
            title: string;
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A user's progress in their plan. */
        ReadingProgress: {
            /**
             * Format: int32
             * @description Number of unread readings due before today. For the default plan, only those since sign-up.
             */
            behind: number;
            /**
             * Format: date
             * @description Last day of the user's schedule, with one reading a day.
             */
            end_date: string | null;
            /** @description True if the user has chosen the plan; false for the default plan at its own dates. */
            is_chosen: boolean;
            /** @description The plan. */
            plan: components["schemas"]["ReadingPlan"];
            /**
             * Format: int32
             * @description Number of those marked as read.
             */
            read: number;
            /**
             * Format: date
             * @description First day of the user's schedule.
             */
            start_date: string | null;
            /**
             * Format: date
             * @description The user's current date.
             */
            today: string;
            /**
             * Format: int32
             * @description Number of readings on the user's schedule: the whole plan, or from the one where they began.
             */
            total: number;
        };
        /** @description Recurrence of a task. */
        Recurrence: {
            /**
             * Format: int32
             * @description Day of the month for recurrences by month or year, if the due date's month is too short for
             *     it: a task of the 31st is due on February 28, and on March 31 again. Absent, or not matching
             *     the due date, the due date determines it.
             */
            day?: number | null;
            /**
             * Format: int32
             * @description Interval in units: 1 to 365.
             */
            every: number;
            /** @description Base date. A task without a due date recurs from the date of completion. */
            from?: components["schemas"]["RecurrenceFrom"];
            /** @description Unit. */
            unit: components["schemas"]["RecurrenceUnit"];
        };
        /**
         * @description Base date of a recurrence.
         * @enum {string}
         */
        RecurrenceFrom: "due" | "completion";
        /**
         * @description Unit of a recurrence.
         * @enum {string}
         */
        RecurrenceUnit: "day" | "weekday" | "week" | "month" | "year";
        /** @description `POST /api/auth/refresh`, and one way to call `POST /api/auth/logout`. */
        RefreshRequest: {
            /** @description The session's current refresh token. */
            refresh_token: string;
        };
        /** @description `POST /api/auth/register`. */
        RegisterRequest: {
            /** @description Email address for signing in. */
            email: string;
            /** @description Display name. */
            name: string;
            /** @description Password. */
            password: components["schemas"]["Password"];
            /** @description IANA time zone, such as `Europe/Lisbon`; default: the server's. */
            time_zone?: string | null;
        };
        /**
         * @description Result of deleting a template.
         * @enum {string}
         */
        Removal: "removed" | "retired";
        /** @description `DELETE /api/admin/asceticisms/{id}`. */
        RemovedTemplate: {
            /** @description Result. */
            outcome: components["schemas"]["Removal"];
        };
        /** @description `POST /api/auth/password/reset`. */
        ResetRequest: {
            /**
             * Format: password
             * @description New password.
             */
            password: string;
            /** @description Secret of the link. */
            token: string;
        };
        /**
         * @description Role of a user.
         * @enum {string}
         */
        Role: "user" | "admin";
        /**
         * @description A version of a commitment's rule, in force from its date to that of the next version; earlier
         *     days are unchanged.
         */
        Rule: {
            /** @description Direction of the target. */
            direction: components["schemas"]["Direction"];
            /**
             * Format: date
             * @description First day on which it is in force.
             */
            effective_from: string;
            /** @description Schedule. */
            schedule: components["schemas"]["Schedule"];
            target: components["schemas"]["Amount"] | null;
            /** @description Unit of the value: `pages`, `glasses`; `minutes` for durations. */
            unit: string;
            /** @description Status of a due day without a log. */
            unlogged: components["schemas"]["Unlogged"];
        };
        /** @description A past or current streak. It begins and ends with a kept unit. */
        Run: {
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: int32
             * @description Length in units.
             */
            length: number;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /** @description Unit. */
            unit: components["schemas"]["StreakUnit"];
        };
        /**
         * @description Days on which a commitment is due. Weeks start on Monday; weeks and months are those of the
         *     calendar, not a moving window, and are decided at their end.
         */
        Schedule: {
            /** @enum {string} */
            type: "daily";
        } | {
            /** @description Distinct, ascending. */
            days: number[];
            /** @enum {string} */
            type: "weekdays";
        } | {
            /**
             * Format: int32
             * @description From 1 to 7.
             */
            times: number;
            /** @enum {string} */
            type: "per_week";
        } | {
            /**
             * Format: int32
             * @description From 1 to 31, limited by the length of the month.
             */
            times: number;
            /** @enum {string} */
            type: "per_month";
        } | {
            /**
             * Format: int32
             * @description From 1 to 365.
             */
            days: number;
            /** @enum {string} */
            type: "every";
        };
        /** @description A signed-in device. */
        Session: {
            /** @description IP address at sign-in. */
            address: string;
            /** @description Time of sign-in. */
            created_at: components["schemas"]["Timestamp"];
            /** @description True for the caller's session. */
            current: boolean;
            /** @description `User-Agent` of the device. */
            device: string;
            /**
             * Format: uuid
             * @description Public id of the session, which gives no access.
             */
            id: string;
            /** @description Kind. */
            kind: components["schemas"]["SessionKind"];
            /** @description Time of last use, to the minute. */
            last_seen_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Kind of a session.
         * @enum {string}
         */
        SessionKind: "browser" | "api";
        /** @description `GET /api/admin/stats`. Days are in UTC: the last thirty, ending today. */
        Stats: {
            /**
             * Format: int64
             * @description Number of users seen in the last thirty days.
             */
            active: number;
            /** @description Users who signed in or were last seen on that day. */
            active_users: components["schemas"]["DayCount"][];
            /**
             * Format: int64
             * @description Number of admins.
             */
            admins: number;
            /**
             * Format: int64
             * @description Number of banned users.
             */
            banned: number;
            /** @description Refused sign-ins by day. */
            failed_sign_ins: components["schemas"]["DayCount"][];
            /** @description New accounts by day. */
            sign_ups: components["schemas"]["DayCount"][];
            /**
             * Format: int64
             * @description Number of accounts.
             */
            users: number;
        };
        /** @description Current and longest streak. */
        Streak: {
            /**
             * Format: int32
             * @description Longest streak in the current unit.
             */
            best: number;
            /**
             * Format: int32
             * @description Current streak.
             */
            current: number;
            /** @description Unit. */
            unit: components["schemas"]["StreakUnit"];
        };
        /**
         * @description Unit of streaks, by today's rule.
         * @enum {string}
         */
        StreakUnit: "days" | "weeks" | "months";
        /** @description Streaks and their history. */
        Streaks: {
            /**
             * Format: int32
             * @description Longest streak in the current unit.
             */
            best: number;
            /**
             * Format: int32
             * @description Current streak.
             */
            current: number;
            /** @description All streaks, oldest first. */
            history: components["schemas"]["Run"][];
            /** @description Unit. */
            unit: components["schemas"]["StreakUnit"];
        };
        /** @description A task. */
        Task: {
            /** @description True if completed. */
            completed: boolean;
            completed_at: components["schemas"]["Timestamp"] | null;
            /** @description Creation time. */
            created_at: components["schemas"]["Timestamp"];
            deleted_at: components["schemas"]["Timestamp"] | null;
            /** @description Description. */
            description: string;
            /**
             * Format: date
             * @description Due date, in the owner's time zone.
             */
            due_date: string | null;
            /**
             * Format: uuid
             * @description The task's id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The next occurrence of a recurring task that was completed.
             */
            next_id: string | null;
            /**
             * Format: int64
             * @description Position in the owner's order, ascending.
             */
            position: number;
            /** @description Priority. */
            priority: components["schemas"]["Priority"];
            /**
             * Format: uuid
             * @description Project.
             */
            project_id: string | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** @description Title. */
            title: string;
            /** @description Time of the last change. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Numbers of tasks, regardless of how many are listed. */
        TaskCounts: {
            /**
             * Format: int32
             * @description Tasks completed since the day began.
             */
            done: number;
            /**
             * Format: int32
             * @description Open tasks due today or before.
             */
            due: number;
            /**
             * Format: int32
             * @description Open tasks.
             */
            open: number;
        };
        /** @description `POST /api/users/{user_id}/tasks/{id}/move`. */
        TaskMove: {
            /**
             * Format: uuid
             * @description The task to place it after; `null` moves it to the first position.
             */
            after: string | null;
            /** @description True to move it to the last position. `after` is `null` then. */
            to_end?: boolean;
        };
        /**
         * @description `PATCH` of a task: absent fields are unchanged; `null` clears due date, project and recurrence,
         *     and counts as absent elsewhere.
         */
        TaskPatch: {
            /**
             * @description True to complete, false to reopen. Completing a recurring task creates the next occurrence,
             *     once.
             */
            completed?: boolean | null;
            /** @description Description. */
            description?: string | null;
            /**
             * Format: date
             * @description Due date.
             */
            due_date?: string | null;
            /**
             * Format: int64
             * @description Position in the owner's order.
             */
            position?: number | null;
            priority?: components["schemas"]["Priority"] | null;
            /**
             * Format: uuid
             * @description Project of the same owner.
             */
            project_id?: string | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** @description Title. */
            title?: string | null;
        };
        /**
         * @description Sort order of tasks.
         * @enum {string}
         */
        TaskSort: "oldest" | "newest" | "position" | "due";
        /** @description A template, for admins. */
        Template: components["schemas"]["Asceticism"] & {
            /**
             * Format: int64
             * @description Number of commitments to it.
             */
            commitments: number;
            /**
             * Format: int64
             * @description Number of packages with it.
             */
            packages: number;
            retired_at: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @description Colour theme.
         * @enum {string}
         */
        Theme: "system" | "light" | "dark";
        /** Format: date-time */
        Timestamp: string;
        /** @description Response to a sign-in or refresh of an API client (RFC 6749, section 5.1). */
        TokenPair: {
            /** @description For the `Authorization` header; valid for 30 minutes. */
            access_token: string;
            /**
             * Format: int64
             * @description Lifetime of the access token in seconds.
             */
            expires_in: number;
            /** @description For the next `POST /api/auth/refresh`; valid for 7 days, and only once. */
            refresh_token: string;
            /** @description Always `bearer`. */
            token_type: string;
            /** @description The signed-in user. */
            user: components["schemas"]["User"];
        };
        /**
         * @description Tracking type: the kind of value that is logged.
         * @enum {string}
         */
        TrackingType: "check" | "count" | "duration" | "text";
        /**
         * @description Status of a past due day without a log.
         * @enum {string}
         */
        Unlogged: "missed" | "kept";
        /** @description A user. */
        User: {
            /** @description Creation time of the account. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description Hour at which the user's day begins, 0 to 23.
             */
            day_start_hour: number;
            /** @description Email address for signing in, in canonical form. */
            email: string;
            email_verified_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description The user's id.
             */
            id: string;
            /** @description URL of the picture. */
            image: string | null;
            /** @description True if a ban is in force. */
            is_banned: boolean;
            last_seen_at: components["schemas"]["Timestamp"] | null;
            /** @description Language tag for dates and numbers. */
            locale: string;
            /** @description Display name. */
            name: string;
            /** @description Role. */
            role: components["schemas"]["Role"];
            /** @description Theme. */
            theme: components["schemas"]["Theme"];
            /** @description IANA time zone, which determines the current date. */
            time_zone: string;
            /** @description Time of the last change of the account. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `PATCH /api/admin/users/{id}`: absent fields are unchanged. */
        UserPatch: {
            /** @description True to mark the email address as verified. */
            email_verified?: boolean | null;
            /** @description Display name. */
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description A reading on a user's schedule. */
        UserReading: {
            /**
             * Format: date
             * @description The user's date of the reading.
             */
            date: string;
            /** @description The user's note, possibly from an earlier reading of the plan. */
            note: string;
            /**
             * Format: int32
             * @description Number within the plan, counted from 1.
             */
            number: number;
            read_at: components["schemas"]["Timestamp"] | null;
            /** @description The reading. */
            reading: components["schemas"]["Reading"];
        };
        /**
         * @description Sort order of users.
         * @enum {string}
         */
        UserSort: "newest" | "oldest" | "email" | "name" | "last_seen";
        /**
         * @description Filter of users by state.
         * @enum {string}
         */
        UserStatus: "active" | "banned" | "unverified";
        /** @description `POST /api/auth/email/verify`. */
        VerifyRequest: {
            /** @description Secret of the link. */
            token: string;
        };
        /** @description Counts of a weekday, of days whose rule counts in the unit of today's streaks. */
        WeekdayCount: {
            /**
             * Format: int32
             * @description Number of decided days: kept or missed. Always 0 for weeks and months, in which no day in
             *     particular is due.
             */
            decided: number;
            /**
             * Format: int32
             * @description Number of kept days.
             */
            kept: number;
        };
        /** @description A day's log in an export, with all fields. */
        WholeLog: {
            /**
             * @description Entries of the day.
             * @default []
             */
            entries?: components["schemas"]["ArchivedEntry"][];
            mark?: components["schemas"]["Mark"] | null;
            /**
             * @description The user's note.
             * @default
             */
            note?: string;
            /**
             * @description Reason for skipping the day.
             * @default
             */
            reason?: string;
            value?: components["schemas"]["Amount"] | null;
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
    list_templates: {
        parameters: {
            query?: {
                /** @description Exact name of the category. */
                category?: string;
                /** @description Part of the title, the description or the category, case-insensitive. */
                q?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Template"];
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
    create_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAsceticism"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    get_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["Template"];
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
    replace_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAsceticism"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    delete_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["RemovedTemplate"];
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
    update_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AsceticismPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
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
    list_audit_entries: {
        parameters: {
            query?: {
                /** @description Only actions of this user. */
                actor_id?: string;
                /** @description Only actions on this target. */
                target_id?: string;
                /** @description Only this action (`user.banned`), or all with this prefix (`session.`). */
                action?: string;
                /** @description Only from this instant on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Only before this instant. */
                to?: components["schemas"]["Timestamp"];
                /** @description Page size: 1 to 100, default 20. The CSV has up to 10,000 rows and no limit parameter. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                /** @description Only actions of this user. */
                actor_id?: string;
                /** @description Only actions on this target. */
                target_id?: string;
                /** @description Only this action (`user.banned`), or all with this prefix (`session.`). */
                action?: string;
                /** @description Only from this instant on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Only before this instant. */
                to?: components["schemas"]["Timestamp"];
                /** @description Page size: 1 to 100, default 20. The CSV has up to 10,000 rows and no limit parameter. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
    list_all_packages: {
        parameters: {
            query?: {
                /** @description Part of the title or the description, case-insensitive. */
                q?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Package"];
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
    create_package: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPackage"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
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
    get_one_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["Package"];
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
    replace_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPackage"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Package"];
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
    delete_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
    list_all_projects: {
        parameters: {
            query?: {
                /** @description Part of the name, case-insensitive. */
                q?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_AdminProject"];
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
    list_all_reading_plans: {
        parameters: {
            query?: {
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_ReadingPlan"];
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
    create_reading_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReadingPlan"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPlan"];
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
    get_one_reading_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["ReadingPlan"];
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
    replace_reading_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReadingPlan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPlan"];
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
    delete_reading_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
    list_all_readings: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
                /** @description The plan; default: the default plan. */
                plan_id?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Reading"];
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
    create_reading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReading"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
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
    import_readings: {
        parameters: {
            query?: {
                /** @description The plan; default: the default plan. */
                plan_id?: string;
                /** @description True to replace readings of the same dates; otherwise they are rejected. */
                replace?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReading"][];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingImport"];
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
    get_one_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["Reading"];
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
    replace_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReading"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
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
    delete_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                /** @description Part of a name or an address, case-insensitive. */
                q?: string;
                /** @description Only users with this role. */
                role?: components["schemas"]["Role"];
                /** @description Only users in this state. */
                status?: components["schemas"]["UserStatus"];
                /** @description Only users with these ids: up to 100, comma-separated. */
                ids?: string;
                /** @description Sort order. */
                sort?: components["schemas"]["UserSort"];
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
    list_asceticisms: {
        parameters: {
            query?: {
                /** @description Exact name of the category. */
                category?: string;
                /** @description Part of the title, the description or the category, case-insensitive. */
                q?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Asceticism"];
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
    get_asceticism: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["Asceticism"];
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
                /** @description The id. */
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
                /** @description The id. */
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
    list_packages: {
        parameters: {
            query?: {
                /** @description Part of the title or the description, case-insensitive. */
                q?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Package"];
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
    get_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["Package"];
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
    list_reading_plans: {
        parameters: {
            query?: {
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_ReadingPlan"];
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
    get_reading_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id. */
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
                    "application/json": components["schemas"]["ReadingPlan"];
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
    list_readings: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
                /** @description The plan; default: the default plan. */
                plan_id?: string;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Reading"];
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
    get_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A day: `2026-11-20`. */
                date: string;
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
                    "application/json": components["schemas"]["Reading"];
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
    list_commitments: {
        parameters: {
            query?: {
                /** @description First day of the logs to include. Logs are included only if both days are given. */
                start_date?: string;
                /** @description Last day of the logs to include: at most 371 days. */
                end_date?: string;
                /** @description True to include archived ones. */
                include_archived?: boolean;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_ListedCommitment"];
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
    create_commitment: {
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
                "application/json": components["schemas"]["NewCommitment"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
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
    get_commitment: {
        parameters: {
            query?: {
                /** @description First day of the logs to include. Logs are included only if both days are given. */
                start_date?: string;
                /** @description Last day of the logs to include: at most 371 days. */
                end_date?: string;
            };
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
                    "application/json": components["schemas"]["Commitment"];
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
    delete_commitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
    update_commitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
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
    put_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
                /** @description The day, in the owner's calendar. */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLog"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
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
    delete_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
                /** @description The day, in the owner's calendar. */
                date: string;
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
    update_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
                /** @description The day, in the owner's calendar. */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogChange"];
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
    add_log_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
                /** @description The day, in the owner's calendar. */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLogEntry"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
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
    delete_log_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
                /** @description The day, in the owner's calendar. */
                date: string;
                /** @description The entry's id. */
                entry_id: string;
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
    move_commitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitmentMove"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
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
    get_commitment_stats: {
        parameters: {
            query?: {
                /** @description Last day of the heatmap; default today. */
                until?: string;
            };
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
                    "application/json": components["schemas"]["CommitmentStats"];
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
    list_enrolments: {
        parameters: {
            query?: {
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Enrolment"];
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
    enrol: {
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
                "application/json": components["schemas"]["EnrolRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
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
    get_enrolment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
                    "application/json": components["schemas"]["Enrolment"];
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
    leave_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
    list_pauses: {
        parameters: {
            query?: {
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Pause"];
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
    create_pause: {
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
                "application/json": components["schemas"]["NewPause"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pause"];
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
    replace_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPause"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pause"];
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
    delete_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
    list_projects: {
        parameters: {
            query?: {
                /** @description True to include archived ones. */
                include_archived?: boolean;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_Project"];
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
    create_project: {
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
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
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
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
                    "application/json": components["schemas"]["Project"];
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
    delete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
    update_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPatch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
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
    get_user_reading_plan: {
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
                    "application/json": components["schemas"]["ReadingProgress"];
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
    begin_user_reading_plan: {
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
                "application/json": components["schemas"]["FollowRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingProgress"];
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
    stop_user_reading_plan: {
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
    rebase_user_reading_plan: {
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
                    "application/json": components["schemas"]["ReadingProgress"];
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
    list_user_readings: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
                /** @description Only unread readings due before today. */
                unread?: boolean;
                /** @description `true`: only readings with a note, latest first; `false`: only those without. */
                noted?: boolean;
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                    "application/json": components["schemas"]["Page_UserReading"];
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
    get_user_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description A day in the user's calendar: `2026-11-20`. */
                date: string;
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
                    "application/json": components["schemas"]["UserReading"];
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
    mark_user_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description A day in the user's calendar: `2026-11-20`. */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingNote"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserReading"];
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
    unmark_user_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description A day in the user's calendar: `2026-11-20`. */
                date: string;
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
    list_tasks: {
        parameters: {
            query?: {
                /** @description `true`: only completed tasks; `false`: only open ones. */
                completed?: boolean;
                /** @description Only tasks due on or before this day. */
                due_before?: string;
                /** @description Only tasks due on or after this day. */
                due_after?: string;
                /** @description Only tasks without a due date. */
                no_due_date?: boolean;
                /**
                 * @description Only tasks deleted in the last thirty days, latest first regardless of `sort`, in place of
                 *     the others.
                 */
                deleted?: boolean;
                /** @description Only tasks of this project. */
                project_id?: string;
                /** @description Only tasks without a project. */
                no_project?: boolean;
                /** @description Only tasks of this priority. */
                priority?: components["schemas"]["Priority"];
                /** @description Part of the title or the description, case-insensitive. */
                q?: string;
                /** @description Sort order. */
                sort?: components["schemas"]["TaskSort"];
                /** @description Page size: 1 to 100, default 20. */
                limit?: number;
                /** @description `next_cursor` of the previous page. */
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
                /** @description The id. */
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
                /** @description The id. */
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
                /** @description The id. */
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
                /** @description The id. */
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
                /** @description The id. */
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
    move_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskMove"];
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
    restore_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The id. */
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
