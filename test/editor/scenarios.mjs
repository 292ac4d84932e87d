export const TRUSTED = {};
export const RESTRICTED = {};
