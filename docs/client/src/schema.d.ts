// Made from /api/openapi.json by `npm run generate`. Not to be edited.

export interface paths {
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
        post?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what the body names. */
        patch: operations["update_me"];
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
        /** Makes an account and signs in. */
        post: operations["register"];
        delete?: never;
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
        /** @description A user, as an admin sees them. */
        AdminUser: components["schemas"]["User"] & {
            ban_expires_at: components["schemas"]["Timestamp"] | null;
            /** @description Why the user is banned. */
            ban_reason: string | null;
        };
        /** @description `POST /api/admin/users/{id}/ban`. Sent again, it replaces reason *and* end. */
        BanRequest: {
            expires_at?: components["schemas"]["Timestamp"] | null;
            /** @description Why; the user reads it. */
            reason: string;
        };
        /**
         * @description What went wrong, for machines. Stable: clients match on it.
         * @enum {string}
         */
        Code: "malformed" | "authorization_missing" | "authorization_malformed" | "token_expired" | "token_invalid" | "token_type_invalid" | "session_ended" | "user_not_found" | "invalid_credentials" | "user_banned" | "admin_required" | "access_denied" | "scope_insufficient" | "confirmation_required" | "email_unverified" | "origin_forbidden" | "not_found" | "method_not_allowed" | "timeout" | "email_taken" | "last_admin" | "cannot_act_on_self" | "conflict" | "too_large" | "unsupported_media_type" | "invalid" | "rate_limited" | "internal" | "unavailable";
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
        /** @description One wrong field of a request. */
        FieldError: {
            /** @description What is wrong with it, for machines: `too_short`, `unknown_field` … */
            code: string;
            /** @description What is wrong with it, for people. */
            detail: string;
            /** @description The field's name in the request. */
            field: string;
        };
        /** @description How it is. */
        Health: {
            status: string;
            version: string;
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
        /** @description What every failure looks like (RFC 9457). The real type is `AppError`; a test holds both equal. */
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
        /**
         * @description What a user may do.
         * @enum {string}
         */
        Role: "user" | "admin";
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
        /**
         * @description In which order to list users.
         * @enum {string}
         */
        UserSort: "newest" | "oldest" | "email";
        /**
         * @description Which users to list.
         * @enum {string}
         */
        UserStatus: "active" | "banned" | "unverified";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
            /** @description A problem; `code` says which. */
            default: {
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
