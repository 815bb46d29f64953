import { unzipped } from './checks/archive.mjs';
import { verdictOf } from './checks/case-file.mjs';

const means = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  isSigned: async (publicKey, message, signature) => {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, signature, message);
  },
};

async function inflated(content) {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** One ZIP archive, or the files of the folder that it was unpacked to. */
async function filesIn(chosen) {
  const [first] = chosen;
  if (chosen.length === 1 && first.name.endsWith('.zip'))
    return unzipped(new Uint8Array(await first.arrayBuffer()), inflated);
  const files = new Map(chosen.map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]));
  return { names: [...files.keys()], read: async (name) => new Uint8Array(await files.get(name).arrayBuffer()) };
}

const result = document.getElementById('result');

function tell({ faults, manifest, events, size, origin, witnesses, keys }) {
  const confirmed = witnesses?.map(({ name, at }) => `${name} (${at})`).join(', ');
  const lines =
    faults.length > 0
      ? faults.map(({ place, zh, en }) => `不符 different · ${place}: ${zh} / ${en}`)
      : [
          `一致 OK · ${manifest.caseNumber} (${manifest.caseId})：${events} 条事实 facts，${manifest.files.length} 个文件 files，${manifest.madeAt}`,
          `日志 log: ${origin}, ${size}`,
          `公钥 keys（与公布者核对 compare them with those told elsewhere）: ${keys.join(', ')}`,
          `见证 witnesses: ${confirmed || '无 none'}`,
          `个人信息 personal data: ${manifest.personal}`,
          ...manifest.missing.map((sha256) => `未附 not enclosed: ${sha256}`),
        ];
  result.dataset.ok = String(faults.length === 0);
  result.textContent = lines.join('\n');
}

async function look({ target }) {
  delete result.dataset.ok;
  result.textContent = '… 核验中 verifying';
  const key = document.getElementById('key').value.trim() || undefined;
  try {
    tell(await verdictOf(await filesIn([...target.files]), { ...means, key }));
  } catch (error) {
    result.dataset.ok = 'false';
    result.textContent = `不能核验 cannot be verified: ${error.message}`;
  }
}

for (const id of ['zip', 'folder']) document.getElementById(id).addEventListener('change', look);
