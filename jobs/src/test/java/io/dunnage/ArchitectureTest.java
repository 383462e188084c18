package io.dunnage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the dock. Each {@code because} names what to do instead; a new arrow is a decision record. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dunnage");
    private static final String[] FEATURES = {
        "shipping", "receiving", "returns", "inventory", "reconciliation", "acknowledgment"
    };
    private static final String[] SERVICES = {
        "csv", "transform", "partner", "overlay", "mailbox", "ledger", "odoo", "deadletter"
    };
    private static final String[] LEAVES = {"edi", "document", "crashpoint", "configuration", "ssh", "report"};

    @Test
    void leaves_depend_on_nothing_of_ours() {
        for (String leaf : LEAVES) {
            check(noClasses()
                    .that()
                    .resideInAPackage(of(leaf))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.dunnage..").and(outside(leaf)))
                    .because(leaf + " is used by everybody; hand it values, not our types"));
        }
    }

    @Test
    void edi_knows_no_spring_no_files_no_clock() {
        check(noClasses()
                .that()
                .resideInAPackage(of("edi"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("the codec turns bytes into messages; whoever calls it opens the stream and knows the time"));
    }

    @Test
    void services_do_not_know_exchange_features_or_operations() {
        check(noClasses()
                .that(resideInAnyPackage(all(SERVICES)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(
                        "exchange",
                        "shipping",
                        "receiving",
                        "returns",
                        "inventory",
                        "reconciliation",
                        "acknowledgment",
                        "operations",
                        "sandbox")))
                .because("arrows point from what a document does to what carries it; hand the service a value"));
    }

    @Test
    void services_know_no_spring() {
        check(noClasses()
                .that(resideInAnyPackage(all(SERVICES)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .because("an idle tick must not load a container; use constructors"));
    }

    @Test
    void exchange_does_not_know_what_documents_mean() {
        check(noClasses()
                .that()
                .resideInAPackage(of("exchange"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(
                        "shipping",
                        "receiving",
                        "returns",
                        "inventory",
                        "reconciliation",
                        "acknowledgment",
                        "operations",
                        "sandbox")))
                .because("deleting a feature is deleting a folder; features come in through their interfaces"));
    }

    @Test
    void features_do_not_know_each_other() {
        for (String feature : FEATURES) {
            String[] others =
                    Stream.of(FEATURES).filter(one -> !one.equals(feature)).toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(of(feature))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(all(others)))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(all("operations", "sandbox")))
                    .because("features share facts through document and ledger"));
        }
    }

    @Test
    void there_are_no_cycles() {
        check(slices().matching("io.dunnage.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nobody_depends_on_sandbox_but_the_demo() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("sandbox"), of("operations"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(of("sandbox"))
                .because("the simulated world is outside; reach it over SFTP and HTTP"));
        check(noClasses()
                .that()
                .resideInAPackage(of("sandbox"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(
                                "exchange",
                                "shipping",
                                "receiving",
                                "returns",
                                "inventory",
                                "acknowledgment",
                                "operations"))
                        .or(resideInAnyPackage(all(SERVICES))))
                .because("what proves the engine must not be the engine; edi and document are shared words"));
    }

    @Test
    void each_library_has_one_door() {
        oneDoor("edi", "io.xlate.edi..");
        oneDoor("transform", "org.smooks..");
        oneDoor("operations", "picocli..");
        oneDoor("report", "org.dhatim.fastexcel..");
        oneDoor("report", "org.apache.pdfbox..");
        oneDoor("report", "jakarta.mail..");
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("mailbox"), of("sandbox"), of("ssh"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.sshd..")
                .because("only mailbox and sandbox speak SFTP"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("odoo"), of("sandbox"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
                .because("only odoo speaks Odoo's RPC; everybody else asks the OdooGateway"));
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("ledger"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "org.flywaydb..")
                .because("only ledger touches the ledger's tables"));
    }

    private static void oneDoor(String owner, String library) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of(owner))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + owner + " knows " + library + "; use its public types"));
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes from an injected java.time.Clock, so that tests move it by hand"));
    }

    @Test
    void no_class_is_called_util_helper_manager_service_impl() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Processor|Service|Impl|Common|Base|Data|Info)(\\$.*)?$")
                .because("if it has no better name, its job is not understood yet"));
    }

    @Test
    void nobody_waits_by_sleeping() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("sandbox"))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("wait for what you wait for, with a bound"));
    }

    @Test
    void classes_are_final_records_enums_or_sealed() {
        check(classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
                .and()
                .areNotAnnotatedWith("jakarta.persistence.Entity")
                .should(be(
                        "final, abstract or a fault that others extend",
                        one -> one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                                || one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                                || one.isAssignableTo(RuntimeException.class)
                                || one.getSimpleName().equals("package-info")))
                .because("a class that nobody meant to be extended is final"));
    }

    @Test
    void documents_have_private_fields_no_setters_and_no_get() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(XmlRootElement.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .because("a canonical document cannot be changed once it is made"));
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(of("document"))
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("(get|set)[A-Z].*")
                .because("order.lines(), not order.getLines()"));
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> be(
            String what, java.util.function.Predicate<JavaClass> test) {
        return com.tngtech.archunit.lang.ArchCondition.from(
                com.tngtech.archunit.base.DescribedPredicate.describe(what, test));
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> outside(String name) {
        return com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(of(name)));
    }

    private static String of(String name) {
        return "io.dunnage." + name + "..";
    }

    private static String[] all(String... names) {
        return Stream.of(names).map(ArchitectureTest::of).toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
