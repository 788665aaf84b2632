/** An application with one entity. */
package dev.autogen.spring.shop;
