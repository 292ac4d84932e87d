/** A language of the tool: data only. It is passed in as a value; only mains and tests name a language. */

export interface Locale {
  readonly language: 'vi' | 'en';
  /** Message templates by key; `{name}` stands for a value of the message's data. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A message in words. A missing key or value shows itself (`‹key›`), it never throws. */
export function say(locale: Locale, key: string, data: Readonly<Record<string, string | number>> = {}): string {
  const template = locale.messages[key];
  if (template === undefined) return `‹${key}›`;
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole));
}
