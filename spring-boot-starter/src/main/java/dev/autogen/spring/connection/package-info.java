/** Connection details of services that run beside the application. */
package dev.autogen.spring.connection;
