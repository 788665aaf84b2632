/**
 * The code that runs inside a Spring Boot application: it stops the application when its bean definitions are known and
 * reports what each persistence unit hands to Hibernate. No connection is opened and no server started.
 */
package dev.autogen.spring.probe;
