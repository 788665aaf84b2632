package dev.autogen.generator.extension;

import java.util.Optional;

/**
 * An object that is about to be compared.
 *
 * <p>The objects are values of {@code dev.autogen.runtime.schema}: a {@code Table}, a {@code ForeignKey}; of a schema,
 * its name.
 *
 * @param path where it is
 * @param reflected whether it was read from the database, because the model does not have it
 * @param object it itself
 * @param counterpart what the database has in its place; absent where the model's would be new
 */
public record ComparedObject(ObjectPath path, boolean reflected, Object object, Optional<Object> counterpart) {}
