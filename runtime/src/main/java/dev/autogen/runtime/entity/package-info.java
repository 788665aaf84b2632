/** Annotations of entity classes for autogen. Hibernate and the application ignore them. */
package dev.autogen.runtime.entity;
