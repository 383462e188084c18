package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The daemon. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the jobs of the schedule in dunnage.yaml by itself, until it is told to stop (Ctrl-C, systemctl stop).",
            "",
            "The same work as 'run exchange' from cron; both may run at once. Stopping lets the message at work finish."
        },
        footerHeading = "%nExample:%n",
        footer = "  dunnage --config /etc/dunnage/dunnage.yaml serve")
final class ServeCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--show", description = "Show the schedule and when each job runs next, and end.")
    private boolean show;

    ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SiteConfiguration site = desk.writtenSite();
        if (show) {
            Timetable.show(desk, site.schedules());
            return ExitCode.DONE.code();
        }
        try (Jobs jobs = Jobs.of(desk)) {
            Timetable timetable = new Timetable(eachPartner(site.schedules()), jobs, desk);
            Thread atTheEnd = new Thread(timetable::stop, "stop");
            Runtime.getRuntime().addShutdownHook(atTheEnd);
            desk.note("Dunnage serves " + site.schedules().size() + " schedules of " + site.file()
                    + "; stop with Ctrl-C");
            timetable.run();
        }
        return ExitCode.DONE.code();
    }

    /** An exchange of all partners is one of each: a partner that stalls keeps no other waiting for its next tick. */
    private List<Schedule> eachPartner(List<Schedule> schedules) {
        List<PartnerId> partners =
                desk.wanted(List.of()).stream().map(PartnerProfile::id).toList();
        return schedules.stream()
                .flatMap(one -> one.job() == Schedule.Job.EXCHANGE && one.partner() == null
                        ? partners.stream()
                                .map(partner -> new Schedule(one.name(), one.job(), partner, one.when(), one.because()))
                        : Stream.of(one))
                .toList();
    }
}
