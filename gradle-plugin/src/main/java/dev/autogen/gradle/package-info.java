/** The tasks of the Gradle plugin {@code dev.autogen}: each runs the autogen command with the classes of the project. */
package dev.autogen.gradle;
