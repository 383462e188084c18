package io.dunnage.ssh;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/**
 * Teaches Apache MINA SSHD ed25519 keys by the JDK's own EdDSA. MINA 2.20 knows them only with Bouncy Castle or with an
 * abandoned library beside it; without this the most usual kind of key is "unsupported".
 */
public final class Ed25519 {
    private static final boolean TAUGHT = teach();

    private Ed25519() {}

    /** To be called before the first use of an SSH client, server or key; again and again is fine. */
    public static void teachMina() {
        if (!TAUGHT) {
            throw new IllegalStateException("this Java has no Ed25519 (any OpenJDK from 15 on has it)");
        }
    }

    private static boolean teach() {
        return SecurityUtils.isEDDSACurveSupported()
                || SecurityUtils.registerSecurityProvider(new JdkRegistrar()) != null;
    }

    /** Offers nothing but the keys: ciphers and the rest stay with the providers of the platform. */
    private static final class JdkRegistrar extends AbstractSecurityProviderRegistrar {
        JdkRegistrar() {
            super("JdkEd25519");
        }

        @Override
        public boolean isSupported() {
            try {
                return Signature.getInstance(SecurityUtils.ED25519) != null;
            } catch (NoSuchAlgorithmException none) {
                return false;
            }
        }

        @Override
        public Provider getSecurityProvider() {
            try {
                return Signature.getInstance(SecurityUtils.ED25519).getProvider();
            } catch (NoSuchAlgorithmException none) {
                throw new IllegalStateException(none);
            }
        }

        @Override
        public String getDefaultSecurityEntitySupportValue(Class<?> entityType) {
            return "";
        }

        @Override
        public boolean isNamedProviderUsed() {
            return false;
        }

        @Override
        public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
            return Optional.of(new JdkEd25519Support());
        }
    }
}
