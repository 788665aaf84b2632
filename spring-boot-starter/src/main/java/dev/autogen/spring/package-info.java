/** autogen in Spring Boot: settings, beans to add, and events. */
package dev.autogen.spring;
