package io.dunnage.operations;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class VersionText implements IVersionProvider {
    VersionText(Desk ignored) {}

    @Override
    public String[] getVersion() {
        return new String[] {
            "Dunnage "
                    + Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                            .orElse("from source"),
            "Java " + Runtime.version()
        };
    }
}
