/** Projects with one fault each. */
package dev.autogen.junit.faults;
