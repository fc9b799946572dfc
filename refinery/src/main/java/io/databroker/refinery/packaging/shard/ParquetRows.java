package io.databroker.refinery.packaging.shard;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a Parquet shard.
record ParquetRows(Table table, Path shard) {

    void scan(Consumer<RowFacts> rows) throws SQLException {
        String prefix = table.family().prefix();
        List<Column> ours = table.columns().stream()
                .filter(c ->
                        c.name().startsWith(prefix) && MetaColumns.has(c.name().substring(prefix.length())))
                .toList();
        String names = ours.stream().map(c -> Duck.quoted(c.name())).collect(Collectors.joining(", "));
        try (Connection connection = Duck.open();
                Statement statement = connection.createStatement()) {
            checkSchema(statement);
            try (ResultSet result = statement.executeQuery("SELECT " + names + " FROM " + from())) {
                while (result.next()) {
                    var values = HashMap.<String, Object>newHashMap(ours.size());
                    for (int i = 0; i < ours.size(); i++) {
                        Object value = result.getObject(i + 1);
                        if (value != null) {
                            values.put(ours.get(i).name().substring(prefix.length()), value);
                        }
                    }
                    rows.accept(new RowFacts(values));
                }
            }
        }
    }

    List<ObjectNode> first(int limit) throws SQLException {
        var rows = new ArrayList<ObjectNode>();
        try (Connection connection = Duck.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + from() + " LIMIT " + limit)) {
            var names = result.getMetaData();
            while (result.next()) {
                ObjectNode row = Json.MAPPER.createObjectNode();
                for (int i = 1; i <= names.getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    if (value != null) {
                        row.putPOJO(names.getColumnName(i), value);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private String from() {
        return Duck.parquet(shard);
    }

    /// @throws DataBrokerException where the shard has other columns than its table
    void checkSchema(Statement statement) throws SQLException {
        var found = new ArrayList<String>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + from())) {
            while (columns.next()) {
                found.add(columns.getString(1) + " " + columns.getString(2));
            }
        }
        List<String> promised = table.columns().stream()
                .map(c -> c.name() + " " + c.type().sql())
                .toList();
        if (!found.equals(promised)) {
            throw new DataBrokerException("The shard " + shard.getFileName() + " has the columns " + found
                    + " where the manifest promises " + promised + ".");
        }
    }
}
