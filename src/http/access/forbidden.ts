/** The role of the caller may not do this (403). */
export class Forbidden extends Error {
  constructor(
    readonly role: string,
    readonly permission: string,
  ) {
    super(`the role ${role} does not have the permission ${permission}`);
    this.name = 'Forbidden';
  }
}
