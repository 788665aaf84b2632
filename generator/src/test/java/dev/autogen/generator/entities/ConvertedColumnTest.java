package dev.autogen.generator.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.runtime.operation.Operation;
import dev.autogen.runtime.testing.PostgresExtension;
import dev.autogen.runtime.testing.TestDatabase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Type;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.UserType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A converter or a user type counts as the SQL type it asks for; an attribute as the column it names. */
@ExtendWith(PostgresExtension.class)
class ConvertedColumnTest {

    record Money(long cents) {}

    static class MoneyConverter implements AttributeConverter<Money, Long> {
        @Override
        public Long convertToDatabaseColumn(Money money) {
            return money.cents();
        }

        @Override
        public Money convertToEntityAttribute(Long cents) {
            return new Money(cents);
        }
    }

    @Entity
    @Table(name = "price")
    static class Price {
        @Id
        @Column(name = "price_no")
        long number;

        @Convert(converter = MoneyConverter.class)
        Money amount;

        @Type(Words.class)
        String[] tags;
    }

    private static final Model MODEL = Model.of("price", Price.class);

    @Test
    @Tag("C038")
    void aColumnOfTheTypeItAsksForIsNoDifference(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE price (price_no bigint PRIMARY KEY, amount bigint, tags varchar(255))");

        assertThat(changes(database)).isEmpty();
    }

    @Test
    @Tag("C038")
    void aColumnOfAnotherTypeIsOne(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE price (price_no bigint PRIMARY KEY, amount integer, tags integer)");

        assertThat(changes(database))
                .containsExactly(
                        "~ column price.amount integer -> bigint",
                        "~ column price.tags integer -> character varying(255)");
    }

    @Test
    @Tag("C105")
    void aKeyOfAnAttributeNamesItsColumn(TestDatabase database) throws Exception {
        ModelTrip.Leg leg = ModelTrip.on(database).write(MODEL);

        assertThat(leg.sources().get(0).contents()).contains("primaryKey(\"pk_price\", \"price_no\")");
    }

    private static List<String> changes(TestDatabase database) throws SQLException {
        return ModelTrip.on(database).compare(MODEL).upgrade().stream()
                .map(Operation::describe)
                .toList();
    }

    /** Words in one varchar. */
    static class Words implements UserType<String[]> {
        @Override
        public int getSqlType() {
            return Types.VARCHAR;
        }

        @Override
        public Class<String[]> returnedClass() {
            return String[].class;
        }

        @Override
        public boolean equals(String[] one, String[] other) {
            return Arrays.equals(one, other);
        }

        @Override
        public int hashCode(String[] words) {
            return Objects.hash((Object[]) words);
        }

        @Override
        public String[] nullSafeGet(ResultSet row, int position, SharedSessionContractImplementor session, Object owner)
                throws SQLException {
            return row.getString(position).split(" ");
        }

        @Override
        public void nullSafeSet(
                PreparedStatement statement, String[] words, int index, SharedSessionContractImplementor session)
                throws SQLException {
            statement.setString(index, String.join(" ", words));
        }

        @Override
        public String[] deepCopy(String[] words) {
            return words.clone();
        }

        @Override
        public boolean isMutable() {
            return true;
        }

        @Override
        public Serializable disassemble(String[] words) {
            return words;
        }

        @Override
        public String[] assemble(Serializable cached, Object owner) {
            return (String[]) cached;
        }
    }
}
