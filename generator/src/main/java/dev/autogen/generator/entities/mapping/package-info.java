/** Maps the metadata of Hibernate to a schema, one mapper for each kind of object. */
package dev.autogen.generator.entities.mapping;
