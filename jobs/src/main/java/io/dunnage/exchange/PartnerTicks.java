package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Blame;
import io.dunnage.ledger.LedgerFault;
import io.dunnage.partner.PartnerId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The ticks that are under way in this process, one a partner at the most: opened before the partner's job, closed after
 * it. A step finds its tick by the job's parameter, so that a step that runs in another process opens its own.
 */
final class PartnerTicks implements JobExecutionListener {
    private final Map<PartnerId, PartnerTick> open = new ConcurrentHashMap<>();
    private final TickOpening opening;

    private final BiConsumer<PartnerId, TickReport> reports;

    PartnerTicks(TickOpening opening, BiConsumer<PartnerId, TickReport> reports) {
        this.opening = opening;
        this.reports = reports;
    }

    /** Takes the partner's lease and gathers what its steps need. */
    interface TickOpening {
        /** Empty when another tick of this partner is still at work. */
        Optional<PartnerTick> open(PartnerId partner);
    }

    /** One step's work on a tick. */
    interface Verb {
        void on(PartnerTick tick);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        PartnerId partner = partnerOf(execution);
        Optional<PartnerTick> tick;
        try {
            tick = opening.open(partner);
        } catch (RuntimeException fault) {
            TickReport.Gathering report = new TickReport.Gathering();
            report.fault(
                    "begin",
                    fault instanceof LedgerFault ? Blame.OUTSIDE : Blame.OURS,
                    String.valueOf(fault.getMessage()));
            reports.accept(partner, report.of(partner));
            throw fault;
        }
        if (tick.isPresent()) {
            open.put(partner, tick.get());
        } else {
            // another tick of this partner is still at work: the job ends before its first step, as STOPPED
            execution.setStatus(BatchStatus.STOPPING);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        PartnerTick tick = open.remove(partnerOf(execution));
        if (tick != null) {
            execution.getAllFailureExceptions().forEach(tick::broke);
            reports.accept(tick.partner(), tick.report());
            tick.close();
        }
    }

    PartnerTick of(PartnerId partner) {
        PartnerTick tick = open.get(partner);
        if (tick == null) {
            throw new IllegalStateException("no tick of " + partner + " is open. Indicates a bug.");
        }
        return tick;
    }

    /** A fault of one step is the tick's, named and kept; the next steps still do what they can. */
    Tasklet tasklet(String name, Verb work) {
        return (contribution, chunk) -> {
            PartnerTick tick = of(partnerOf(contribution.getStepExecution()));
            tick.guarded(name, () -> work.on(tick))
                    .ifPresent(fault -> contribution.setExitStatus(new ExitStatus("FAULT", fault)));
            return RepeatStatus.FINISHED;
        };
    }

    private static PartnerId partnerOf(JobExecution execution) {
        return partnerIn(execution.getJobParameters());
    }

    private static PartnerId partnerOf(StepExecution execution) {
        return partnerIn(execution.getJobParameters());
    }

    private static PartnerId partnerIn(JobParameters parameters) {
        return new PartnerId(
                Objects.requireNonNull(parameters.getString(ExchangeJob.PARTNER), "the job names no partner"));
    }
}
