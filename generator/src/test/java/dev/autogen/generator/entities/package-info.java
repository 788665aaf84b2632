/** Tests against Hibernate's own schema export: what it makes and what we make of the model are the same catalog. */
package dev.autogen.generator.entities;
