package io.dunnage.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of a file, as what TLS trusts and nothing else. */
final class Authorities {
    private Authorities() {}

    static SSLSocketFactory trusted(Path pem) throws IOException {
        try (InputStream file = Files.newInputStream(pem)) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                known.setCertificateEntry("authority-" + ++number, one);
            }
            if (number == 0) {
                throw new IOException(pem + " has no certificate in it; it must be PEM");
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException refused) {
            throw new IOException(pem + " cannot be read as certificates in PEM: " + refused.getMessage(), refused);
        }
    }
}
