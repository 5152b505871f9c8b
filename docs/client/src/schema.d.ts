// Made from /api/openapi.json by `npm run generate`. Not to be edited.

export interface paths {
    "/api/admin/asceticisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All templates, oldest first, retired ones among them. */
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
        /** One template. */
        get: operations["get_template"];
        /** Writes a template anew; whether it is retired stays. What it tracks and its kind cannot be changed once somebody has taken it on. */
        put: operations["replace_template"];
        post?: never;
        /** Deletes a template. One that somebody has taken on, or that a package has, is retired instead: it is no longer offered, and stays for those who have it. The answer says which. */
        delete: operations["delete_template"];
        options?: never;
        head?: never;
        /** Changes what the body names; `"retired": false` offers a retired template again. */
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
    "/api/admin/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The packages, oldest first. */
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
        /** One package. */
        get: operations["get_one_package"];
        /** Writes a package anew, with all that is in it. Who is in it keeps what they took on. */
        put: operations["replace_package"];
        post?: never;
        /** Deletes a package. Who is in it keeps what they took on, to its end. */
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
        /** Everybody's projects, newest first, those that were put away too. `total` counts no further than 10,000. */
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
        /** All plans, the oldest first. */
        get: operations["list_all_reading_plans"];
        put?: never;
        /** Adds a plan. As the default one it takes the place of another. */
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
        /** One plan. */
        get: operations["get_one_reading_plan"];
        /** Writes a plan anew. As the default one it takes the place of another. */
        put: operations["replace_reading_plan"];
        post?: never;
        /** Deletes a plan with its readings, and what users have marked and noted of them. Who follows it reads the default plan again. Takes a recent sign-in, and cannot be undone. */
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
        /** The readings of a plan by date. */
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
        /** Brings readings into a plan from a list or from a table with the columns `date`, `title`, `reference` and `body`: all of them, or none. What is wrong is told by row, at `rows[6].date`, in words that begin with the row and its line in the file. A date that the plan has already is wrong, unless it is to be replaced; then marks and notes of users stay. */
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
        /** One reading. */
        get: operations["get_one_reading"];
        /** Writes a reading anew; it stays in its plan, with what users have marked and noted. */
        put: operations["replace_reading"];
        post?: never;
        /** Deletes a reading, and what users have marked and noted of it. Takes a recent sign-in, and cannot be undone. */
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
    "/api/asceticisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller can take on: the templates of the library and their own asceticisms, oldest first. Retired templates are left out. */
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
        /** One of these; or a retired template that the caller has taken on. */
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
    "/api/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The packages of the library, oldest first. */
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
        /** One package. */
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
    "/api/reading-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All plans, the oldest first. */
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
        /** One plan. */
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
        /** The readings of a plan by date. */
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
        /** The reading of the default plan for one date. */
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
        /** The owner's commitments in their order, each with its streak and its last seven days, and with the logs of the days that are asked for. */
        get: operations["list_commitments"];
        put?: never;
        /** Takes something on: a template, or something of the owner's own. It comes last in their order. */
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
        /** One commitment, with the logs of the days that are asked for. */
        get: operations["get_commitment"];
        put?: never;
        post?: never;
        /** Removes a commitment and its logs. A custom asceticism that nothing else is done with goes along. To keep what was, put it away: `PATCH` with `"status": "archived"`. */
        delete: operations["delete_commitment"];
        options?: never;
        head?: never;
        /** Changes what the body names; `null` takes the end away. A new rule holds from today on, or later: what was stays as it was. */
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
        /** Says what a day came to: the whole of it. The same again changes nothing. */
        put: operations["put_log"];
        post?: never;
        /** Removes what was said of a day, with its entries. */
        delete: operations["delete_log"];
        options?: never;
        head?: never;
        patch?: never;
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
        /** Counts one more time on a day. With an `id` of the client's it counts once, however often it is sent: 201 the first time, 200 when it was there already. */
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
        /** Takes one time of a day back. A day of which nothing is left has no log. */
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
        /** Moves a commitment behind another, or to the first place. The others keep their order. */
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
        /** Streaks and their history, the rate, totals, weekdays and the heatmap of a year. */
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
        /** Brings back what an export holds: the profile and the picture replace those that are there; all else (tasks and projects, commitments with their rules, logs and pauses, packages, vacations, what was read and noted) is added under new ids. What is already there, the same in all its parts, is skipped. All of it comes back, or nothing: what cannot is named by its place in the file. */
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
        /** The owner's ways through packages, the newest first. */
        get: operations["list_enrolments"];
        put?: never;
        /** Enrols the owner in a package: all that it asks becomes commitments of theirs. In one that they are in already, 409; again after its end, or after leaving it, is fine. */
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
        /** One way through a package. */
        get: operations["get_enrolment"];
        put?: never;
        post?: never;
        /** Leaves a package: its commitments end with today, and those that have not begun are removed. What was logged stays. */
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
        /** The owner's pauses and vacations, oldest first. */
        get: operations["list_pauses"];
        put?: never;
        /** Pauses one commitment, or, without a `commitment_id`, all: days in which nothing counts. Days that are over can be paused too. */
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
        /** Writes a pause anew. */
        put: operations["replace_pause"];
        post?: never;
        /** Removes a pause: its days count again. */
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
        /** The owner's projects, oldest first, with how many tasks each has. */
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
        /** One project. */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /** Removes a project. Its tasks are kept, without a project. */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /** Changes what the body names. */
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
        /** How the user stands with the plan they have chosen, or else with the default one. */
        get: operations["get_user_reading_plan"];
        /** Begins a plan, or begins it again: its reading `number` falls on `start_date`, the next on the day after, and so on. None of it is read then; notes from a time before stay. */
        put: operations["begin_user_reading_plan"];
        post?: never;
        /** Stops following the chosen plan. What was read, and the notes, stay; from now on it is the default plan again, at its own dates. */
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
        /** Goes on from here: the unread readings fall on today and the days after, in order. What was read keeps its day, and where today's was read, they begin tomorrow. */
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
        /** The user's readings by day, with their marks. With `unread`, what there is to catch up with: due before today and not read, the oldest first. With `noted`, what they have written a note about, the latest first. */
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
        /** The user's reading of one day. */
        get: operations["get_user_reading"];
        /** Marks the day's reading read; again changes no more than the note. Days to come can be read ahead. */
        put: operations["mark_user_reading"];
        post?: never;
        /** Takes the mark of the day's reading back; the note stays. */
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
        /** The owner's tasks, in the order asked for; oldest first, if none is. Or those that were deleted and can still be had back. */
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
        /** Deletes a task. It can be had back for thirty days. */
        delete: operations["delete_task"];
        options?: never;
        head?: never;
        /** Changes what the body names; `null` clears due date, project and recurrence. */
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
        /** Makes an open task done, and a done one open. A recurring task that is done is followed by the next one, once; that goes again when the task is opened, unless it was changed. */
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
        /** Puts a task behind another one in the owner's order, before all, or behind all. */
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
        /** Brings a deleted task back as it was; one that was not deleted stays. */
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
        /** @description A project, as an admin sees it. */
        AdminProject: components["schemas"]["Project"] & {
            /**
             * Format: uuid
             * @description Whose it is.
             */
            owner_id: string;
            /** @description What to call them. */
            owner_name: string;
        };
        /** @description A user, as an admin sees them. */
        AdminUser: components["schemas"]["User"] & {
            ban_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Why the user is banned. */
            ban_reason: string | null;
        };
        /**
         * Format: double
         * @description A count or a measure: from 0 to a billion, with up to three decimals, kept exactly. Three
         *     times 0.1 are 0.3, as they are for a person and are not for a float.
         */
        Amount: number;
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
            /** @description What was taken on, and the user's own. */
            asceticisms?: components["schemas"]["ArchivedAsceticism"][];
            /** @description The commitments, oldest first. */
            commitments?: components["schemas"]["ArchivedCommitment"][];
            exported_at?: components["schemas"]["Timestamp"] | null;
            /** @description The ways through packages, oldest first. */
            packages?: components["schemas"]["ArchivedEnrolment"][];
            profile?: components["schemas"]["ArchivedProfile"] | null;
            /** @description The projects, oldest first. */
            projects?: components["schemas"]["ArchivedProject"][];
            reading_plan?: components["schemas"]["ArchivedFollow"] | null;
            /** @description What was read, oldest first. */
            readings?: components["schemas"]["ArchivedMark"][];
            /** @description The tasks, oldest first. */
            tasks?: components["schemas"]["ArchivedTask"][];
            /** @description The vacations from all commitments, oldest first. */
            vacations?: components["schemas"]["ArchivedPause"][];
            /**
             * Format: int32
             * @description How this is written. Another number is refused.
             */
            version: number;
        };
        /**
         * @description A discipline by its content. A template that is here too, by its title and what it tracks, is
         *     taken for the same; any other becomes the user's own.
         */
        ArchivedAsceticism: {
            /** @description The group it is shown in. */
            category?: string;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description What it asks, and why. */
            description?: string;
            /** @description A sign for it. */
            icon?: string;
            /** @description Whether it was of the library. */
            is_template?: boolean;
            /** @description Whether it is to be done, or to be left. */
            kind?: components["schemas"]["AsceticismKind"];
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description What it is called. */
            title: string;
            /** @description What is written down of a day. */
            tracking_type?: components["schemas"]["TrackingType"];
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A commitment without its id. */
        ArchivedCommitment: {
            archived_at?: components["schemas"]["Timestamp"] | null;
            /** @description Which of `asceticisms` it is, counted from 0. */
            asceticism: number;
            completed_at?: components["schemas"]["Timestamp"] | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Its last day.
             */
            end_date?: string | null;
            /**
             * @description Its logs: by month (`2026-11`), and by day of the month. When they were written down is not
             *     taken along.
             */
            logs?: {
                [key: string]: {
                    [key: string]: components["schemas"]["ArchivedLog"];
                };
            };
            /** @description What the user has written about it. */
            note?: string;
            /** @description Which of `packages` it came with, counted from 0. */
            package?: number | null;
            /** @description Its pauses. */
            pauses?: components["schemas"]["ArchivedPause"][];
            /**
             * Format: date
             * @description The end that it had when it was finished by hand.
             */
            planned_end?: string | null;
            /**
             * Format: int64
             * @description Where it stands in the owner's order.
             */
            position?: number;
            /**
             * @description The versions of its rule; the first holds from the start, if it does not say. None at all
             *     is every day.
             */
            rules?: components["schemas"]["NewRule"][];
            /**
             * Format: date
             * @description Its first day.
             */
            start_date: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A way through a package. */
        ArchivedEnrolment: {
            /** @description When the user enrolled. */
            created_at: components["schemas"]["Timestamp"];
            left_at?: components["schemas"]["Timestamp"] | null;
            /** @description The title of the package in the library, while it is there. */
            package?: string | null;
            /**
             * Format: date
             * @description Its first day.
             */
            start_date: string;
            /**
             * Format: int64
             * @description How many days it takes.
             */
            term_days: number;
            /** @description What the package was called. */
            title: string;
        };
        /** @description One of several times on a day. */
        ArchivedEntry: {
            /** @description When it was logged. */
            at: components["schemas"]["Timestamp"];
            /** @description How many, or how long. */
            value: components["schemas"]["Amount"];
        };
        /** @description The plan that is followed. */
        ArchivedFollow: {
            /**
             * Format: date
             * @description The day from which what was not read follows.
             */
            base_date: string;
            /** @description Since when. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Where in the plan the user began, as the reading's own date.
             */
            first_date?: string | null;
            /** @description The plan's title. */
            plan: string;
        };
        /** @description A day's log, as short as it can be: what was said of the day, or how much it was, or the whole. */
        ArchivedLog: components["schemas"]["Mark"] | components["schemas"]["Amount"] | components["schemas"]["WholeLog"];
        /** @description A reading that was read. */
        ArchivedMark: {
            /**
             * Format: date
             * @description The day that it was for.
             */
            date: string;
            /** @description What the user has written about it. */
            note?: string;
            /** @description The plan's title. */
            plan: string;
            read_at?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: date
             * @description The reading's own date.
             */
            reading: string;
        };
        /** @description A pause, or a vacation. */
        ArchivedPause: {
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description The first day of it.
             */
            from_date: string;
            /** @description Why. */
            reason?: string;
            /**
             * Format: date
             * @description The last day of it.
             */
            until_date?: string | null;
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
        /** @description A project without its id: brought back, it gets a new one. */
        ArchivedProject: {
            archived_at?: components["schemas"]["Timestamp"] | null;
            /** @description Its colour. */
            color?: components["schemas"]["Color"];
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description What it is about. */
            description?: string;
            /** @description What it is called. */
            name: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
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
            /** @description Which of `projects` it belongs to, counted from 0. */
            project?: number | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** @description What is to be done. */
            title: string;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description An asceticism. */
        Asceticism: {
            /** @description The group it is shown in. */
            category: string;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description Whose own it is; nobody's, if it is a template.
             */
            creator_id: string | null;
            /** @description What it asks, and why. */
            description: string;
            /** @description A sign for it: one character. */
            icon: string;
            /**
             * Format: uuid
             * @description The asceticism's id.
             */
            id: string;
            /** @description Whether everybody can take it on. Otherwise it is its creator's own. */
            is_template: boolean;
            /** @description Whether it is to be done, or to be left. */
            kind: components["schemas"]["AsceticismKind"];
            suggested_rule: components["schemas"]["NewRule"] | null;
            /** @description What it is called. */
            title: string;
            /** @description What is written down of a day. */
            tracking_type: components["schemas"]["TrackingType"];
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Whether a thing is to be done, or to be left.
         * @enum {string}
         */
        AsceticismKind: "do" | "abstain";
        /**
         * @description `PATCH` of a template: what is absent stays. What is tracked and the kind of a template that
         *     somebody has taken on cannot be changed: their history would mean something else.
         */
        AsceticismPatch: {
            /** @description The group it is shown in. */
            category?: string | null;
            /** @description What it asks, and why. */
            description?: string | null;
            /** @description A sign for it. */
            icon?: string | null;
            kind?: components["schemas"]["AsceticismKind"] | null;
            /** @description Whether it is no longer offered; `false` offers it again. */
            retired?: boolean | null;
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description What it is called. */
            title?: string | null;
            tracking_type?: components["schemas"]["TrackingType"] | null;
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
        /**
         * @description The colours that a project can have. Each has a shade in either theme.
         * @enum {string}
         */
        Color: "ink" | "rubric" | "moss" | "gold" | "woad" | "plum";
        /** @description A commitment. */
        Commitment: {
            /** @description What was taken on. */
            asceticism: components["schemas"]["Asceticism"];
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Its last day, if it has one.
             */
            end_date: string | null;
            /**
             * Format: uuid
             * @description The way through that package.
             */
            enrolment_id: string | null;
            /**
             * Format: uuid
             * @description The commitment's id.
             */
            id: string;
            /** @description The logs of the days that were asked for, oldest first. */
            logs: components["schemas"]["Log"][];
            /** @description What the user has written about it. */
            note: string;
            /**
             * Format: uuid
             * @description The package it came with.
             */
            package_id: string | null;
            /** @description What that package was called then; it may be gone from the library since. */
            package_title: string | null;
            /** @description Its own pauses and the user's vacations, oldest first. */
            pauses: components["schemas"]["Pause"][];
            /**
             * Format: int64
             * @description Where it stands in the owner's order; smaller comes first.
             */
            position: number;
            /** @description The rule of today; the first one's, before the start. */
            rule: components["schemas"]["Rule"];
            /** @description All versions of the rule, oldest first. */
            rules: components["schemas"]["Rule"][];
            /**
             * Format: date
             * @description Its first day.
             */
            start_date: string;
            /** @description How it stands today. */
            status: components["schemas"]["CommitmentStatus"];
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `POST …/move`: a new place in the owner's order. */
        CommitmentMove: {
            /**
             * Format: uuid
             * @description The commitment to stand behind; `null` is the first place.
             */
            after?: string | null;
        };
        /** @description `PATCH` of a commitment: what is absent stays; `null` takes the end away. */
        CommitmentPatch: {
            /** @description The group that the user's own asceticism is in. */
            category?: string | null;
            /** @description What the user's own asceticism asks, and why. */
            description?: string | null;
            /**
             * Format: date
             * @description Its last day.
             */
            end_date?: string | null;
            /** @description A sign for the user's own asceticism. */
            icon?: string | null;
            /** @description What the user writes about it. */
            note?: string | null;
            /**
             * Format: int64
             * @description Where it stands in the owner's order.
             */
            position?: number | null;
            rule?: components["schemas"]["NewRule"] | null;
            /**
             * Format: date
             * @description Its first day. Not behind its first log.
             */
            start_date?: string | null;
            status?: components["schemas"]["CommitmentStatus"] | null;
            /** @description The title of the user's own asceticism. A template's words stay. */
            title?: string | null;
        };
        /** @description `GET /api/users/{user_id}/commitments/{id}/stats`. */
        CommitmentStats: {
            /** @description The days of the year up to today, from the start on, oldest first. */
            heatmap: components["schemas"]["Day"][];
            /**
             * Format: int32
             * @description Days, weeks or months that were kept.
             */
            kept: number;
            /**
             * Format: int32
             * @description Days, weeks or months that were missed.
             */
            missed: number;
            /**
             * Format: double
             * @description The part of what was decided in the last 90 days that was kept, 0 to 1: one miss costs a
             *     ninetieth and is forgotten after ninety days. Of what has ended, was put away or is paused
             *     without an end: its own last 90 days. `null` when nothing was decided.
             */
            rate: number | null;
            /**
             * Format: int32
             * @description Days that were skipped.
             */
            skipped: number;
            /** @description How often in a row. */
            streaks: components["schemas"]["Streaks"];
            /** @description All values together; where days have none, the number of days that were kept. */
            total: components["schemas"]["Amount"];
            /** @description From Monday to Sunday. */
            weekdays: components["schemas"]["WeekdayCount"][];
        };
        /**
         * @description How a commitment stands today.
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
            /** @description The commitments that are due today, in the user's order. */
            commitments: components["schemas"]["DueCommitment"][];
            /**
             * Format: date
             * @description The user's own today: by their time zone and the hour their day begins.
             */
            date: string;
            /** @description The packages that the user is in today. */
            packages: components["schemas"]["Enrolment"][];
            reading: components["schemas"]["UserReading"] | null;
            /**
             * Format: int32
             * @description How many commitments there are besides that ask for nothing today: not due, paused, or
             *     still to begin.
             */
            resting: number;
            /** @description How many there are of them all. */
            task_counts: components["schemas"]["TaskCounts"];
            /** @description The first hundred open tasks by due date, and behind them a hundred of those done today. */
            tasks: components["schemas"]["Task"][];
            /** @description Whose day it is. */
            user: components["schemas"]["User"];
            vacation: components["schemas"]["Pause"] | null;
        };
        /** @description A day of the heatmap. */
        Day: {
            /**
             * Format: date
             * @description Which.
             */
            date: string;
            /** @description What it comes to. */
            status: components["schemas"]["DayStatus"];
            value: components["schemas"]["Amount"] | null;
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
        /**
         * @description What a day comes to.
         * @enum {string}
         */
        DayStatus: "kept" | "missed" | "partial" | "skipped" | "paused" | "open" | "free";
        /**
         * @description Which way a target is meant.
         * @enum {string}
         */
        Direction: "at_least" | "at_most";
        /** @description A commitment, as today sees it. */
        DueCommitment: components["schemas"]["Commitment"] & {
            log: components["schemas"]["Log"] | null;
            progress: components["schemas"]["Progress"] | null;
            /** @description How often in a row. */
            streak: components["schemas"]["Streak"];
            /** @description What today comes to, so far. */
            today: components["schemas"]["DayStatus"];
            /** @description The seven days up to today, oldest first. Days before the start are not there. */
            week: components["schemas"]["DayStatus"][];
        };
        /** @description `POST /api/users/{user_id}/packages`. */
        EnrolRequest: {
            /**
             * Format: uuid
             * @description Which package.
             */
            package_id: string;
            /**
             * Format: date
             * @description The first day of the term; absent is today.
             */
            start_date?: string | null;
        };
        /** @description A user's way through a package. */
        Enrolment: {
            /** @description The commitments that came with it. */
            commitment_ids: string[];
            /** @description When the user enrolled. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description Which day of the term today is: 0 before it, `term_days` from its end on.
             */
            day: number;
            /**
             * Format: int32
             * @description What was decided: kept or missed.
             */
            decided: number;
            /**
             * Format: date
             * @description The last of them.
             */
            end_date: string;
            /**
             * Format: uuid
             * @description The enrolment's id.
             */
            id: string;
            /**
             * Format: int32
             * @description What was kept of what was decided.
             */
            kept: number;
            left_at: components["schemas"]["Timestamp"] | null;
            /**
             * Format: uuid
             * @description Which package; `null` when it is no longer in the library.
             */
            package_id: string | null;
            /**
             * Format: date
             * @description The first of them.
             */
            start_date: string;
            /**
             * Format: int32
             * @description How many days it takes.
             */
            term_days: number;
            /** @description What the package is called. */
            title: string;
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
        /** @description `PUT /api/users/{user_id}/reading-plan`: begins a plan, or begins it again. */
        FollowRequest: {
            /**
             * Format: int32
             * @description Which reading to begin with, counted from 1; absent is the first.
             */
            number?: number | null;
            /**
             * Format: uuid
             * @description Which plan.
             */
            plan_id: string;
            /**
             * Format: date
             * @description The day of the first reading; absent is today.
             */
            start_date?: string | null;
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
            /** @description Templates and custom asceticisms. */
            asceticisms: number;
            /** @description Commitments. */
            commitments: number;
            /** @description Days that were logged. */
            logs: number;
            /** @description Ways through packages. */
            packages: number;
            /** @description Projects. */
            projects: number;
            /** @description Readings that were read. */
            readings: number;
            /** @description Tasks. */
            tasks: number;
            /** @description Vacations. */
            vacations: number;
        };
        /** @description What an import did. */
        ImportSummary: {
            /** @description What was added. */
            imported: components["schemas"]["ImportCounts"];
            /** @description What was there already; and of readings, those of plans that are not here. */
            skipped: components["schemas"]["ImportCounts"];
        };
        /**
         * @description What a key may do.
         * @enum {string}
         */
        KeyScope: "read" | "write";
        /** @description A commitment of the list, with how it goes. */
        ListedCommitment: components["schemas"]["Commitment"] & {
            /** @description How often in a row. */
            streak: components["schemas"]["Streak"];
            /**
             * @description The seven days up to today, oldest first. Days before the start and behind the end are not
             *     there.
             */
            week: components["schemas"]["Day"][];
        };
        /** @description What was done on one day for one commitment. */
        Log: {
            /** @description When it was first logged. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description The day, in the owner's calendar.
             */
            date: string;
            /** @description The several times of the day. */
            entries: components["schemas"]["LogEntry"][];
            mark: components["schemas"]["Mark"] | null;
            /** @description What the user has written about it. */
            note: string;
            /** @description Why it was skipped. */
            reason: string;
            /** @description What the day comes to. */
            status: components["schemas"]["DayStatus"];
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
            value: components["schemas"]["Amount"] | null;
        };
        /** @description One of several times on a day. */
        LogEntry: {
            /** @description When it was logged. */
            at: components["schemas"]["Timestamp"];
            /**
             * Format: uuid
             * @description The entry's id.
             */
            id: string;
            /** @description How many, or how long. */
            value: components["schemas"]["Amount"];
        };
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
        /**
         * @description What a user says of a day.
         * @enum {string}
         */
        Mark: "kept" | "missed" | "skipped";
        /** @description `POST /api/auth/keys`. */
        NewApiKey: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description What to call it: 1 to 100 characters. */
            name: string;
            /** @description What it may do. */
            scope: components["schemas"]["KeyScope"];
        };
        /** @description `POST` and `PUT` of a template; and the custom asceticism of a new commitment. */
        NewAsceticism: {
            /** @description The group it is shown in. */
            category?: string;
            /** @description What it asks, and why. */
            description?: string;
            /** @description A sign for it: one character, or none. */
            icon?: string;
            /** @description Whether it is to be done, or to be left. */
            kind?: components["schemas"]["AsceticismKind"];
            suggested_rule?: components["schemas"]["NewRule"] | null;
            /** @description What it is called. */
            title: string;
            /** @description What is written down of a day. */
            tracking_type?: components["schemas"]["TrackingType"];
        };
        /** @description `POST` of a commitment: one of `asceticism_id` and `custom`. */
        NewCommitment: {
            /**
             * Format: uuid
             * @description A template, or a custom one of the user's own.
             */
            asceticism_id?: string | null;
            custom?: components["schemas"]["NewAsceticism"] | null;
            /**
             * Format: date
             * @description Its last day.
             */
            end_date?: string | null;
            /**
             * @description What the user writes about it.
             * @default
             */
            note?: string;
            rule?: components["schemas"]["NewRule"] | null;
            /**
             * Format: date
             * @description Its first day; absent is today.
             */
            start_date?: string | null;
        };
        /**
         * @description `PUT` of a day's log: the whole of it. At least one of `status`, `value` and `note`; a value alone
         *     is judged by the rule, and a note alone decides nothing. The same again changes nothing.
         */
        NewLog: {
            /**
             * @description What the user writes about it.
             * @default
             */
            note?: string;
            /**
             * @description Why it was skipped.
             * @default
             */
            reason?: string;
            status?: components["schemas"]["Mark"] | null;
            value?: components["schemas"]["Amount"] | null;
        };
        /** @description `POST` of one more time on a day. */
        NewLogEntry: {
            /**
             * Format: uuid
             * @description The client's own id for it: sent twice, it counts once. Made here when absent.
             */
            id?: string | null;
            /** @description How many more, or how much longer. */
            value: components["schemas"]["Amount"];
        };
        /** @description `POST` and `PUT` of a package: the whole of it. */
        NewPackage: {
            /** @description What it asks, and why. */
            description?: string;
            /** @description A sign for it: one character, or none. */
            icon?: string;
            /** @description What is in it, in its order: 1 to 30. */
            items: components["schemas"]["NewPackageItem"][];
            /**
             * Format: int32
             * @description How many days it takes: 1 to 1,000.
             */
            term_days: number;
            /** @description What it is called. */
            title: string;
        };
        /** @description An asceticism for a package. */
        NewPackageItem: {
            /**
             * Format: uuid
             * @description A template of the library.
             */
            asceticism_id: string;
            /**
             * Format: int32
             * @description From which day of the term; absent is the first.
             */
            first_day?: number | null;
            /**
             * Format: int32
             * @description To which day of the term; absent is the last.
             */
            last_day?: number | null;
            rule?: components["schemas"]["NewRule"] | null;
        };
        /** @description `POST` and `PUT` of a pause. Days that are over can be paused too. */
        NewPause: {
            /**
             * Format: uuid
             * @description Which commitment's; absent or `null` is a vacation from all.
             */
            commitment_id?: string | null;
            /**
             * Format: date
             * @description The first day of it; absent is today.
             */
            from_date?: string | null;
            /**
             * @description Why.
             * @default
             */
            reason?: string;
            /**
             * Format: date
             * @description The last day of it; `null` while nobody knows.
             */
            until_date?: string | null;
        };
        /** @description `POST` of a project. */
        NewProject: {
            /** @description Its colour. */
            color?: components["schemas"]["Color"];
            /** @description What it is about. */
            description?: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description `POST` and `PUT` of a reading, and an item of an import. */
        NewReading: {
            /** @description The text itself, or a thought about it. */
            body?: string;
            /**
             * Format: date
             * @description Its date.
             */
            date: string;
            /**
             * Format: uuid
             * @description The plan it is of; absent is the default plan.
             */
            plan_id?: string | null;
            /** @description Where it is found. */
            reference?: string;
            /** @description Its heading. */
            title: string;
        };
        /** @description `POST` and `PUT` of a plan. */
        NewReadingPlan: {
            /** @description What it is about. */
            description?: string;
            /** @description Whether users read it who have chosen none. Only one plan is; it takes the place of another. */
            is_default?: boolean;
            /** @description What it is called. */
            title: string;
        };
        /** @description A rule that is asked for: what is absent takes its default. */
        NewRule: {
            direction?: components["schemas"]["Direction"] | null;
            /**
             * Format: date
             * @description The first day it holds: from today on; absent is today, or the commitment's start.
             */
            effective_from?: string | null;
            /**
             * @description On which days it is due; absent is every day.
             * @default {
             *       "type": "daily"
             *     }
             */
            schedule?: components["schemas"]["Schedule"];
            target?: components["schemas"]["Amount"] | null;
            /** @description What is counted. */
            unit?: string | null;
            unlogged?: components["schemas"]["Unlogged"] | null;
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
            /**
             * Format: uuid
             * @description A project of the same owner.
             */
            project_id?: string | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
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
        /** @description A package. */
        Package: {
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description What it asks, and why. */
            description: string;
            /** @description A sign for it: one character. */
            icon: string;
            /**
             * Format: uuid
             * @description The package's id.
             */
            id: string;
            /** @description What is in it, in its order. */
            items: components["schemas"]["PackageItem"][];
            /**
             * Format: int32
             * @description How many days it takes.
             */
            term_days: number;
            /** @description What it is called. */
            title: string;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description An asceticism of a package. */
        PackageItem: {
            /** @description What is taken on. */
            asceticism: components["schemas"]["Asceticism"];
            /**
             * Format: int32
             * @description From which day of the term, counted from 1.
             */
            first_day: number;
            /**
             * Format: int32
             * @description To which day of the term.
             */
            last_day: number;
            rule: components["schemas"]["NewRule"] | null;
        };
        /** @description One page of a list. */
        Page_AdminProject: {
            /** @description The rows of this page. */
            items: components["schemas"]["AdminProject"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
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
        Page_Asceticism: {
            /** @description The rows of this page. */
            items: components["schemas"]["Asceticism"][];
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
        Page_Enrolment: {
            /** @description The rows of this page. */
            items: components["schemas"]["Enrolment"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ListedCommitment: {
            /** @description The rows of this page. */
            items: components["schemas"]["ListedCommitment"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Package: {
            /** @description The rows of this page. */
            items: components["schemas"]["Package"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Pause: {
            /** @description The rows of this page. */
            items: components["schemas"]["Pause"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Project: {
            /** @description The rows of this page. */
            items: components["schemas"]["Project"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_Reading: {
            /** @description The rows of this page. */
            items: components["schemas"]["Reading"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_ReadingPlan: {
            /** @description The rows of this page. */
            items: components["schemas"]["ReadingPlan"][];
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
        /** @description One page of a list. */
        Page_Template: {
            /** @description The rows of this page. */
            items: components["schemas"]["Template"][];
            /** @description Where the next page begins; `null` on the last one. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many rows the whole list has, on all pages.
             */
            total: number;
        };
        /** @description One page of a list. */
        Page_UserReading: {
            /** @description The rows of this page. */
            items: components["schemas"]["UserReading"][];
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
        /** @description Days in which nothing counts: of one commitment, or, as a vacation, of all. */
        Pause: {
            /**
             * Format: uuid
             * @description Which commitment's; `null` is a vacation from all.
             */
            commitment_id: string | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description The first day of it.
             */
            from_date: string;
            /**
             * Format: uuid
             * @description The pause's id.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description The last day of it; `null` while nobody knows.
             */
            until_date: string | null;
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
        /** @description How far a week or a month is. */
        Progress: {
            /**
             * Format: int32
             * @description On how many days it was kept.
             */
            kept: number;
            /**
             * Format: int32
             * @description On how many it is meant to be: the share of the days that are neither excused nor cut off,
             *     to the nearest whole number.
             */
            required: number;
        };
        /** @description A project. */
        Project: {
            archived_at: components["schemas"]["Timestamp"] | null;
            /** @description Its colour. */
            color: components["schemas"]["Color"];
            /**
             * Format: int32
             * @description How many of them are done.
             */
            completed_count: number;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description What it is about. */
            description: string;
            /**
             * Format: uuid
             * @description The project's id.
             */
            id: string;
            /** @description What it is called. */
            name: string;
            /**
             * Format: int32
             * @description How many tasks it has.
             */
            task_count: number;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description `PATCH` of a project: what is absent stays. */
        ProjectPatch: {
            /** @description Whether it is put away. */
            archived?: boolean | null;
            color?: components["schemas"]["Color"] | null;
            /** @description What it is about. */
            description?: string | null;
            /** @description What it is called. */
            name?: string | null;
        };
        /** @description A reading of the library. */
        Reading: {
            /** @description The text itself, or a thought about it. */
            body: string;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date
             * @description Its date: one reading per date and plan.
             */
            date: string;
            /**
             * Format: uuid
             * @description The reading's id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The plan it is of.
             */
            plan_id: string;
            /** @description Where it is found: a book and its place. */
            reference: string;
            /** @description Its heading. */
            title: string;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description What an import of readings did. */
        ReadingImport: {
            /**
             * Format: int32
             * @description How many are new.
             */
            created: number;
            /**
             * Format: int32
             * @description How many took the place of others; marks and notes of users stay.
             */
            replaced: number;
        };
        /** @description `PUT /api/users/{user_id}/readings/{date}`: marks the day's reading read. */
        ReadingNote: {
            /** @description What the user writes about it; absent leaves the note as it is. */
            note?: string | null;
        };
        /** @description Readings of many days. */
        ReadingPlan: {
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description What it is about. */
            description: string;
            /**
             * Format: date
             * @description The date of the first of them.
             */
            first_date: string | null;
            /**
             * Format: uuid
             * @description The plan's id.
             */
            id: string;
            /** @description Whether users read it who have chosen none. */
            is_default: boolean;
            /**
             * Format: date
             * @description The date of the last of them.
             */
            last_date: string | null;
            /**
             * Format: int32
             * @description How many readings it has.
             */
            readings: number;
            /** @description What it is called. */
            title: string;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description How a user stands with their plan. */
        ReadingProgress: {
            /**
             * Format: int32
             * @description How many were due before today and were not. Who has chosen no plan owes none from before
             *     they signed up.
             */
            behind: number;
            /**
             * Format: date
             * @description The user's last day of it, a reading a day.
             */
            end_date: string | null;
            /** @description Whether the user has chosen it; otherwise it is the default one, at its own dates. */
            is_chosen: boolean;
            /** @description The plan. */
            plan: components["schemas"]["ReadingPlan"];
            /**
             * Format: int32
             * @description How many of these were marked read.
             */
            read: number;
            /**
             * Format: date
             * @description The user's first day of it.
             */
            start_date: string | null;
            /**
             * Format: date
             * @description The user's own today.
             */
            today: string;
            /**
             * Format: int32
             * @description How many readings are on the user's way: all of the plan, or those from where they began.
             */
            total: number;
        };
        /** @description How a task comes again when it is done. */
        Recurrence: {
            /**
             * Format: int32
             * @description The day of the month that months and years keep, where the due date's month is too short
             *     for it: a task of the 31st is due on February 28, and on March 31 again. When it is absent,
             *     or the due date is no such day, the due date says.
             */
            day?: number | null;
            /**
             * Format: int32
             * @description After how many units: 1 to 365.
             */
            every: number;
            /** @description From which day. Without a due date, from the day on which the task is done. */
            from?: components["schemas"]["RecurrenceFrom"];
            /** @description What is counted. */
            unit: components["schemas"]["RecurrenceUnit"];
        };
        /**
         * @description From which day a recurrence counts.
         * @enum {string}
         */
        RecurrenceFrom: "due" | "completion";
        /**
         * @description What a recurrence counts in.
         * @enum {string}
         */
        RecurrenceUnit: "day" | "weekday" | "week" | "month" | "year";
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
        /**
         * @description What became of a template that was to be deleted.
         * @enum {string}
         */
        Removal: "removed" | "retired";
        /** @description `DELETE /api/admin/asceticisms/{id}`. */
        RemovedTemplate: {
            /** @description What became of it. */
            outcome: components["schemas"]["Removal"];
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
        /**
         * @description One version of a commitment's rule. It holds from its day until the next version's; what was
         *     before stays as it was.
         */
        Rule: {
            /** @description Which way the target is meant. */
            direction: components["schemas"]["Direction"];
            /**
             * Format: date
             * @description The first day it holds.
             */
            effective_from: string;
            /** @description On which days it is due. */
            schedule: components["schemas"]["Schedule"];
            target: components["schemas"]["Amount"] | null;
            /** @description What is counted: `pages`, `glasses`; `minutes` for durations. */
            unit: string;
            /** @description What a due day counts for when nothing was logged. */
            unlogged: components["schemas"]["Unlogged"];
        };
        /** @description A streak that was. It begins and ends with what was kept. */
        Run: {
            /**
             * Format: date
             * @description Its first day.
             */
            from: string;
            /**
             * Format: int32
             * @description How often in a row.
             */
            length: number;
            /**
             * Format: date
             * @description Its last day.
             */
            to: string;
            /** @description What was counted then. */
            unit: components["schemas"]["StreakUnit"];
        };
        /**
         * @description On which days a commitment is due. Weeks begin on Monday, and weeks and months are those of the
         *     calendar, not a window that moves along: what a day counts for is settled when its week or
         *     month is over.
         */
        Schedule: {
            /** @enum {string} */
            type: "daily";
        } | {
            /** @description Each once, in their order. */
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
             * @description From 1 to 31. A shorter month asks for all its days.
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
        /** @description How often in a row. */
        Streak: {
            /**
             * Format: int32
             * @description The longest there was since this is counted.
             */
            best: number;
            /**
             * Format: int32
             * @description Up to now.
             */
            current: number;
            /** @description What is counted. */
            unit: components["schemas"]["StreakUnit"];
        };
        /**
         * @description What a streak is counted in, by the rule of today.
         * @enum {string}
         */
        StreakUnit: "days" | "weeks" | "months";
        /** @description Streaks and their history. */
        Streaks: {
            /**
             * Format: int32
             * @description The longest there was since this is counted.
             */
            best: number;
            /**
             * Format: int32
             * @description Up to now.
             */
            current: number;
            /** @description All of them, oldest first. */
            history: components["schemas"]["Run"][];
            /** @description What is counted. */
            unit: components["schemas"]["StreakUnit"];
        };
        /** @description A task. */
        Task: {
            /** @description Whether it is done. */
            completed: boolean;
            completed_at: components["schemas"]["Timestamp"] | null;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            deleted_at: components["schemas"]["Timestamp"] | null;
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
             * Format: uuid
             * @description The task that came after it when it was done, if it comes again.
             */
            next_id: string | null;
            /**
             * Format: int64
             * @description Where it stands in the owner's order; smaller comes first.
             */
            position: number;
            /** @description How much it matters. */
            priority: components["schemas"]["Priority"];
            /**
             * Format: uuid
             * @description The project that it belongs to.
             */
            project_id: string | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** @description What is to be done. */
            title: string;
            /** @description When it was last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description How many tasks there are, however many of them are shown. */
        TaskCounts: {
            /**
             * Format: int32
             * @description Done since the day began.
             */
            done: number;
            /**
             * Format: int32
             * @description Not done, and due today or before.
             */
            due: number;
            /**
             * Format: int32
             * @description Not done.
             */
            open: number;
        };
        /** @description `POST /api/users/{user_id}/tasks/{id}/move`. */
        TaskMove: {
            /**
             * Format: uuid
             * @description The task to stand behind; `null` is before all.
             */
            after: string | null;
            /** @description Behind all. `after` is `null` then. */
            to_end?: boolean;
        };
        /**
         * @description `PATCH` of a task: what is absent stays; `null` clears due date, project and recurrence, and
         *     counts as absent elsewhere.
         */
        TaskPatch: {
            /** @description Whether it is done. A recurring task that is done is followed by the next one, once. */
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
            /**
             * Format: uuid
             * @description A project of the same owner.
             */
            project_id?: string | null;
            recurrence?: components["schemas"]["Recurrence"] | null;
            /** @description What is to be done. */
            title?: string | null;
        };
        /**
         * @description In which order to list tasks.
         * @enum {string}
         */
        TaskSort: "oldest" | "newest" | "position" | "due";
        /** @description A template, as admins see it. */
        Template: components["schemas"]["Asceticism"] & {
            /**
             * Format: int64
             * @description How many commitments there are to it.
             */
            commitments: number;
            /**
             * Format: int64
             * @description How many packages have it.
             */
            packages: number;
            retired_at: components["schemas"]["Timestamp"] | null;
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
        /**
         * @description What is written down of a day.
         * @enum {string}
         */
        TrackingType: "check" | "count" | "duration" | "text";
        /**
         * @description What a due day counts for when it is over and nothing was logged.
         * @enum {string}
         */
        Unlogged: "missed" | "kept";
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
        /** @description A reading on a user's own way through their plan. */
        UserReading: {
            /**
             * Format: date
             * @description The day that it is for, in the user's calendar.
             */
            date: string;
            /** @description What the user has written about it, now or when they read the plan before. */
            note: string;
            /**
             * Format: int32
             * @description Which it is of the plan's readings, counted from 1.
             */
            number: number;
            read_at: components["schemas"]["Timestamp"] | null;
            /** @description The reading. */
            reading: components["schemas"]["Reading"];
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
        /** @description How a weekday goes, on the days whose rule counts in the unit of today's streaks. */
        WeekdayCount: {
            /**
             * Format: int32
             * @description How often it was decided: kept or missed. Always 0 where weeks or months are counted: there
             *     no day is asked for in particular.
             */
            decided: number;
            /**
             * Format: int32
             * @description How often it was kept.
             */
            kept: number;
        };
        /** @description A day's log with all that it may have. */
        WholeLog: {
            /**
             * @description The several times of the day.
             * @default []
             */
            entries?: components["schemas"]["ArchivedEntry"][];
            /**
             * @description What the user has written about it.
             * @default
             */
            note?: string;
            /**
             * @description Why it was skipped.
             * @default
             */
            reason?: string;
            status?: components["schemas"]["Mark"] | null;
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
                /** @description Only those of this category, by its whole name. */
                category?: string;
                /** @description A part of the title, the description or the category, in any case. */
                q?: string;
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
                /** @description The thing's id. */
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
                /** @description The thing's id. */
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
    list_all_packages: {
        parameters: {
            query?: {
                /** @description A part of the title or the description, in any case. */
                q?: string;
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
                /** @description The thing's id. */
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
    list_all_projects: {
        parameters: {
            query?: {
                /** @description A part of the name, in any case. */
                q?: string;
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
                /** @description The thing's id. */
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
    list_all_readings: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                to?: string;
                /** @description Of which plan; absent is the default plan. */
                plan_id?: string;
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
                /** @description Into which plan; absent is the default plan. */
                plan_id?: string;
                /** @description Whether readings of the same dates are replaced; otherwise they are refused. */
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
                /** @description The thing's id. */
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
    list_asceticisms: {
        parameters: {
            query?: {
                /** @description Only those of this category, by its whole name. */
                category?: string;
                /** @description A part of the title, the description or the category, in any case. */
                q?: string;
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
    list_packages: {
        parameters: {
            query?: {
                /** @description A part of the title or the description, in any case. */
                q?: string;
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
                /** @description Of which plan; absent is the default plan. */
                plan_id?: string;
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
                /** @description With the logs from this day on. Without both days there are no logs. */
                start_date?: string;
                /** @description With the logs up to this day: at most 371 days. */
                end_date?: string;
                /** @description Also those that were put away. */
                include_archived?: boolean;
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
                /** @description With the logs from this day on. Without both days there are no logs. */
                start_date?: string;
                /** @description With the logs up to this day: at most 371 days. */
                end_date?: string;
            };
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
    update_commitment: {
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
                /** @description The thing's id. */
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
                /** @description The thing's id. */
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
    add_log_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's id, or `me`. */
                user_id: string;
                /** @description The thing's id. */
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
                /** @description The thing's id. */
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
                /** @description The thing's id. */
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
                /** @description The heatmap's last day; absent is today. */
                until?: string;
            };
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
    list_pauses: {
        parameters: {
            query?: {
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
                /** @description The thing's id. */
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
    list_projects: {
        parameters: {
            query?: {
                /** @description Those that were put away too. */
                include_archived?: boolean;
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
    update_project: {
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
                /** @description Only what was due before today and is not read: what there is to catch up with. */
                unread?: boolean;
                /** @description Only what the user has written a note about, the latest first; `false`, only the others. */
                noted?: boolean;
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
                /** @description Only done ones, or only open ones. */
                completed?: boolean;
                /** @description Only those due on or before this day. */
                due_before?: string;
                /** @description Only those due on or after this day. */
                due_after?: string;
                /** @description Only those without a due date. */
                no_due_date?: boolean;
                /**
                 * @description Only those that were deleted in the last thirty days, the latest first whatever `sort` says,
                 *     instead of those that are there.
                 */
                deleted?: boolean;
                /** @description Only those of this project. */
                project_id?: string;
                /** @description Only those without a project. */
                no_project?: boolean;
                /** @description Only those that matter so much. */
                priority?: components["schemas"]["Priority"];
                /** @description A part of the title or description, in any case. */
                q?: string;
                /** @description The order. */
                sort?: components["schemas"]["TaskSort"];
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
    move_task: {
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
