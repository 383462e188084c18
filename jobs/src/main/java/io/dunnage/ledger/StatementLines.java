package io.dunnage.ledger;

import io.dunnage.document.StockStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The lines of stock statements, which come by the million: written in batches, read a page at a time. */
final class StatementLines {
    private static final int BATCH = 1_000;
    private static final int PAGE = 5_000;
    private static final String COLUMNS =
            "place, scheme, item, sku, lot, expiry, serial, location, status, status_code, quantity, unit";
    private static final BigInteger ALL_HASHES = BigInteger.ONE.shiftLeft(256);

    private StatementLines() {}

    static void insert(Connection connection, UUID part, long before, List<StatementLine> lines) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into stock_statement_line (part_id, line, "
                + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            long number = before;
            for (StatementLine line : lines) {
                insert.setObject(1, part);
                insert.setInt(2, Math.toIntExact(++number));
                fill(insert, line);
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static void fill(PreparedStatement insert, StatementLine line) throws SQLException {
        insert.setInt(3, line.place());
        insert.setString(4, line.scheme());
        insert.setString(5, line.item());
        insert.setString(6, line.sku());
        insert.setString(7, line.lot());
        insert.setObject(8, line.expiry(), java.sql.Types.DATE);
        insert.setString(9, line.serial());
        insert.setString(10, line.location());
        insert.setString(11, line.status().name());
        insert.setString(12, line.statusCode());
        insert.setBigDecimal(13, line.quantity());
        insert.setString(14, line.unit());
    }

    static int delete(Connection connection, UUID part) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from stock_statement_line where part_id = ?")) {
            delete.setObject(1, part);
            return delete.executeUpdate();
        }
    }

    /** At most a page of lines behind this one; a full page has more behind it. */
    static List<StatementLine> page(Connection connection, UUID part, int after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS
                + " from stock_statement_line where part_id = ? and line > ? and line <= ? order by line")) {
            query.setObject(1, part);
            query.setInt(2, after);
            query.setInt(3, after + PAGE);
            query.setFetchSize(PAGE);
            List<StatementLine> page = new ArrayList<>(PAGE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    page.add(line(row));
                }
            }
            return page;
        }
    }

    static boolean isFull(List<StatementLine> page) {
        return page.size() == PAGE;
    }

    private static StatementLine line(ResultSet row) throws SQLException {
        BigDecimal quantity = row.getBigDecimal(11).stripTrailingZeros();
        return new StatementLine(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                StockStatus.valueOf(row.getString(9)),
                row.getString(10),
                quantity.scale() < 0 ? quantity.setScale(0) : quantity,
                row.getString(12));
    }

    /** What lines say, whatever their order and however they were batched: the sum of their hashes. */
    static String content(String before, List<StatementLine> lines) {
        BigInteger sum = new BigInteger(before, 16);
        MessageDigest digest = Chain.sha256();
        for (StatementLine line : lines) {
            String said = String.join(
                    "\u001f",
                    line.scheme(),
                    line.item(),
                    String.valueOf(line.lot()),
                    String.valueOf(line.expiry()),
                    String.valueOf(line.serial()),
                    String.valueOf(line.location()),
                    line.status().name(),
                    String.valueOf(line.statusCode()),
                    line.quantity().toPlainString(),
                    line.unit());
            sum = sum.add(new BigInteger(1, digest.digest(said.getBytes(StandardCharsets.UTF_8))));
        }
        return sum.mod(ALL_HASHES).toString(16);
    }

    /** How many items the lines tell of. */
    static long items(List<StatementLine> lines) {
        long items = 0;
        int place = -1;
        for (StatementLine line : lines) {
            items += line.place() == 0 || line.place() != place ? 1 : 0;
            place = line.place();
        }
        return items;
    }

    static BigDecimal digits(List<StatementLine> lines) {
        BigInteger sum = BigInteger.ZERO;
        for (StatementLine line : lines) {
            sum = sum.add(line.quantity().unscaledValue().abs());
        }
        return new BigDecimal(sum);
    }

    static BigDecimal sum(List<StatementLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StatementLine line : lines) {
            sum = sum.add(line.quantity());
        }
        return sum;
    }
}
