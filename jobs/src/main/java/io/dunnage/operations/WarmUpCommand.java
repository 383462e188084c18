package io.dunnage.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Does a little of everything in a folder of its own, so that the JVM can note what it loads for the next start. */
@Command(name = "warm-up", hidden = true, description = "Used once by scripts/dunnage to make starts fast.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String SITE = """
            odoo: {url: "http://127.0.0.1:9", db: none, user: none, key: {env: DUNNAGE_WARM_UP}}
            """;

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

    WarmUpCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("dunnage-warm-up-");
        try {
            partner(folder, "folder", "kind: DIRECTORY, path: " + Files.createDirectories(folder.resolve("box")));
            Files.createDirectories(folder.resolve("box/in"));
            Files.createDirectories(folder.resolve("box/out"));
            partner(
                    folder,
                    "server",
                    "host: 127.0.0.1, port: 9, user: u, password: {env: DUNNAGE_WARM_UP}, hostKey: \"SHA256:"
                            + "A".repeat(43) + "\"");
            Files.writeString(folder.resolve("dunnage.yaml"), SITE);
            Files.writeString(folder.resolve("945.edi"), ADVICE);
            Surroundings quiet = new Surroundings(
                    InputStream.nullInputStream(),
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(Writer.nullWriter()),
                    java.util.Map.of("DUNNAGE_WARM_UP", "nothing"),
                    folder,
                    desk.clock(),
                    false);
            for (List<String> words : List.of(
                    List.of("--help"),
                    List.of("run", "exchange", "--help"),
                    List.of("check", "945.edi", "--json"),
                    List.of("describe", "945.edi"),
                    List.of("convert", "945.edi"),
                    List.of("partner", "list"),
                    List.of("run", "exchange"),
                    List.of("run", "exchange"),
                    List.of("dead-letters", "list"),
                    List.of("trace", "nothing"))) {
                CommandWords.run(quiet, words.toArray(String[]::new));
            }
        } finally {
            remove(folder);
        }
        return ExitCode.DONE.code();
    }

    /** One whose folder is empty, and one whose server is not there. */
    private static void partner(Path folder, String id, String mailbox) throws IOException {
        Path partner = Files.createDirectories(folder.resolve("partners").resolve(id));
        Files.writeString(partner.resolve("partner.yaml"), """
                id: %s
                timeZone: UTC
                identity: {ours: {id: OURS}, theirs: {id: THEIRS}, usage: TEST}
                mailbox: {%s, inbound: in, outbound: out}
                warehouses: [{odoo: WH, facility: {id: WH-1}}]
                depositor: {id: OURS, name: Ours}
                """.formatted(id, mailbox));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
