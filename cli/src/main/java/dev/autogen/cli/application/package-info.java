/** The Spring Boot application of a project, and what it tells Hibernate. */
package dev.autogen.cli.application;
