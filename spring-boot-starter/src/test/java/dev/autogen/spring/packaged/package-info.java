/** An application with migrations below its own package. */
package dev.autogen.spring.packaged;
