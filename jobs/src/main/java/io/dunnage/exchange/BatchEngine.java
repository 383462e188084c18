package io.dunnage.exchange;

import io.dunnage.partner.PartnerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Spring Batch, started once a process and only when there is work: the JDBC job repository and the exchange jobs. */
final class BatchEngine implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    private BatchEngine(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    static BatchEngine start(DataSource dataSource, PartnerTicks ticks) {
        createTablesWhenMissing(dataSource);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(null));
        context.registerBean("partnerTicks", PartnerTicks.class, () -> ticks);
        context.register(ExchangeJob.class);
        context.refresh();
        return new BatchEngine(context);
    }

    /** Runs one tick of these partners to its end; the ticks' own reports say how it went. */
    JobExecution run(String tick, Collection<PartnerId> partners) {
        JobParameters parameters = new JobParametersBuilder()
                .addString(ExchangeJob.TICK, tick)
                .addString(
                        ExchangeJob.PARTNERS,
                        new TreeSet<>(partners).stream().map(PartnerId::value).collect(Collectors.joining(",")),
                        false)
                .toJobParameters();
        try {
            return context.getBean(JobOperator.class).start(context.getBean("exchange", Job.class), parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException refused) {
            throw new IllegalStateException("Spring Batch did not start tick " + tick + ": " + refused, refused);
        }
    }

    /** How many executions a dead process left running, and were closed. Only while nobody else runs a tick. */
    int closeAbandoned(Instant startedBefore) {
        JobRepository jobs = context.getBean(JobRepository.class);
        int closed = 0;
        for (String name : List.of(ExchangeJob.NAME, ExchangeJob.OF_PARTNER)) {
            for (JobExecution execution : jobs.findRunningJobExecutions(name)) {
                if (before(execution, startedBefore)) {
                    context.getBean(JobOperator.class).recover(execution);
                    closed++;
                }
            }
        }
        return closed;
    }

    /** Forgets executions that ended before the instant; how many were forgotten. The ledger keeps what they did. */
    int prune(Instant endedBefore) {
        JobRepository jobs = context.getBean(JobRepository.class);
        int pruned = 0;
        for (String name : List.of(ExchangeJob.NAME, ExchangeJob.OF_PARTNER)) {
            for (JobInstance instance : jobs.findJobInstances(name)) {
                List<JobExecution> executions = jobs.getJobExecutions(instance);
                if (executions.stream().allMatch(one -> ended(one) && before(one, endedBefore))) {
                    executions.forEach(jobs::deleteJobExecution);
                    jobs.deleteJobInstance(instance);
                    pruned += executions.size();
                }
            }
        }
        return pruned;
    }

    private static boolean ended(JobExecution execution) {
        return execution.getStatus() != BatchStatus.STARTED && execution.getStatus() != BatchStatus.STARTING;
    }

    private static boolean before(JobExecution execution, Instant instant) {
        return execution
                .getCreateTime()
                .isBefore(instant.atZone(java.time.ZoneId.systemDefault()).toLocalDateTime());
    }

    @Override
    public void close() {
        context.close();
    }

    private static void createTablesWhenMissing(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            String script = product.equals("PostgreSQL") ? "schema-postgresql.sql" : "schema-h2.sql";
            if (!exists(connection, "BATCH_JOB_INSTANCE") && !exists(connection, "batch_job_instance")) {
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/" + script))
                        .populate(connection);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the job repository's tables cannot be made: " + fault.getMessage(), fault);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), table, new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }
}
