package io.dunnage.operations;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.partner.SecretReading;
import io.dunnage.partner.SecretReference;
import io.dunnage.partner.Secrets;
import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportMail;
import io.dunnage.report.ReportWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the finance report goes, in which language and forms: the section {@code report:} of a site.
 *
 * @param mail absent: it is not sent
 */
record ReportSettings(
        Path directory,
        Locale language,
        List<ReportForm> forms,
        @Nullable Mail mail) {
    private static final long MOST_BYTES = 20_000_000;

    ReportSettings {
        forms = List.copyOf(forms);
    }

    /** How it is sent; the password is looked up when it is. */
    record Mail(
            String host,
            int port,
            ReportMail.Security security,
            @Nullable String user,
            @Nullable SecretReference password,
            String from,
            List<String> to,
            @Nullable Path authorities) {
        /** With the password; a {@link Refusal} says what is wrong with it. */
        ReportMail.Settings revealed(Secrets secrets) {
            if (password != null) {
                secrets.hindrance(password).ifPresent(hindrance -> {
                    throw new Refusal("report.mail.password: " + hindrance);
                });
            }
            ReportMail.Login login =
                    user == null || password == null ? null : new ReportMail.Login(user, secrets.reveal(password));
            try {
                return new ReportMail.Settings(host, port, security, login, from, to, authorities, MOST_BYTES);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal("report.mail: " + wrong.getMessage());
            }
        }
    }

    static ReportSettings read(Settings report, Path folder) {
        Path directory = folder.resolve(report.text("directory", "var/reports")).normalize();
        Locale language =
                report.valueOr("language", text -> ReportWords.language(text, "of the report"), Locale.ENGLISH);
        List<ReportForm> forms = new ArrayList<>();
        for (String form : report.texts("forms", List.of())) {
            try {
                forms.add(Readings.oneOf(ReportForm.class).apply(form));
            } catch (IllegalArgumentException unknown) {
                report.refuse("forms", String.valueOf(unknown.getMessage()));
            }
        }
        Mail mail = report.has("mail") ? mail(report.section("mail"), folder).orElse(null) : null;
        report.finish();
        return new ReportSettings(directory, language, forms.isEmpty() ? List.of(ReportForm.values()) : forms, mail);
    }

    private static Optional<Mail> mail(Settings mail, Path folder) {
        String host = mail.text("host");
        ReportMail.Security security =
                mail.valueOr("security", Readings.oneOf(ReportMail.Security.class), ReportMail.Security.STARTTLS);
        long port = mail.valueOr("port", Readings.number("a port", 1, 65_535), usualPort(security));
        Optional<String> user = mail.optional("user", text -> text);
        SecretReference password = mail.has("password")
                ? SecretReading.read(mail, "password", folder).orElse(null)
                : null;
        if (user.isPresent() != (password != null)) {
            mail.refuse("user", "and password: write both, or neither");
        }
        String from = mail.text("from");
        List<String> to = mail.texts("to", List.of());
        if (to.isEmpty()) {
            mail.refuse("to", "is missing; write at least one address");
        }
        Path authorities = mail.has("authorities") ? folder.resolve(mail.text("authorities")) : null;
        mail.finish();
        return mail.made(() ->
                new Mail(host, Math.toIntExact(port), security, user.orElse(null), password, from, to, authorities));
    }

    private static long usualPort(ReportMail.Security security) {
        return switch (security) {
            case TLS -> 465L;
            case STARTTLS -> 587L;
            case NONE -> 25L;
        };
    }
}
