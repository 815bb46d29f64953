/** Where the installation is reached: reports lead there, and keep the address of the day on which they were published. */
export class ReportAddress {
  readonly value: string;

  constructor(publicUrl: string) {
    this.value = publicUrl.replace(/\/+$/, '');
  }
}
