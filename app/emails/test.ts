import type { Locale } from "#app/i18n/locale.ts";
import { testAction, testBody, testSubject, testTitle, testWhy } from "#app/i18n/notification-mails.ts";
import { layout, type MailBrand, type RenderedMail } from "./layout.ts";

/** Shows an administrator that mail leaves. */
export function testMail({ locale, brand }: { locale: Locale; brand: MailBrand }): RenderedMail {
  return layout({
    locale,
    brand,
    subject: testSubject({ brand: brand.name }, locale),
    title: testTitle(locale),
    before: [testBody(locale)],
    button: { label: testAction(locale), url: `${brand.url}/admin/mail` },
    after: [],
    why: testWhy(locale),
  });
}
