/** Refuses models that PostgreSQL cannot hold or that Hibernate reads differently each time. */
package dev.autogen.generator.entities.rule;
