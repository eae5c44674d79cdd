/** The locale the browser has data for ("zh_CN" as "zh-CN"); null where it would fall back to another language. */
export function knownLocale(locale: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
