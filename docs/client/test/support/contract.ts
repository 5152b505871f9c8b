// Holds every answer against the server's own document: status, content type and each field.

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = Record<string, any>;

/** Nothing may be sent that is not described: each whole object is closed, but not the parts that it is put together of. */
function close(schema: any, isPart = false): any {
  if (Array.isArray(schema)) return schema.map((item) => close(item, isPart));
  if (schema === null || typeof schema !== 'object') return schema;
  const isWhole = !isPart && ('properties' in schema || 'allOf' in schema);
  const closed: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    const areParts = key === 'allOf' || (['oneOf', 'anyOf'].includes(key) && (isPart || isWhole));
    closed[key] = close(value, areParts);
  }
  if (isWhole) closed.unevaluatedProperties ??= false;
  return closed;
}

export class Contract {
  readonly #document: Json;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();
  /** `GET /api/auth/me`, and so on: what was called. */
  readonly seen = new Set<string>();

  constructor(document: Json) {
    this.#document = document;
    addFormats.default(this.#ajv);
    for (const format of ['int32', 'int64', 'password']) this.#ajv.addFormat(format, true);
  }

  static async of(origin: string): Promise<Contract> {
    return new Contract((await (await fetch(`${origin}/api/openapi.json`)).json()) as Json);
  }

  /** `fetch`, with a look at every answer. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const { method, url } = request;
    const response = await fetch(request);
    await this.check(method, new URL(url).pathname, response.clone());
    return response;
  };

  async check(method: string, pathname: string, response: Response): Promise<void> {
    const [path, item] = this.#find(pathname);
    const operation = item[method.toLowerCase()];
    const what = `${method} ${path}: ${response.status}`;
    if (!operation) throw new Error(`${what}: no such operation`);
    this.seen.add(`${method} ${path}`);
    const status = String(response.status);
    const described = operation.responses[status] ?? (response.ok ? undefined : operation.responses.default);
    if (!described) throw new Error(`${what}: not described`);
    const text = await response.text();
    const type = response.headers.get('content-type')?.split(';')[0];
    if (!described.content) {
      if (text !== '') throw new Error(`${what}: a body where none is described: ${text}`);
      return;
    }
    const schema = described.content[type ?? '']?.schema;
    if (!schema) throw new Error(`${what}: ${type} is not described`);
    if (type?.endsWith('json')) this.#validate(what, schema, JSON.parse(text));
  }

  #find(pathname: string): [string, Json] {
    const paths = Object.entries(this.#document.paths as Record<string, Json>);
    const fits = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
    // Without parameters before with: /sessions/others is no session's id.
    const found = paths.filter(([path]) => fits(path)).sort(([a], [b]) => a.split('{').length - b.split('{').length)[0];
    if (!found) throw new Error(`${pathname}: no such path`);
    return found;
  }

  #validate(what: string, schema: Json, body: unknown): void {
    const key = JSON.stringify(schema);
    let validate = this.#validators.get(key);
    if (!validate) {
      validate = this.#ajv.compile(this.#resolve(schema));
      this.#validators.set(key, validate);
    }
    if (!validate(body)) {
      throw new Error(`${what}: not as described: ${this.#ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`);
    }
  }

  /** The schema with what it refers to in place, closed. */
  #resolve(schema: Json): Json {
    const inline = (part: any): any => {
      if (Array.isArray(part)) return part.map(inline);
      if (part === null || typeof part !== 'object') return part;
      if (typeof part.$ref === 'string') {
        return inline(this.#document.components.schemas[part.$ref.split('/').at(-1)!]);
      }
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inline(value)]));
    };
    return close(inline(schema));
  }
}
