package io.dunnage.operations;

import io.dunnage.mailbox.Probe;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.SecretReference;
import io.dunnage.partner.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing that was looked at by {@code partner check} or {@code doctor}.
 *
 * @param detail what was found; where it did not pass, what to do
 */
record CheckedThing(String what, boolean passed, String detail) {

    static boolean allPassed(List<CheckedThing> things) {
        return things.stream().allMatch(CheckedThing::passed);
    }

    /** A mailbox that was tried. */
    static List<CheckedThing> of(Probe probe) {
        List<CheckedThing> things = new ArrayList<>();
        probe.presentedFingerprint().ifPresent(key -> things.add(new CheckedThing("host key presented", true, key)));
        probe.steps().forEach(step -> things.add(new CheckedThing(step.name(), step.passed(), step.detail())));
        return things;
    }

    /** Whether the secrets that a partner's profile refers to can be fetched. */
    static List<CheckedThing> secretsOf(PartnerProfile partner, Secrets secrets) {
        if (!(partner.mailbox().place() instanceof Sftp sftp)) {
            return List.of();
        }
        Stream<SecretReference> references = switch (sftp.login()) {
            case Login.Password login -> Stream.of(login.password());
            case Login.PrivateKey login ->
                login.passphrase() == null ? Stream.of(login.key()) : Stream.of(login.key(), login.passphrase());
        };
        return references
                .map(reference -> secret("secret of " + partner.id(), reference, secrets))
                .toList();
    }

    static CheckedThing secret(String what, SecretReference reference, Secrets secrets) {
        return secrets.hindrance(reference)
                .map(hindrance -> new CheckedThing(what, false, hindrance))
                .orElseGet(() -> new CheckedThing(what, true, reference.toString()));
    }

    /** Shows what was looked at: a line each, or one JSON object. */
    static void tell(Desk desk, Map<String, String> about, List<CheckedThing> things) {
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>(about);
            json.put("outcome", allPassed(things) ? "passed" : "failed");
            json.put(
                    "checked",
                    things.stream()
                            .map(one -> Map.of("what", one.what(), "passed", one.passed(), "detail", one.detail()))
                            .toList());
            desk.sayJson(json);
            return;
        }
        things.forEach(
                one -> desk.say((one.passed() ? "ok    " : "FAIL  ") + one.what() + ": " + Plain.text(one.detail())));
    }
}
