package io.dunnage.operations;

import io.dunnage.configuration.Problem;
import io.dunnage.partner.MailboxProfile.Directory;
import io.dunnage.partner.MailboxProfile.Place;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import io.dunnage.partner.ToleratedDeviation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whom we trade with. */
@Command(
        name = "partner",
        mixinStandardHelpOptions = true,
        description =
                "Lists the partners of the site, begins a new one, proves that one is set up right, or prints what both sides sign.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage partner list",
            "  dunnage partner new best-3pl",
            "  dunnage partner check acme-3pl",
            "  dunnage partner guide acme-3pl --out guides",
            "  dunnage partner certify acme-3pl"
        },
        subcommands = {
            PartnerCommand.ListAll.class,
            PartnerNewCommand.class,
            PartnerCheckCommand.class,
            PartnerGuideCommand.class,
            PartnerCertifyCommand.class
        })
final class PartnerCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    PartnerCommand(Desk ignored) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, new, check, guide or certify");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the partners, what is exchanged with them and what is tolerated from them, and says what is"
                            + " wrong with the others. Ends with 2 when any profile is wrong.")
    static final class ListAll implements Callable<Integer> {
        private final Desk desk;

        ListAll(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Partners partners = desk.partners();
            for (PartnerProfile one : partners.profiles()) {
                if (desk.json()) {
                    desk.sayJson(json(one));
                } else {
                    desk.say(one.id() + "  " + one.name() + "  " + one.dialect() + " " + one.release() + "  "
                            + one.identity().usage() + "  "
                            + address(one.mailbox().place()) + "  "
                            + String.join(
                                    " ", new java.util.TreeSet<>(one.messages().keySet())));
                    for (ToleratedDeviation tolerated : one.tolerates()) {
                        desk.say("    tolerates " + tolerated.deviation() + " because " + tolerated.because());
                    }
                }
            }
            partners.problems().forEach(problem -> desk.note(problem.toString()));
            if (partners.profiles().isEmpty() && partners.problems().isEmpty()) {
                desk.note("there is no partner in " + desk.site().partners()
                        + "; see CONTRIBUTING.md, \"Add a partner\"");
            }
            return (partners.problems().isEmpty() ? ExitCode.DONE : ExitCode.WRONG_USAGE).code();
        }
    }

    private static Map<String, Object> json(PartnerProfile partner) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", partner.id().value());
        json.put("name", partner.name());
        json.put("dialect", partner.dialect().name());
        json.put("release", partner.release());
        json.put("usage", partner.identity().usage().name());
        json.put("mailbox", address(partner.mailbox().place()));
        json.put("messages", new java.util.TreeSet<>(partner.messages().keySet()));
        json.put(
                "tolerates",
                partner.tolerates().stream()
                        .map(one -> Map.of("deviation", one.deviation().name(), "because", one.because()))
                        .toList());
        return json;
    }

    private static String address(Place place) {
        return switch (place) {
            case Sftp sftp -> "sftp://" + sftp.user() + "@" + sftp.host() + ":" + sftp.port();
            case Directory directory -> directory.path().toString();
        };
    }

    /** Problems of one partner's files, for the doctor. */
    static List<CheckedThing> problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new CheckedThing("profile", false, problem.toString()))
                .toList();
    }
}
