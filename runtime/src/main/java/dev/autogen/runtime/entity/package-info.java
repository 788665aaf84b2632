/** What an entity class says to autogen; Hibernate and the application do not look at it. */
package dev.autogen.runtime.entity;
