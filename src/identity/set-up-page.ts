import type { FastifyInstance } from 'fastify';
import { MIN_PASSWORD } from './accounts/password';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Casetrail 案迹 · 设置密码</title>
<h1>设置密码 Set a password</h1>
<form id="form">
  <p><label>新密码 New password (≥ ${MIN_PASSWORD}) <input id="password" type="password" minlength="${MIN_PASSWORD}" maxlength="200" required autocomplete="new-password"></label>
  <p><button>确定 Set</button>
</form>
<p id="told" role="status"></p>
<script src="/set-up.js"></script>
</html>
`;

// The token stands behind “#”, which no browser sends: it is in no log on the way.
const SCRIPT = `const told = document.getElementById('told');
document.getElementById('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = JSON.stringify({ token: location.hash.slice(1), password: document.getElementById('password').value });
  const headers = { 'content-type': 'application/json', 'accept-language': navigator.language };
  const response = await fetch('/api/session/set-up', { method: 'POST', headers, body });
  const answer = await response.json();
  told.textContent = response.ok ? answer.account + ': 密码已设置 the password is set' : answer.detail;
  if (response.ok) history.replaceState(null, '', location.pathname);
});
`;

/** Where a set-up link leads: one field, and nothing of any account. */
export function serveSetUpPage(server: FastifyInstance): void {
  server.get('/set-up', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  server.get('/set-up.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(SCRIPT));
}
