import { PersonalData, type Opened } from '../../src/vault/opening/personal-data.port';

/** Where nothing is sealed there is nothing to be opened, and whoever asks sees it. */
export class OpenToAll extends PersonalData {
  override open = (): Promise<Opened> => this.openOwn();
  override openOwn = (): Promise<Opened> => Promise.resolve({ of: () => undefined });
  override showFile = (): Promise<boolean> => Promise.resolve(true);
  override lookedAt = (): Promise<void> => Promise.resolve();
  override seesDisclosures = (): boolean => true;
  override openReport = (): Promise<Opened> => this.openOwn();
  override isOpenTo = (): boolean => true;
  override look = (): Promise<ReadonlyMap<string, Opened>> => Promise.resolve(new Map());
  override termsOf = (): readonly string[] => [];
  override termsOfPerson = (): readonly string[] => [];
  override mayFind = (): boolean => true;
  override found = (): Promise<void> => Promise.resolve();
}
