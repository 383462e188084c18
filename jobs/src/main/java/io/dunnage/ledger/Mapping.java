package io.dunnage.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/**
 * Hibernate as it starts fastest: no XML, no validation of tables, no generated classes, no look at the database; Flyway
 * owns the tables. Every tick that has work pays for this start.
 */
final class Mapping {
    private static final List<Class<?>> ROWS = List.of(
            BookRow.class,
            TransmissionRow.class,
            DeliveryRow.class,
            InterchangeRow.class,
            MessageRow.class,
            OutboundRow.class,
            SearchKeyRow.class,
            EntryRow.class,
            ControlSequenceRow.class,
            CursorRow.class,
            ReadingRow.class,
            TidyUpRow.class,
            PostingRow.class,
            PlacingRow.class,
            OutboundStateRow.class,
            ExpectationRow.class,
            DeadLetterRow.class,
            StatementRow.class,
            StatementPartRow.class,
            ReconciliationRow.class,
            SightingRow.class,
            DriftRow.class,
            LockedPeriodRow.class);

    private Mapping() {}

    static SessionFactory sessions(DataSource pool, boolean onH2) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, onH2 ? "H2" : "PostgreSQL");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, onH2 ? 2 : 14);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, onH2 ? 4 : 0);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
        settings.put(AvailableSettings.XML_MAPPING_ENABLED, false);
        settings.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        settings.put(AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
        settings.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
        settings.put(AvailableSettings.JSON_FORMAT_MAPPER, new NoFormat());
        settings.put(AvailableSettings.XML_FORMAT_MAPPER, new NoFormat());
        var registry = new StandardServiceRegistryBuilder()
                .applySettings(settings)
                .addInitiator(new NothingGenerated())
                .build();
        var sources = new MetadataSources(registry);
        ROWS.forEach(sources::addAnnotatedClass);
        try {
            return sources.buildMetadata().buildSessionFactory();
        } catch (RuntimeException broken) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw broken;
        }
    }
}
