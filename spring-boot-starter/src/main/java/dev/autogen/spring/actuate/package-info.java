/** Endpoint, health and metrics. */
package dev.autogen.spring.actuate;
