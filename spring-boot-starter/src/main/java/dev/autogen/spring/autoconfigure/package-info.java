/** The auto-configuration. */
package dev.autogen.spring.autoconfigure;
