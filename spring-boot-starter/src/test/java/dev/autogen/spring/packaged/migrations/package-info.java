/** Its migrations. */
package dev.autogen.spring.packaged.migrations;
