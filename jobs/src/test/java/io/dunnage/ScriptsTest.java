package io.dunnage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts, run as cron, systemd and people run them, with a jar that only says what it was asked. */
class ScriptsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final List<String> SHELL_SCRIPTS =
            List.of("scripts/dunnage", "scripts/check", "scripts/demo", "scripts/git-hooks/pre-push", ".ci/run");
    private static final String SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin";
    private static final String ECHO = """
            package io.dunnage;
            public class DunnageApplication {
                public static void main(String[] words) throws Exception {
                    if ("tools".equals(System.getProperty("jarmode"))) {
                        var to = java.nio.file.Path.of(words[2]);
                        java.nio.file.Files.createDirectories(to.resolve("lib"));
                        java.nio.file.Files.copy(java.nio.file.Path.of(System.getProperty("java.class.path")), to.resolve("echo.jar"));
                        return;
                    }
                    System.out.println(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
                    System.out.println(System.getProperty("java.class.path"));
                    System.out.println(java.util.List.of(words));
                    System.exit(words.length > 0 && words[0].equals("fail") ? 3 : 0);
                }
            }
            """;

    @TempDir
    private Path folder;

    /** What a process said and how it ended. */
    private record Ran(int code, String out, String err) {}

    @Test
    void scripts_are_executable_and_plain_shell() throws Exception {
        for (String script : SHELL_SCRIPTS) {
            assertThat(Files.isExecutable(ROOT.resolve(script))).as(script).isTrue();
            assertThat(run(ROOT, Map.of("PATH", SYSTEM_PATH), "sh", "-n", script)
                            .code())
                    .as(script)
                    .isZero();
        }
    }

    @Test
    void shellcheck_finds_nothing() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/shellcheck"))) {
            System.err.println("LEFT OUT: shellcheck of the scripts (Debian package shellcheck)");
            assumeTrue(false, "shellcheck is not installed");
        }
        List<String> words = new ArrayList<>(List.of("shellcheck"));
        words.addAll(SHELL_SCRIPTS);
        assertThat(run(ROOT, Map.of("PATH", SYSTEM_PATH), words.toArray(String[]::new))
                        .out())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash"})
    void dunnage_starts_from_anywhere_with_spaces_and_nothing_but_a_path(String shell) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/" + shell)), shell + " is not installed");
        Path install = install("a folder with 'spaces' & more");

        Ran ran = run(folder, bare(), shell, install + "/scripts/dunnage", "trace", "a b", "*", "");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("[trace, a b, *, ]")
                .contains("-XX:TieredStopAtLevel=1")
                .contains("UseSerialGC");
    }

    @Test
    void dunnage_unpacks_once_and_passes_the_exit_code_on() throws Exception {
        Path install = install("install");

        Ran first = run(folder, bare(), install + "/scripts/dunnage", "one");
        Ran second = run(folder, bare(), install + "/scripts/dunnage", "fail");

        assertThat(first.out()).contains("target/start/").contains("app/dunnage.jar");
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.out()).contains("app/dunnage.jar").contains("-XX:AOTCache=");
        try (var prepared = Files.list(install.resolve("target/start"))) {
            assertThat(prepared).hasSize(1);
        }
    }

    @Test
    void a_new_jar_is_noticed_and_a_preparation_under_way_is_not_waited_for() throws Exception {
        Path install = install("install");
        run(folder, bare(), install + "/scripts/dunnage", "one");
        jar(install.resolve("dunnage.jar"), ECHO.replace("List.of(words)", "List.of(words) + \" anew\""));
        Files.createDirectories(install.resolve("target/start/preparing"));

        Ran meanwhile = run(folder, bare(), install + "/scripts/dunnage", "two");
        assertThat(meanwhile.code()).isZero();
        assertThat(meanwhile.out()).contains("[two] anew").doesNotContain("app/dunnage.jar");

        Files.delete(install.resolve("target/start/preparing"));
        assertThat(run(folder, bare(), install + "/scripts/dunnage", "three").out())
                .contains("[three] anew")
                .contains("app/dunnage.jar");
    }

    @Test
    void serve_is_compiled_in_full_and_options_of_the_site_are_passed() throws Exception {
        Path install = install("install");
        Map<String, String> environment = new LinkedHashMap<>(bare());
        environment.put("DUNNAGE_JAVA_OPTS", "-Xmx256m -Dsite=mine");

        assertThat(run(folder, environment, install + "/scripts/dunnage", "serve")
                        .out())
                .doesNotContain("TieredStopAtLevel")
                .contains("-Xmx256m, -Dsite=mine");
    }

    @Test
    void without_a_jdk_25_it_says_what_to_install() throws Exception {
        Path install = install("install");
        Path script = install.resolve("scripts/dunnage");
        // a machine that has nothing where JDKs usually are
        Files.writeString(script, Files.readString(script).replace("/usr/lib/jvm/*", "/nonexistent/*"));
        Path old = fakeJdk("old", "17.0.1");
        Path path = tools();

        Ran ran = run(folder, Map.of("PATH", path.toString(), "JAVA_HOME", old.toString()), script.toString(), "x");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Java 25 is needed")
                .contains("apt install")
                .contains("JAVA_HOME=");

        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve(".sdkman/candidates/java"));
        Files.move(fakeJdk("newer", "26.0.1"), home.resolve(".sdkman/candidates/java/26"));
        assertThat(run(folder, Map.of("PATH", path.toString(), "HOME", home.toString()), script.toString(), "x")
                        .out())
                .contains("fake java 26.0.1");
    }

    @Test
    void cron_lines_run_dunnage_with_words_that_it_knows() throws Exception {
        Path install = install("install");
        Pattern line = Pattern.compile("(?m)^((?:[0-9*/,-]+\\s+){5})(\\S+)\\s+(.*)$");
        Matcher lines = line.matcher(Files.readString(ROOT.resolve("scripts/dunnage.cron")));
        List<String> commands = new ArrayList<>();
        while (lines.find()) {
            assertThat(lines.group(2)).isEqualTo("dunnage");
            commands.add(
                    lines.group(3).replace("/opt/dunnage", install.toString()).replace(" >/dev/null", ""));
        }
        assertThat(commands).hasSize(3);
        for (String command : commands) {
            Ran ran = run(folder, bare(), "/bin/sh", "-c", command);
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).containsPattern("\\[run, (exchange|report|housekeeping)]");
        }
    }

    @Test
    void systemd_accepts_the_units() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            System.err.println("LEFT OUT: systemd-analyze verify of the units (Debian package systemd)");
            assumeTrue(false, "systemd is not installed");
        }
        Path install = install("install");
        Path units = Files.createDirectories(folder.resolve("units"));
        try (var files = Files.list(ROOT.resolve("scripts/systemd"))) {
            for (Path unit : files.toList()) {
                Files.writeString(
                        units.resolve(unit.getFileName()),
                        Files.readString(unit).replace("/opt/dunnage", install.toString()));
            }
        }
        List<String> words = new ArrayList<>(List.of("systemd-analyze", "verify"));
        try (var files = Files.list(units)) {
            files.map(Path::toString).sorted().forEach(words::add);
        }
        Ran ran = run(units, Map.of("PATH", SYSTEM_PATH), words.toArray(String[]::new));
        assertThat(ran.err()).doesNotContain("dunnage");
        assertThat(Files.readString(units.resolve("dunnage-exchange.service"))).contains("SuccessExitStatus=1");
    }

    private static Map<String, String> bare() {
        return Map.of("PATH", SYSTEM_PATH, "JAVA_HOME", System.getProperty("java.home"));
    }

    /** An installation as on a server: scripts and a jar, no sources. */
    private Path install(String name) throws IOException {
        Path install = Files.createDirectories(folder.resolve(name));
        Path script = Files.createDirectories(install.resolve("scripts")).resolve("dunnage");
        Files.copy(ROOT.resolve("scripts/dunnage"), script, StandardCopyOption.COPY_ATTRIBUTES);
        jar(install.resolve("dunnage.jar"), ECHO);
        return install;
    }

    private void jar(Path jar, String source) throws IOException {
        Path work = Files.createTempDirectory(folder, "jar");
        Path file = Files.createDirectories(work.resolve("io/dunnage")).resolve("DunnageApplication.java");
        Files.writeString(file, source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", work.toString(), file.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.dunnage.DunnageApplication");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("io/dunnage/DunnageApplication.class"));
            out.write(Files.readAllBytes(work.resolve("io/dunnage/DunnageApplication.class")));
        }
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho fake java " + version + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** A PATH without any java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "dirname",
                "readlink",
                "stat",
                "cat",
                "find",
                "head",
                "cut",
                "sha256sum",
                "mkdir",
                "rm",
                "mv",
                "sed",
                "chmod")) {
            for (String bin : List.of("/usr/bin/", "/bin/")) {
                Path there = Path.of(bin + tool);
                if (Files.isExecutable(there) && Files.notExists(tools.resolve(tool))) {
                    Path wrapper = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
                    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        return tools;
    }

    private Ran run(Path from, Map<String, String> environment, String... words) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new UncheckedIOException(new IOException(List.of(words) + " did not end"));
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
