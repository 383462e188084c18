package io.dunnage.report;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reports by e-mail, over SMTP: a few words, and the files attached. */
public final class ReportMail {
    private static final String SECONDS = "30000";
    private final Settings settings;

    public ReportMail(Settings settings) {
        this.settings = settings;
    }

    /** How the way to the mail server is kept from others. */
    public enum Security {
        /** Encrypted from the first byte, usually at port 465. */
        TLS,
        /** Encrypted before anything is said, usually at port 587; refused when the server cannot. */
        STARTTLS,
        /** Readable to everybody on the way: only for a relay on the same machine or network, and never with a login. */
        NONE
    }

    /** Who we are to the mail server; the password is never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password=••••]";
        }
    }

    /**
     * Where mail goes and how.
     *
     * @param port 465 for TLS, 587 for STARTTLS, 25 for neither, as a rule
     * @param login null when the server wants none
     * @param from the sender's address
     * @param to at least one
     * @param authorities certificates (PEM) that the server's must be signed by; null for those that Java knows
     * @param mostBytes of all attachments together; a file beyond them is named and not attached
     */
    public record Settings(
            String host,
            int port,
            Security security,
            @Nullable Login login,
            String from,
            List<String> to,
            @Nullable Path authorities,
            long mostBytes) {
        public Settings {
            to = List.copyOf(to);
            if (host.isBlank()) {
                throw new IllegalArgumentException("the mail server's host is empty; name it");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port: " + port + " is none; use 465 for TLS, 587 for STARTTLS");
            }
            if (login != null && security == Security.NONE) {
                throw new IllegalArgumentException("security NONE would send the password of '" + login.user()
                        + "' readable to everybody; use TLS or STARTTLS, or leave the login out");
            }
            if (to.isEmpty()) {
                throw new IllegalArgumentException("to: nobody would get the report; name at least one address");
            }
            address(from);
            to.forEach(Settings::address);
        }

        private static InternetAddress address(String text) {
            try {
                var address = new InternetAddress(text, true);
                if (!address.getAddress().contains("@")) {
                    throw new AddressException("no @");
                }
                return address;
            } catch (AddressException refused) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no e-mail address (" + refused.getMessage()
                                + "); write name@company.example",
                        refused);
            }
        }
    }

    /**
     * Sends the files of a report.
     *
     * @param files as {@link ReportFolder#put} gives them
     * @param at when it is sent
     * @throws ReportFault when the server does not take it
     */
    public void send(FinanceReport report, List<Path> files, ReportWords words, Instant at) {
        try {
            Transport.send(message(report, files, words, at));
        } catch (MessagingException | IOException fault) {
            throw new ReportFault(explained(fault), fault);
        }
    }

    private Message message(FinanceReport report, List<Path> files, ReportWords words, Instant at)
            throws MessagingException, IOException {
        var headline = new Headline(report, Chapter.of(report, words), words);
        var message = new MimeMessage(session());
        message.setFrom(Settings.address(settings.from()));
        for (String to : settings.to()) {
            message.addRecipient(Message.RecipientType.TO, Settings.address(to));
        }
        String subject = words.say("mail.subject", report.title(), headline.title() + ", " + headline.period());
        message.setSubject(subject.replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", words.say("language"));
        var parts = new MimeMultipart();
        var attached = new ArrayList<String>();
        var left = new ArrayList<String>();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            (bytes <= settings.mostBytes() ? attached : left)
                    .add(file.getFileName().toString());
            if (bytes <= settings.mostBytes()) {
                parts.addBodyPart(attachment(file));
            } else {
                bytes -= Files.size(file);
            }
        }
        var text = new MimeBodyPart();
        text.setText(text(headline, attached, left, words), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text, 0);
        message.setContent(parts);
        return message;
    }

    private static MimeBodyPart attachment(Path file) throws MessagingException, IOException {
        String name = file.getFileName().toString();
        String type = Arrays.stream(ReportForm.values())
                .filter(form -> name.endsWith("." + form.extension()))
                .map(ReportForm::mediaType)
                .findFirst()
                .orElse("application/octet-stream");
        var part = new MimeBodyPart();
        part.attachFile(file.toFile(), type, "base64");
        return part;
    }

    private static String text(Headline headline, List<String> attached, List<String> left, ReportWords words) {
        var text = new StringBuilder();
        text.append(headline.title()).append(", ").append(headline.period()).append("\n\n");
        text.append(headline.sentence()).append("\n\n");
        if (!attached.isEmpty()) {
            text.append(words.say("mail.files", String.join(", ", attached))).append('\n');
        }
        if (!left.isEmpty()) {
            text.append(words.say("mail.tooLarge", String.join(", ", left))).append('\n');
        }
        return text.toString();
    }

    private Session session() throws IOException {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", SECONDS);
        properties.setProperty("mail.smtp.timeout", SECONDS);
        properties.setProperty("mail.smtp.writetimeout", SECONDS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.TLS));
        String startTls = Boolean.toString(settings.security() == Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        Path authorities = settings.authorities();
        if (authorities != null) {
            properties.put("mail.smtp.ssl.socketFactory", Authorities.trusted(authorities));
        }
        Login login = settings.login();
        if (login == null) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        });
    }

    private String explained(Exception fault) {
        String server = "the mail server " + settings.host() + ":" + settings.port();
        Login login = settings.login();
        return switch (fault) {
            case AuthenticationFailedException _ ->
                server + " refuses the login of '" + (login == null ? "" : login.user())
                        + "'; check user and password, and whether the account may send by SMTP";
            case SendFailedException refused ->
                server + " refuses " + Arrays.toString(refused.getInvalidAddresses()) + " of " + settings.to()
                        + " from " + settings.from() + " (" + reason(refused) + "); correct the addresses";
            case MessagingException broken ->
                server + " cannot be used with " + settings.security() + " (" + reason(broken)
                        + "); check host, port, security and the certificates that are trusted";
            default -> "the report's files cannot be attached (" + fault + "); write them again";
        };
    }

    private static String reason(MessagingException fault) {
        Exception next = fault.getNextException();
        String reason = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return next == null
                ? reason.strip()
                : reason.strip() + ": " + String.valueOf(next.getMessage()).strip();
    }
}
