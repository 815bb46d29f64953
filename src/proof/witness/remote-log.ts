import type { ConsistencyAnswer, ProofKeys } from '../serving/proof.answers';

const PATIENCE_MS = 10_000;

/** The installation does not answer as it should; to be asked again. */
export class NoAnswerFromLog extends Error {}

/** The proof of another installation, as it serves it. */
export class RemoteLog {
  constructor(private readonly url: string) {}

  checkpoint(): Promise<string> {
    return this.ask('checkpoint');
  }

  async keys(): Promise<ProofKeys> {
    return JSON.parse(await this.ask('keys')) as ProofKeys;
  }

  /** Hashes as they are claimed: to be verified. */
  async consistency(from: number, to: number): Promise<Buffer[]> {
    const { hashes } = JSON.parse(await this.ask(`consistency?from=${from}&to=${to}`)) as Partial<ConsistencyAnswer>;
    return (hashes ?? []).map((hash) => Buffer.from(hash, 'base64'));
  }

  /** Hands in a cosignature; answers why it was not kept, or nothing. */
  async cosign(checkpoint: string): Promise<string | undefined> {
    const body = JSON.stringify({ checkpoint });
    const response = await this.send('cosignatures', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body,
    });
    const text = await response.text();
    return response.status === 201 ? undefined : `${response.status} ${text}`;
  }

  private async ask(path: string): Promise<string> {
    const response = await this.send(path, {});
    const text = await response.text();
    if (!response.ok) throw new NoAnswerFromLog(`${path} was answered with ${response.status}`);
    return text;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.url.replace(/\/$/, '')}/api/proof/${path}`, {
        ...init,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      throw new NoAnswerFromLog(`${this.url} does not answer: ${error instanceof Error ? error.message : 'failed'}`);
    }
  }
}
