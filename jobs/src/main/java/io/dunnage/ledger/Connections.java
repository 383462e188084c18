package io.dunnage.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Opens connections by the driver itself, asking for the password each time: a rotated one is picked up. */
final class Connections implements DataSource {
    private final LedgerSettings settings;
    private final boolean reading;

    Connections(LedgerSettings settings) {
        this(settings, false);
    }

    private Connections(LedgerSettings settings, boolean reading) {
        this.settings = settings;
        this.reading = reading;
    }

    /** To look only: H2 then leaves its file as it is, and does not tidy it up when the look is over. */
    static Connections reading(LedgerSettings settings) {
        return new Connections(settings, true);
    }

    static HikariDataSource pool(LedgerSettings settings) {
        var config = new HikariConfig();
        config.setDataSource(new Connections(settings));
        config.setPoolName("ledger");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /**
     * H2: waits for a lock as long as a slow commit may take, and never answers a question with what the same question was
     * answered before in the same transaction: it does not notice that the transaction itself has changed a row since.
     */
    private String url() {
        if (!settings.onH2()) {
            return settings.url();
        }
        return settings.url() + ";LOCK_TIMEOUT=20000" + (reading ? ";ACCESS_MODE_DATA=r" : ";OPTIMIZE_REUSE_RESULTS=0");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(settings.user(), settings.password().get());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (!settings.onH2()) {
            properties.setProperty("connectTimeout", "15");
            properties.setProperty("socketTimeout", "120");
            properties.setProperty("tcpKeepAlive", "true");
        }
        return DriverManager.getConnection(url(), properties);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("no log writer");
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 15; // seconds; also how long a closing pool waits for a connection that is being opened
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
