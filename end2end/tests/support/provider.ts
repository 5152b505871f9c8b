// OpenID provider for each worker: a real one, which requires PKCE and accepts any login.

import { createServer, type Server as HttpServer } from 'node:http';
import { once } from 'node:events';
import { Provider as OidcProvider } from 'oidc-provider';
import { freePort } from './server.ts';

export const NAME = 'Example ID';

export class Provider {
  private http: HttpServer | null = null;

  private constructor(private readonly port: number) {}

  /** URL with a host name that is another site than the app's, as in production. */
  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  static async reserve(): Promise<Provider> {
    return new Provider(await freePort());
  }

  /** Settings of an app that uses this provider. */
  settings(): Record<string, string> {
    return {
      REGULA_OIDC_ISSUER: this.issuer,
      REGULA_OIDC_CLIENT_ID: 'regula',
      REGULA_OIDC_CLIENT_SECRET: 'a-secret-of-regula-and-the-provider',
      REGULA_OIDC_NAME: NAME,
    };
  }

  /** Starts to listen. Login `x` has the address `x@example.com`; that of `unsure-x` is not verified. */
  async start(appOrigin: string): Promise<void> {
    const provider = new OidcProvider(this.issuer, {
      clients: [{
        client_id: 'regula',
        client_secret: 'a-secret-of-regula-and-the-provider',
        redirect_uris: [`${appOrigin}/auth/oidc/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      }],
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['only for tests'] },
      findAccount: (_: unknown, accountId: string) => ({
        accountId,
        claims: () => ({
          sub: accountId,
          email: `${accountId.replace('unsure-', '')}@example.com`,
          email_verified: !accountId.startsWith('unsure-'),
          name: 'Ana of Example',
        }),
      }),
    });
    this.http = createServer(provider.callback()).listen(this.port, 'localhost');
    await once(this.http, 'listening');
  }

  stop(): void {
    this.http?.close();
    this.http?.closeAllConnections();
  }
}
