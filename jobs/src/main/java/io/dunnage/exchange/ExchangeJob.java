package io.dunnage.exchange;

import io.dunnage.partner.PartnerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * The job card of the micro-batch. {@code exchange} is identified by its tick and splits by partner, so that one partner
 * that stalls or fails does not delay another; {@code exchange-partner} is identified by tick and partner.
 * Input: the partner's mailbox and Odoo. Output: ledger entries and placed files. Skip: a message that cannot be used
 * becomes a dead letter. Restart: the next tick goes on from the ledger, never from an execution.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class ExchangeJob {
    static final String NAME = "exchange";
    static final String OF_PARTNER = "exchange-partner";
    static final String TICK = "tick";
    static final String PARTNER = "partner";
    static final String PARTNERS = "partners";

    /** Messages filed in one commit of the ledger; the resume point after a crash is never further away. */
    private static final int FILED_TOGETHER = 200;

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job exchange(JobRepository jobs, @Qualifier("everyPartner") Step everyPartner) {
        return new JobBuilder(NAME, jobs).start(everyPartner).build();
    }

    @Bean
    Step everyPartner(JobRepository jobs, Partitioner byPartner, @Qualifier("onePartner") Step onePartner) {
        return new StepBuilder("every-partner", jobs)
                .partitioner("one-partner", byPartner)
                .step(onePartner)
                .taskExecutor(new VirtualThreadTaskExecutor("exchange-"))
                .build();
    }

    /** One partition a partner, named after it. */
    @Bean
    @StepScope
    Partitioner byPartner(@Value("#{jobParameters['partners']}") String partners) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (String partner : List.of(partners.split(",", -1))) {
                ExecutionContext context = new ExecutionContext();
                context.putString(PARTNER, new PartnerId(partner).value());
                partitions.put(partner, context);
            }
            return partitions;
        };
    }

    @Bean
    Step onePartner(JobRepository jobs, @Qualifier("exchangePartner") Job exchangePartner, JobOperator operator) {
        return new StepBuilder("one-partner", jobs)
                .job(exchangePartner)
                .operator(operator)
                .parametersExtractor((job, step) -> new JobParametersBuilder()
                        .addString(TICK, step.getJobParameters().getString(TICK, ""))
                        .addString(PARTNER, step.getExecutionContext().getString(PARTNER))
                        .toJobParameters())
                .build();
    }

    @Bean
    Job exchangePartner(JobRepository jobs, PartnerTicks ticks, @Qualifier("read") Step read) {
        return new JobBuilder(OF_PARTNER, jobs)
                .listener(ticks)
                .start(verb(jobs, ticks, "claim", PartnerTick::claim))
                .next(read)
                .next(verb(jobs, ticks, "post", PartnerTick::post))
                .next(verb(jobs, ticks, "collect", PartnerTick::collect))
                .next(verb(jobs, ticks, "place", PartnerTick::place))
                .build();
    }

    @Bean
    Step read(JobRepository jobs, ItemStreamReader<ReadItem> filesToRead, ItemWriter<ReadItem> filing) {
        return new StepBuilder("read", jobs)
                .<ReadItem, ReadItem>chunk(FILED_TOGETHER)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(filesToRead)
                .writer(filing)
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<ReadItem> filesToRead(
            PartnerTicks ticks, @Value("#{stepExecution.jobParameters.getString('partner')}") String partner) {
        return new FilesToRead(ticks.of(new PartnerId(partner)));
    }

    @Bean
    @StepScope
    ItemWriter<ReadItem> filing(
            PartnerTicks ticks, @Value("#{stepExecution.jobParameters.getString('partner')}") String partner) {
        return new Filing(ticks.of(new PartnerId(partner)));
    }

    private static Step verb(JobRepository jobs, PartnerTicks ticks, String name, PartnerTicks.Verb work) {
        return new StepBuilder(name, jobs)
                .tasklet(ticks.tasklet(name, work), new ResourcelessTransactionManager())
                .build();
    }
}
