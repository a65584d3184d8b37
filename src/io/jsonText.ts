/** JSON as plans and published files are written: one tab a level, a line feed at the end. */
export const jsonText = (content: unknown): string => `${JSON.stringify(content, null, '\t')}\n`;
