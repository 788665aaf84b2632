package dev.autogen.spring.probe;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.Map;
import java.util.TreeMap;

/** What a persistence unit would hand to Hibernate, thrown in place of booting it. */
final class UnitCaptured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PersistenceUnitInfo unit;
    private final transient Map<String, Object> settings = new TreeMap<>();

    UnitCaptured(PersistenceUnitInfo unit, Map<?, ?> settings) {
        super("captured", null, false, false);
        this.unit = unit;
        if (unit.getProperties() != null) {
            unit.getProperties().forEach((key, value) -> this.settings.put(key.toString(), value));
        }
        settings.forEach((key, value) -> {
            if (value != null) {
                this.settings.put(key.toString(), value);
            }
        });
    }

    PersistenceUnitInfo unit() {
        return unit;
    }

    Map<String, Object> settings() {
        return settings;
    }
}
