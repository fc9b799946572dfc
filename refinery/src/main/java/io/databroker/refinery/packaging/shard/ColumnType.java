package io.databroker.refinery.packaging.shard;

import java.math.BigDecimal;

/// The types that a column can have. Values of different types meet in the smallest type that holds both without
/// loss.
public enum ColumnType {
    /// Nothing but nulls so far.
    NONE("VARCHAR", "string", "sc:Text"),
    BOOLEAN("BOOLEAN", "boolean", "sc:Boolean"),
    /// Whole numbers of up to 53 bits, which a double holds exactly.
    SHORT("BIGINT", "integer", "sc:Integer"),
    /// Whole numbers of up to 64 bits.
    LONG("BIGINT", "integer", "sc:Integer"),
    DOUBLE("DOUBLE", "number", "sc:Float"),
    /// Texts, and values of any other kind as JSON.
    STRING("VARCHAR", "string", "sc:Text");

    private final String sql;
    private final String tableSchema;
    private final String croissant;

    ColumnType(String sql, String tableSchema, String croissant) {
        this.sql = sql;
        this.tableSchema = tableSchema;
        this.croissant = croissant;
    }

    /// The type in Parquet, as DuckDB spells it.
    public String sql() {
        return sql;
    }

    /// The type in a Data Package's table schema.
    public String tableSchema() {
        return tableSchema;
    }

    /// The type in Croissant.
    public String croissant() {
        return croissant;
    }

    /// The smallest type that holds values of both.
    ColumnType join(ColumnType other) {
        if (this == other || other == NONE) {
            return this;
        }
        if (this == NONE) {
            return other;
        }
        if (this == SHORT && (other == LONG || other == DOUBLE)) {
            return other;
        }
        if (other == SHORT && (this == LONG || this == DOUBLE)) {
            return this;
        }
        return STRING;
    }

    /// The type of a JSON number.
    static ColumnType ofNumber(String number) {
        boolean whole = number.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (whole) {
            if (number.length() > 20) {
                return STRING;
            }
            try {
                long value = Long.parseLong(number);
                return value >= -(1L << 53) && value <= 1L << 53 ? SHORT : LONG;
            } catch (NumberFormatException e) {
                return STRING;
            }
        }
        double value = Double.parseDouble(number);
        boolean exact = Double.isFinite(value)
                && (number.length() <= 16 || new BigDecimal(number).compareTo(BigDecimal.valueOf(value)) == 0);
        return exact ? DOUBLE : STRING;
    }
}
