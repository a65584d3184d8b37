/** A call that cannot be answered as it is asked; the message is for the terminal. Exit code 2. */
export class WrongCall extends Error {}
