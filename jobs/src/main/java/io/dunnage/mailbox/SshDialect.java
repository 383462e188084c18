package io.dunnage.mailbox;

import io.dunnage.partner.MailboxProfile.Timeouts;
import io.dunnage.ssh.Ed25519;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;

/**
 * How we speak SSH: modern algorithms only (no SHA-1, no CBC, no DSA), nothing read from the user's {@code ~/.ssh}, and a
 * limit for every wait, because the library's own defaults have none (reliability.md finding 5).
 */
final class SshDialect {
    /** In the order of preference; the names under which a key of that kind is written down. */
    static final List<String> KEY_KINDS =
            List.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa");

    private static final int UNANSWERED_HEARTBEATS = 3;

    private SshDialect() {}

    static SshClient client(Timeouts timeouts, List<String> hostKeyKinds) {
        Ed25519.teachMina();
        SshClient client = ClientBuilder.builder()
                .keyExchangeFactories(keyExchanges())
                .signatureFactories(signatures(hostKeyKinds))
                .cipherFactories(List.of(
                        BuiltinCiphers.aes256gcm,
                        BuiltinCiphers.aes128gcm,
                        BuiltinCiphers.aes256ctr,
                        BuiltinCiphers.aes192ctr,
                        BuiltinCiphers.aes128ctr))
                .macFactories(List.of(
                        BuiltinMacs.hmacsha256etm,
                        BuiltinMacs.hmacsha512etm,
                        BuiltinMacs.hmacsha256,
                        BuiltinMacs.hmacsha512))
                .compressionFactories(List.of(BuiltinCompressions.none))
                .channelFactories(List.<ChannelFactory>of())
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .build(true);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(
                new UserAuthPublicKeyFactory(
                        signatures(KEY_KINDS)), // our own key may be of another kind than the host's
                UserAuthPasswordFactory.INSTANCE,
                UserAuthKeyboardInteractiveFactory.INSTANCE));
        limit(client, timeouts);
        return client;
    }

    private static void limit(SshClient client, Timeouts timeouts) {
        Duration operation = timeouts.operation();
        CoreModuleProperties.NIO_WORKERS.set(client, 1);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, timeouts.connect());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, timeouts.authenticate());
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, timeouts.heartbeat());
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, UNANSWERED_HEARTBEATS);
        CoreModuleProperties.HEARTBEAT_REQUEST.set(client, "keepalive@openssh.com");
        // Also how long the SFTP client waits for each answer; our own deadlines cut before.
        CoreModuleProperties.IDLE_TIMEOUT.set(
                client, operation.plus(timeouts.heartbeat().multipliedBy(10)));
        CoreModuleProperties.WINDOW_TIMEOUT.set(client, operation);
        CoreModuleProperties.DISCONNECT_TIMEOUT.set(client, Duration.ofSeconds(2));
        CoreModuleProperties.CHANNEL_CLOSE_TIMEOUT.set(client, Duration.ofSeconds(2));
        CoreModuleProperties.STOP_WAIT_TIME.set(client, Duration.ofSeconds(2));
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(client, true);
        CoreModuleProperties.CLIENT_IDENTIFICATION.set(client, "dunnage");
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, operation);
        AbstractSftpClient.SFTP_CLIENT_CMD_TIMEOUT.set(client, operation);
    }

    private static List<KeyExchangeFactory> keyExchanges() {
        return Stream.of(
                        BuiltinDHFactories.mlkem768x25519,
                        BuiltinDHFactories.sntrup761x25519,
                        BuiltinDHFactories.sntrup761x25519_openssh,
                        BuiltinDHFactories.curve25519,
                        BuiltinDHFactories.curve25519_libssh,
                        BuiltinDHFactories.ecdhp256,
                        BuiltinDHFactories.ecdhp384,
                        BuiltinDHFactories.ecdhp521,
                        BuiltinDHFactories.dhg16_512,
                        BuiltinDHFactories.dhg18_512,
                        BuiltinDHFactories.dhgex256,
                        BuiltinDHFactories.dhg14_256)
                .filter(BuiltinDHFactories::isSupported)
                .map(ClientBuilder.DH2KEX)
                .toList();
    }

    private static List<NamedFactory<Signature>> signatures(List<String> hostKeyKinds) {
        return hostKeyKinds.stream().flatMap(SshDialect::signaturesOf).toList();
    }

    private static Stream<NamedFactory<Signature>> signaturesOf(String kind) {
        return switch (kind) {
            case "ssh-ed25519" -> Stream.of(BuiltinSignatures.ed25519);
            case "ecdsa-sha2-nistp256" -> Stream.of(BuiltinSignatures.nistp256);
            case "ecdsa-sha2-nistp384" -> Stream.of(BuiltinSignatures.nistp384);
            case "ecdsa-sha2-nistp521" -> Stream.of(BuiltinSignatures.nistp521);
            case "ssh-rsa" -> Stream.of(BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256);
            default -> Stream.of();
        };
    }
}
