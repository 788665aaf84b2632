/** Finds the entity classes and boots the metadata of Hibernate from them, without a session factory. */
package dev.autogen.generator.entities.boot;
