// An OpenID Connect provider in a process of its own: `node provider.mjs` tells its address to its parent.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const AUDIENCE = 'urn:casetrail:test';
const clients = ['wang', 'stranger'].map((id) => ({
  client_id: id,
  client_secret: 'secret-of-the-test',
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
}));

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const resource = (audience, ttl) => ({
    scope: '',
    audience,
    accessTokenTTL: ttl,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  });
  const provider = new Provider(issuer, {
    clients,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, indicator) => resource(indicator, indicator.endsWith(':short') ? 1 : 600),
      },
    },
  });
  server.on('request', provider.callback());
  process.send({ issuer, audience: AUDIENCE });
});
