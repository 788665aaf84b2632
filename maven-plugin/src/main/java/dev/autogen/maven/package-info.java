/**
 * The goals of {@code dev.autogen:autogen-maven-plugin}: what Maven knows of a project, handed to the autogen command, which
 * runs in a JVM of its own.
 */
package dev.autogen.maven;
