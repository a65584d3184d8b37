/** Addresses as plan files and forms take them; whether one may stand in a link is asked of `isWebAddress`. */
export const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;
export const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;
