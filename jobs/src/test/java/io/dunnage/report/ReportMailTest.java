package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.report.ReportMail.Login;
import io.dunnage.report.ReportMail.Security;
import io.dunnage.report.ReportMail.Settings;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real SMTP server in this process, with a certificate that is made for the test. */
class ReportMailTest {
    private static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);
    private static final Login LOGIN = new Login("reports", "s3cret-ä");

    @TempDir
    static Path keys;

    private final BlockingQueue<byte[]> mails = new LinkedBlockingQueue<>();

    @Nullable
    SMTPServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_certificate_is_made() throws Exception {
        keytool(
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-alias",
                "mail",
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-storepass",
                "changeit",
                "-file",
                keys.resolve("mail.pem").toString());
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                keys.resolve("mail.p12").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @AfterEach
    void the_server_stops() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void a_report_arrives_with_its_files_and_a_sentence_in_its_language() throws Exception {
        start(builder());
        ReportWords german = ReportWords.in(Locale.GERMAN);
        var report = SampleReport.october();
        List<Path> files = new ReportFolder(folder).put(report, "all", List.of(ReportForm.values()), german);
        new ReportMail(settings(Security.NONE, null, null)).send(report, files, german, NOW);
        MimeMessage mail = mail();
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Lindqvist & Söhne Wohnen GmbH: Bestandsabgleich, Monatsabschluss, 1. Oktober 2026 bis 31. Oktober 2026");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        var parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Abweichung netto -759,60\u00a0EUR, ungeklärt -301,50\u00a0EUR.")
                .contains("all-2026-10-31-month-end.xlsx");
        assertThat(parts.getCount()).isEqualTo(1 + files.size());
        for (int at = 0; at < files.size(); at++) {
            var part = (MimeBodyPart) parts.getBodyPart(at + 1);
            assertThat(part.getFileName()).isEqualTo(files.get(at).getFileName().toString());
            assertThat(part.getContentType())
                    .startsWith(ReportForm.values()[at].mediaType().split(";")[0]);
            try (InputStream content = part.getInputStream()) {
                assertThat(content.readAllBytes()).isEqualTo(Files.readAllBytes(files.get(at)));
            }
        }
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("cfo@lindqvist.example", "books@lindqvist.example");
    }

    @Test
    void starttls_and_a_login_are_used_and_the_server_is_known_by_its_authority() throws Exception {
        start(builder()
                .startTlsSocketFactory(tls())
                .requireTLS()
                .authenticationHandlerFactory(logins())
                .requireAuth());
        send(settings(Security.STARTTLS, LOGIN, keys.resolve("mail.pem")));
        assertThat(mail().getFrom()[0]).hasToString("dunnage@lindqvist.example");
    }

    @Test
    void tls_from_the_first_byte_is_used_as_well() throws Exception {
        start(builder()
                .serverSocketFactory(tls())
                .authenticationHandlerFactory(logins())
                .requireAuth());
        send(settings(Security.TLS, LOGIN, keys.resolve("mail.pem")));
        assertThat(mail().getSubject()).contains("Nightly report of 31 October 2026");
    }

    @Test
    void a_wrong_password_is_named_and_not_printed() throws Exception {
        start(builder()
                .startTlsSocketFactory(tls())
                .requireTLS()
                .authenticationHandlerFactory(logins())
                .requireAuth());
        var wrong = new Login("reports", "gue55");
        assertThatThrownBy(() -> send(settings(Security.STARTTLS, wrong, keys.resolve("mail.pem"))))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("refuses the login of 'reports'")
                .hasMessageNotContaining("gue55");
        assertThat(settings(Security.STARTTLS, wrong, null).toString()).doesNotContain("gue55");
    }

    @Test
    void a_server_that_nobody_vouches_for_gets_nothing() throws Exception {
        start(builder().startTlsSocketFactory(tls()).requireTLS());
        assertThatThrownBy(() -> send(settings(Security.STARTTLS, null, null)))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("with STARTTLS")
                .hasMessageContaining("certificates that are trusted");
        assertThat(mails).isEmpty();
    }

    @Test
    void a_server_that_cannot_encrypt_gets_nothing() throws Exception {
        start(builder());
        assertThatThrownBy(() -> send(settings(Security.STARTTLS, null, keys.resolve("mail.pem"))))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("STARTTLS");
        assertThat(mails).isEmpty();
    }

    @Test
    void an_address_that_the_server_refuses_is_named() throws Exception {
        start(SMTPServer.port(0)
                .hostName("localhost")
                .messageHandlerFactory(context -> {
                    throw new IllegalStateException("not reached");
                })
                .fromAddressValidator(from -> false));
        assertThatThrownBy(() -> send(settings(Security.NONE, null, null)))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("dunnage@lindqvist.example");
    }

    @Test
    void nobody_listening_is_said_with_host_and_port() throws Exception {
        start(builder());
        Settings settings = settings(Security.NONE, null, null);
        server.stop();
        assertThatThrownBy(() -> send(settings))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("localhost:" + settings.port())
                .hasMessageContaining("check host, port, security");
    }

    @Test
    void a_file_beyond_what_mail_may_carry_is_named_and_not_attached() throws Exception {
        start(builder());
        var report = SampleReport.october();
        var forms = List.of(ReportForm.HTML, ReportForm.CSV);
        List<Path> files = new ReportFolder(folder).put(report, "all", forms, ENGLISH);
        var small = new Settings(
                "localhost",
                server.getPortAllocated(),
                Security.NONE,
                null,
                "a@b.example",
                List.of("c@d.example"),
                null,
                20_000);
        new ReportMail(small).send(report, files, ENGLISH, NOW);
        var parts = (MimeMultipart) mail().getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("The report is attached: all-2026-10-31-month-end.csv")
                .contains("Too large for mail, and only in the folder of the reports: all-2026-10-31-month-end.html");
    }

    @Test
    void settings_that_cannot_be_meant_are_refused_with_what_to_write() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("h", 25, Security.NONE, LOGIN, "a@b.example", "c@d.example"))
                .withMessageContaining("TLS or STARTTLS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("h", 0, Security.TLS, null, "a@b.example", "c@d.example"))
                .withMessageContaining("port: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(" ", 25, Security.TLS, null, "a@b.example", "c@d.example"))
                .withMessageContaining("host");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("h", 25, Security.TLS, null, "nobody", "c@d.example"))
                .withMessageContaining("'nobody'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> settings("h", 25, Security.TLS, null, "a@b.example", "c@d.example\r\nBcc: x@y.example"))
                .withMessageContaining("no e-mail address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings("h", 25, Security.TLS, null, "a@b.example", List.of(), null, 1))
                .withMessageContaining("at least one");
    }

    private static Settings settings(
            String host, int port, Security security, @Nullable Login login, String from, String to) {
        return new Settings(host, port, security, login, from, List.of(to), null, 1);
    }

    private SMTPServer.Builder builder() {
        return SMTPServer.port(0)
                .hostName("localhost")
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> mails.add(data));
    }

    private void start(SMTPServer.Builder builder) {
        server = builder.build();
        server.start();
    }

    private Settings settings(Security security, @Nullable Login login, @Nullable Path authorities) {
        return new Settings(
                "localhost",
                server == null ? 25 : server.getPortAllocated(),
                security,
                login,
                "dunnage@lindqvist.example",
                List.of("cfo@lindqvist.example", "books@lindqvist.example"),
                authorities,
                10_000_000);
    }

    private void send(Settings settings) throws IOException {
        var report = SampleReport.agreeing();
        List<Path> files = new ReportFolder(folder).put(report, "all", List.of(ReportForm.CSV), ENGLISH);
        new ReportMail(settings).send(report, files, ENGLISH, NOW);
    }

    private MimeMessage mail() throws Exception {
        byte[] bytes = mails.poll(30, TimeUnit.SECONDS);
        assertThat(bytes).as("a mail arrived").isNotNull();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static EasyAuthenticationHandlerFactory logins() {
        return new EasyAuthenticationHandlerFactory((user, password, context) -> {
            if (!user.equals(LOGIN.user()) || !password.equals(LOGIN.password())) {
                throw new LoginFailedException();
            }
        });
    }

    private static SSLContext tls() throws Exception {
        KeyStore store = KeyStore.getInstance(keys.resolve("mail.p12").toFile(), "changeit".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
