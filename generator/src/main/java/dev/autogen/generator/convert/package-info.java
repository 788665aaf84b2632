/**
 * Conversions of values that two types alone do not tell: which instant a local time was, which constant a number.
 *
 * <p>In go the operations of a difference, what the model knows and what the user answered; out come the operations with
 * expressions behind USING, there and back.
 */
package dev.autogen.generator.convert;
