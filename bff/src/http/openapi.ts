/** OpenAPI 3.1 of the whole API, from the same objects that serve it, and Swagger UI to read it with. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { CONTRACT_VERSION } from '@jiashu/shared/kernel/endpoint';
import { failures } from '@jiashu/shared/kernel/errors';
import { z } from 'zod';
import type { Route } from './bind';

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId'],
      properties: {
        code: { enum: Object.keys(failures) },
        message: { type: 'string' },
        data: {},
        requestId: { type: 'string' },
      },
    },
  },
};

export const openapiOf = (routes: readonly Route[]) => ({
  openapi: '3.1.0',
  info: { title: '家书 API', version: String(CONTRACT_VERSION) },
  servers: [{ url: '/api' }],
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Error: errorSchema },
  },
  paths: pathsOf(routes),
});

function pathsOf(routes: readonly Route[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const at = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[at] = { ...paths[at], [route.endpoint.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

function operationOf({ name, endpoint, wire }: Route): object {
  const input = z.toJSONSchema(wire.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, object>;
  };
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, key]) => key!);
  const rest = Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key));
  const query = endpoint.method === 'GET' ? rest : [];
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary: endpoint.summary,
    security: endpoint.access === 'public' ? [] : [{ bearer: [] }],
    parameters: [
      ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: input.properties?.[key] ?? {} })),
      ...query.map(([key, schema]) => ({ name: key, in: 'query', schema })),
      ...(endpoint.creates
        ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }]
        : []),
    ],
    ...(endpoint.method === 'GET' ? {} : { requestBody: bodyOf(endpoint.upload !== undefined, input, rest) }),
    responses: {
      [endpoint.creates ? '201' : '200']: json(z.toJSONSchema(wire.output, { io: 'output', unrepresentable: 'any' })),
      default: json({ $ref: '#/components/schemas/Error' }),
    },
  };
}

const json = (schema: object) => ({ description: '', content: { 'application/json': { schema } } });

function bodyOf(upload: boolean, input: object, rest: [string, object][]): object {
  const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
  if (upload) return { content: { 'multipart/form-data': { schema: file } } };
  return {
    content: {
      'application/json': { schema: { ...input, properties: Object.fromEntries(rest), required: undefined } },
    },
  };
}

/** The folder of Swagger UI's own files. */
export const swaggerFolder = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

export const referencePage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>家书 API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"><div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></html>`;
export const referenceScript = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;
