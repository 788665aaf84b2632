/** Where Hibernate keeps the model, and what differs between its versions. */
package dev.autogen.generator.entities.hibernate;
