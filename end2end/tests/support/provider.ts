// An OpenID provider of its own for every worker: a real one, which insists on PKCE and knows nobody by heart.

import { createServer, type Server as HttpServer } from 'node:http';
import { once } from 'node:events';
import { Provider as OidcProvider } from 'oidc-provider';
import { freePort } from './server.ts';

export const NAME = 'Example ID';

export class Provider {
  private http: HttpServer | null = null;

  private constructor(private readonly port: number) {}

  /** A name of this machine that is another site than the app's, as in real life. */
  get issuer(): string {
    return `http://localhost:${this.port}`;
  }

  static async reserve(): Promise<Provider> {
    return new Provider(await freePort());
  }

  /** The settings of an app that knows this provider. */
  settings(): Record<string, string> {
    return {
      REGULA_OIDC_ISSUER: this.issuer,
      REGULA_OIDC_CLIENT_ID: 'regula',
      REGULA_OIDC_CLIENT_SECRET: 'a-secret-of-regula-and-the-provider',
      REGULA_OIDC_NAME: NAME,
    };
  }

  /** Listens. Whoever signs in as `x` has the address `x@example.com`; that of `unsure-x` is not made sure of. */
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
