/** What differs between the versions of Spring Boot. */
package dev.autogen.spring.boot;
