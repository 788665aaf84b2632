/** What the entity model says, as values that know nothing of Hibernate. */
package dev.autogen.generator.entities.model;
