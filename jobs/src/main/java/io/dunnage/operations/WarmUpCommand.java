package io.dunnage.operations;

import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does a little of everything in a sandbox of its own, with a real SFTP server and the stand-in for Odoo, so that the JVM can
 * note what it loads for the next start.
 */
@Command(name = "warm-up", hidden = true, description = "Used once by scripts/dunnage to make starts fast.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String ADVICE = String.join(
            "~\n",
            "ISA*00*          *00*          *ZZ*THEIRS         *ZZ*OURS           *260101*1200*U*00401*000000001*0*T*>",
            "GS*SW*THEIRS*OURS*20260101*1200*1*X*004010",
            "ST*945*0001",
            "W06*N*WH/OUT/00001*20260101*SHIP-1",
            "N1*ST*SOMEBODY",
            "N3*1 STREET",
            "N4*NEWARK*NJ*07102*US",
            "W27*M*UPSN",
            "LX*1",
            "MAN*GM*00012345678905000018",
            "W12*CC*1*1*0*EA**VN*ITEM-1",
            "W03*1*1*LB",
            "SE*11*0001",
            "GE*1*1",
            "IEA*1*000000001",
            "");

    private final Desk desk;

    @Parameters(
            arity = "0..*",
            description =
                    "A command that starts Dunnage; it is given an idle exchange to do, and a cache of its own to make.")
    private List<String> another = List.of();

    WarmUpCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dunnage-warm-up-");
        StandInLogin bridge = StandInLogin.bridge();
        try (OdooStandIn odoo =
                        OdooStandIn.start(StandInVersion.V18, desk.clock()).seededForDemo();
                SandboxSite site = SandboxSite.in(
                        folder,
                        new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                        "")) {
            Files.writeString(folder.resolve("945.edi"), ADVICE);
            Files.writeString(site.warehouse().resolve("outbound/945.edi"), ADVICE);
            for (List<String> words : List.of(
                    List.of("--help"),
                    List.of("run", "exchange", "--help"),
                    List.of("check", "945.edi", "--json"),
                    List.of("describe", "945.edi"),
                    List.of("convert", "945.edi"),
                    List.of("partner", "list"),
                    List.of("run", "exchange"),
                    List.of("run", "exchange"),
                    List.of("run", "exchange"),
                    List.of("dead-letters", "list"),
                    List.of("trace", "nothing"))) {
                CommandWords.run(quietIn(folder), words.toArray(String[]::new));
            }
            if (!another.isEmpty()) {
                idleExchange(site.configuration().toString());
            }
        } finally {
            remove(folder);
        }
        return ExitCode.DONE.code();
    }

    private void idleExchange(String configuration) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(another);
        words.addAll(List.of("--config", configuration, "run", "exchange"));
        new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A site is found in the folder that a command is started in. */
    private Surroundings quietIn(Path folder) {
        return new Surroundings(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                folder,
                desk.clock(),
                false);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
